import KBModel

/// What an import found and did.
public struct ImportReport: Sendable {
  /// So many articles or files of a kind are kept as examples.
  public static let mostExamples = 20

  /// A file, and why it is mentioned.
  public struct Remark: Hashable, Sendable {
    /// Where the file stands, as the user knows it.
    public var path: String
    /// One sentence or several.
    public var reasons: [String]
    /// The code of the first message, the gravest first.
    public var code: Diagnostic.Code

    /// A remark.
    public init(path: String, reasons: [String], code: Diagnostic.Code) {
      self.path = path
      self.reasons = reasons
      self.code = code
    }
  }

  /// Files that are passed over for one reason.
  public struct Skipped: Hashable, Sendable {
    /// How many there are.
    public var count = 0
    /// The paths of the first of them.
    public var examples: [String] = []

    /// None yet.
    public init() {}

    /// - Parameter path: of one more.
    public mutating func add(_ path: String) {
      count += 1
      if examples.count < ImportReport.mostExamples { examples.append(path) }
    }

    mutating func add(_ others: Self) {
      count += others.count
      examples += others.examples.prefix(max(0, ImportReport.mostExamples - examples.count))
    }
  }

  /// What was found.
  public var diagnostics: [Diagnostic] = []
  /// The content folder that was written to; `nil` where it is not known.
  public var destination: String?
  /// Files read, and what archives hold beside them.
  public var files = 0
  /// Different articles in them.
  public var articles = 0
  /// Files that hold an article of which another file holds the better copy.
  public var copies = 0
  /// Copies that were written beside the better ones, as their words differ.
  public var furtherTexts = 0
  /// Articles by the format of the file that they were read from.
  public var formats: [String: Int] = [:]
  /// Articles by the character encoding of the file.
  public var encodings: [String: Int] = [:]
  /// Articles by the parts that the file had lost.
  public var lost: [Copy.LostPart: Int] = [:]
  /// Articles by what became of them; in a dry run what would become of them.
  public var outcomes: [ImportDestination.Outcome: Int] = [:]
  /// The first of the articles, by what became of them.
  public var examples: [ImportDestination.Outcome: [ArticleKey]] = [:]
  /// The articles that the archive had in no file before, ordered by number.
  public var new: [ArticleKey] = []
  /// Files that are no articles, by the reason for which they were passed over.
  public var skipped: [SkipReason: Skipped] = [:]
  /// Files whose bytes were added to the originals.
  public var originals = 0
  /// Files that were imported, but that a person should look at, ordered by path.
  public var doubtful: [Remark] = []
  /// Files that were not imported though they seem to hold an article, ordered by path.
  public var refused: [Remark] = []

  /// Nothing found, nothing done.
  public init() {}
}
