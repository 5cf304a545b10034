import KBMarkup
import KBModel

/// What a page of HTML says of itself beside its text.
struct HTMLFacts {
  /// The words of `<title>`.
  let title: String?
  /// BCP 47, where the page says so.
  let language: String?
  /// The article whose address the page was saved from.
  let savedFrom: ArticleID?
  /// The number in the page's own description.
  let described: ArticleID?

  /// - Parameter location: the address that an archive of the page names.
  init(_ document: HTMLDocument, location: String?) {
    let text = { (node: Int) in String(decoding: Prose.trim(document.text(of: node)), as: UTF8.self)
    }
    title = document.first(.title).map(text).flatMap { $0.isEmpty ? nil : $0 }
    language = document.first(.html).flatMap { document.attribute(.lang, of: $0) }
      .map { String(decoding: $0, as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 }
    var savedFrom = location.flatMap(HTMLLink.article)
    var described: ArticleID?
    for index in document.nodes.indices {
      if let comment = document.comment(index), let address = Self.address(inSavedFrom: comment) {
        savedFrom = savedFrom ?? HTMLLink.article(address)
      }
      guard document.nodes[index].kind == .element else { continue }
      switch document.nodes[index].name {
      case .meta:
        guard let name = document.attribute(.name, of: index), name.elementsEqual("KBID".utf8),
          let value = document.attribute(.content, of: index)
        else { continue }
        described = ArticleID(String(decoding: Prose.trim(value), as: UTF8.self))
      case .link:
        guard let rel = document.attribute(.rel, of: index), rel.elementsEqual("canonical".utf8),
          let address = document.attribute(.href, of: index)
        else { continue }
        savedFrom = savedFrom ?? HTMLLink.article(String(decoding: address, as: UTF8.self))
      default: continue
      }
    }
    self.savedFrom = savedFrom
    self.described = described
  }

  /// ` saved from url=(0037)https://support.microsoft.com/kb/299906 `, the comment that browsers write.
  private static func address(inSavedFrom comment: ArraySlice<UInt8>) -> String? {
    let text = Prose.trim(comment)
    guard text.starts(with: "saved from url=("), let close = text.firstIndex(of: UInt8(ascii: ")"))
    else {
      return nil
    }
    return String(decoding: Prose.trim(text[(close + 1)...]), as: UTF8.self)
  }
}
