/// A statement of an article that what it describes was corrected.
public struct FixMention: Hashable, Sendable {
  /// The release or service pack that has the correction, by its product's name without the maker
  /// (`Windows NT 4.0 SP4`, `Word 2000`); `Windows NT 4.0 service pack` where no number is stated. `nil` for a fix that
  /// was given out by itself, outside of any release.
  public var release: String?
  /// The line of the file that states it, from 1; `nil` for a page whose markup was read.
  public var line: Int?

  /// A statement in that line.
  public init(release: String?, line: Int?) {
    self.release = release
    self.line = line
  }
}
