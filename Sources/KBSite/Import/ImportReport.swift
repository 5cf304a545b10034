import KBModel

/// What an import found and did.
public struct ImportReport: Sendable {
  /// A file, and why it is mentioned.
  public struct Remark: Hashable, Sendable {
    /// Where the file stands, as the user knows it.
    public var path: String
    /// One sentence or several.
    public var reasons: [String]

    /// A remark.
    public init(path: String, reasons: [String]) {
      self.path = path
      self.reasons = reasons
    }
  }

  /// What was found.
  public var diagnostics: [Diagnostic] = []
  /// The content folder that was written to; `nil` where it is not known.
  public var destination: String?
  /// Files read.
  public var files = 0
  /// Different articles in them.
  public var articles = 0
  /// Files that hold an article of which another file holds the better copy.
  public var copies = 0
  /// Articles by the format of the file that they were read from.
  public var formats: [String: Int] = [:]
  /// Articles by the character encoding of the file.
  public var encodings: [String: Int] = [:]
  /// Articles by the parts that the file had lost.
  public var lost: [Copy.LostPart: Int] = [:]
  /// Articles by what became of them; in a dry run what would become of them.
  public var outcomes: [ImportDestination.Outcome: Int] = [:]
  /// Files whose bytes were added to the originals.
  public var originals = 0
  /// Files that were imported, but that a person should look at, ordered by path.
  public var doubtful: [Remark] = []
  /// Files that were not imported, ordered by path.
  public var refused: [Remark] = []

  /// Nothing found, nothing done.
  public init() {}
}
