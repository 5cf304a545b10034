/// An option's declaration.
struct Option: Hashable, Sendable {
  /// The long name without its dashes, which also identifies the option.
  let name: String
  let letter: Character?
  /// `nil` for a switch.
  let value: Value?
  /// Whether every occurrence counts; otherwise the last one does.
  let repeatable: Bool
  /// Lower case, without a full stop.
  let help: String

  init(
    _ name: String, _ letter: Character? = nil, value: Value? = nil, repeatable: Bool = false,
    help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.repeatable = repeatable
    self.help = help
  }

  /// What an option's value may be.
  enum Value: Hashable, Sendable {
    /// Any text but the empty one; `placeholder` stands for it in help (`DIR`).
    case text(_ placeholder: String)
    case integer(_ placeholder: String, ClosedRange<Int>)
    case choice([String])

    var placeholder: String {
      switch self {
      case .text(let placeholder), .integer(let placeholder, _): return placeholder
      case .choice(let names): return names.joined(separator: "|")
      }
    }

    func accepts(_ text: String) -> Bool {
      switch self {
      case .text: return !text.isEmpty
      case .integer(_, let range): return Int(text).map(range.contains) ?? false
      case .choice(let names): return names.contains(text)
      }
    }
  }

  /// As in help and messages: `--output DIR`, `--strict`.
  var usage: String { "--" + name + (value.map { " " + $0.placeholder } ?? "") }

  /// Whether `argument` is one of the option's names, dashes included.
  func matches(_ argument: String) -> Bool {
    argument == "--" + name || letter.map { argument == "-" + String($0) } ?? false
  }
}

/// Options that more than one command has.
extension Option {
  static let help = Option("help", "h", help: "show this help")
  static let version = Option("version", help: "show the version")

  static let root = Option(
    "root", "C", value: .text("DIR"),
    help: "the archive's folder, from which other paths start (default: the current one)")
  static let config = Option(
    "config", "c", value: .text("FILE"), help: "the configuration (default: kb.yml in the root)")
  static let content = Option(
    "content", value: .text("DIR"), repeatable: true,
    help: "a folder of articles (default: content in the root)")
  static let jobs = Option(
    "jobs", "j", value: .integer("N", 1...1024),
    help: "how many articles to work on at a time (default: one for each processor)")

  static let quiet = Option("quiet", "q", help: "show errors only")
  static let verbose = Option(
    "verbose", "v", help: "show notes too, and every diagnostic instead of a few of each kind")
  static let strict = Option("strict", help: "treat warnings as errors")
  static let format = Option(
    "format", value: .choice(DiagnosticFormat.allCases.map(\.rawValue)),
    help: "how to write diagnostics: for people, as annotations of GitHub Actions, or as JSON Lines"
  )
}
