/// Something that the user should know about the input: where, what, and what to do about it.
///
/// Libraries return diagnostics and never print; the command line words, folds and colours them.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is: a note informs, a warning asks for a look, an error means that something is
  /// missing from the site.
  public enum Severity: String, Hashable, Sendable, Comparable {
    case note, warning, error

    /// The less severe is less.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: return 0
      case .warning: return 1
      case .error: return 2
      }
    }
  }

  /// A stable name for a kind of finding, shown in brackets and listed in the manual (`missing-id`).
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// `missing-id`.
    public let rawValue: String
    /// A code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A code from a literal.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// How bad it is.
  public var severity: Severity
  /// Of which kind it is.
  public var code: Code
  /// One sentence, lower case, without a full stop, that names the thing and the remedy.
  public var message: String
  /// Where; `nil` where the input as a whole is meant.
  public var location: SourceLocation?

  /// A finding.
  public init(
    _ severity: Severity, _ code: Code, _ message: String, at location: SourceLocation? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
  }
}
