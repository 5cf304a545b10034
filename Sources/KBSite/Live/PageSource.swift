import KBCatalog
import KBModel

/// The file that a page of a preview is made from, and why it is that one.
public struct PageSource: Hashable, Sendable {
  /// As the user can open it.
  public let path: String
  /// The article's other files, the better ones first.
  public let others: [String]
  /// Why the file comes before the first of the others.
  public let reason: CopyOrder.Reason?

  /// In words.
  public var text: String {
    guard let first = others.first, let reason else { return path }
    let more = others.count > 1 ? " and \(others.count - 1) more" : ""
    return "\(path), before \(first)\(more): \(reason.words)"
  }
}

extension CopyOrder.Reason {
  /// In words that follow on the name of the file that comes first.
  fileprivate var words: String {
    switch self {
    case .handWritten: return "a person wrote or changed it"
    case .folder: return "its content folder is named first"
    case .edition: return "it is the later edition"
    case .completeness: return "its text is more complete"
    case .isImport: return "it is the import of the other"
    case .bytes: return "they are equally good, and its SHA-256 is the lower one"
    }
  }
}
