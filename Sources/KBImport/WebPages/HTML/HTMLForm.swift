import KBMarkup

/// Tells the forms that are menus of the site from those around an article: some servers put a whole page into one.
enum HTMLForm {
  /// The labels of a search or of a choice of languages have fewer bytes than this.
  private static let longestMenu = 200

  /// Whether a node is a form of little text with a control that its reader can use.
  static func isMenu(_ node: Int, in document: HTMLDocument) -> Bool {
    guard document.nodes[node].name == .form,
      document.nodes[node].text.count < longestMenu
    else { return false }
    return document.descendants(of: node).contains { isControl($0, in: document) }
  }

  private static func isControl(_ node: Int, in document: HTMLDocument) -> Bool {
    switch document.nodes[node].name {
    case .select, .textarea, .button: return true
    case .input:
      let type = document.attribute(.type, of: node) ?? []
      return !String(decoding: type, as: UTF8.self).lowercased().elementsEqual("hidden")
    default: return false
    }
  }
}
