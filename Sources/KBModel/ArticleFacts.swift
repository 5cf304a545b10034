/// What an article's text states that the archive collects in indices of its own.
public struct ArticleFacts: Hashable, Sendable {
  /// Where the problem was corrected, each release once, in the order of the text.
  public var fixes: [FixMention] = []
  /// The files that a fix consists of, in the order of the text, then those that the title names.
  public var files: [FileMention] = []
  /// Messages that programs show, in the order of the text.
  public var messages: [MessageMention] = []

  /// Nothing stated.
  public init() {}
}
