import KBModel

/// What a run of lines is.
enum RunLabel: Int, CaseIterable, Sendable {
  case prose, code, table, console, message

  /// The kind of preformatted text; `nil` for what is re-flowed.
  var preformatted: Block.PreformattedKind? {
    switch self {
    case .prose, .message: nil
    case .code: .code(nil)
    case .table: .table
    case .console: .console
    }
  }
}
