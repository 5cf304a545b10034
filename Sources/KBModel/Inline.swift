/// A run of text inside a block.
///
/// Text is literal: `*`, `_`, `<` and `{{` mean nothing in it. Only a format that *is* markup (the canonical one)
/// yields emphasis, code and links from such characters.
public enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  indirect case emphasis([Inline])
  indirect case strong([Inline])
  /// A link to an address outside the archive, or to a heading of the same article (`#summary`); one with any other
  /// destination is shown as what it holds.
  indirect case link(destination: String, [Inline])
  /// A citation of another article; `text` is how the source spells it (`Q198657`, an address of the old site).
  /// Whether the archive has that article is the catalog's knowledge, not the importer's.
  case reference(to: ArticleID, text: String)
  /// A line break that the author wanted.
  case lineBreak
}

extension Array where Element == Inline {
  /// The text alone, line breaks as `\n`.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline {
      case .text(let string), .code(let string), .reference(_, let string): text += string
      case .emphasis(let children), .strong(let children), .link(_, let children):
        children.appendPlainText(to: &text)
      case .lineBreak: text += "\n"
      }
    }
  }

  /// Appends the text alone in UTF-8, line breaks as line feeds.
  public func appendPlainText(to bytes: inout [UInt8]) {
    for inline in self {
      switch inline {
      case .text(let string), .code(let string), .reference(_, let string): bytes += string.utf8
      case .emphasis(let children), .strong(let children), .link(_, let children):
        children.appendPlainText(to: &bytes)
      case .lineBreak: bytes.append(0x0A)
      }
    }
  }

  /// Every article cited here, in order, with repetitions.
  public var references: [ArticleID] {
    flatMap { inline -> [ArticleID] in
      switch inline {
      case .reference(let target, _): return [target]
      case .emphasis(let children), .strong(let children), .link(_, let children):
        return children.references
      case .text, .code, .lineBreak: return []
      }
    }
  }
}
