import KBModel

/// The tags of an article's body: class names are a contract with the stylesheet and with checks.
extension HTMLTag {
  static let lineBreak = HTMLTag(void: "br")
  static let rule = HTMLTag(void: "hr")
  /// Scrolls sideways, which needs focus to be reached by keyboard.
  static let tableScroll = HTMLTag("div", ["class": "kb-table-scroll", "tabindex": "0"])
  static let columnGroup = HTMLTag("colgroup")
  static let tableHead = HTMLTag("thead")
  static let tableBody = HTMLTag("tbody")
  static let tableRow = HTMLTag("tr")
  static let headerCell = HTMLTag("th", ["scope": "col"])
  static let cell = HTMLTag("td")
  static let message = HTMLTag("blockquote", ["class": "kb-message"])
  static let keys = HTMLTag("kbd")
  static let code = HTMLTag("code")
  /// The name of a menu, a button or the like.
  static let interface = HTMLTag("b", ["class": "ui"])
  static let term = HTMLTag("dt")
  static let explanation = HTMLTag("dd")
  static let numberHeaderCell = HTMLTag("th", ["class": "number", "scope": "col"])
  static let numberCell = HTMLTag("td", ["class": "number"])

  /// - Parameter columns: what they hold; a table of files alone has a class of its own.
  static func table(_ table: Table, columns: [Table.ColumnKind]) -> HTMLTag {
    let isOfFiles = columns.contains(.file) && !columns.contains(.text)
    switch (isOfFiles, table.fittingDrawing?.description) {
    case (false, nil): return HTMLTag("table")
    case (true, nil): return HTMLTag("table", ["class": "kb-files"])
    case (false, let drawing?): return HTMLTag("table", ["data-drawing": drawing])
    case (true, let drawing?):
      return HTMLTag("table", ["class": "kb-files", "data-drawing": drawing])
    }
  }

  static func column(_ kind: Table.ColumnKind) -> HTMLTag {
    kind == .text
      ? HTMLTag(void: "col") : HTMLTag(void: "col", ["class": "kb-\(kind.rawValue)"])
  }

  static func heading(level: Int, anchor: String) -> HTMLTag {
    switch Outline.level(level) {
    case 2: return HTMLTag("h2", ["id": anchor])
    case 3: return HTMLTag("h3", ["id": anchor])
    case 4: return HTMLTag("h4", ["id": anchor])
    case 5: return HTMLTag("h5", ["id": anchor])
    default: return HTMLTag("h6", ["id": anchor])
    }
  }

  /// A language is a class of the `pre` itself, as `language-vb`.
  static func preformatted(_ kind: Block.PreformattedKind) -> HTMLTag {
    var name = "kb-" + kind.name
    if case .code(let language?) = kind { name += " language-" + language.name }
    return HTMLTag("pre", ["class": name, "tabindex": "0"])
  }

  static func definitions(_ kind: Block.DefinitionKind) -> HTMLTag {
    HTMLTag("dl", ["class": "kb-\(kind.rawValue)"])
  }

  static func note(_ kind: Block.NoteKind) -> HTMLTag {
    HTMLTag("div", ["class": "kb-note kb-note-\(kind.rawValue)", "role": "note"])
  }

  static func orderedList(_ marker: List.Marker, start: Int) -> HTMLTag {
    let type: String
    switch marker {
    case .lowerAlpha: type = "a"
    case .upperAlpha: type = "A"
    case .lowerRoman: type = "i"
    case .upperRoman: type = "I"
    case .bullet, .decimal: type = "1"
    }
    return start == 1
      ? HTMLTag("ol", ["type": type]) : HTMLTag("ol", ["start": String(start), "type": type])
  }

  static func externalLink(_ address: ExternalAddress) -> HTMLTag {
    HTMLTag("a", ["href": address.href, "rel": "external nofollow noopener"])
  }

  /// Not a part of the article: checks and search leave out what has class `kb-chrome`.
  static func archivedCopy(_ copy: ExternalAddress, of original: ExternalAddress) -> HTMLTag {
    HTMLTag(
      "a",
      [
        "class": "kb-chrome kb-archived", "href": copy.href, "rel": "external nofollow noopener",
        "aria-label": "archived copy of \(original.href)", "title": "archived copy",
      ])
  }

  /// - Parameter anchor: with its number sign.
  static func anchorLink(_ anchor: String) -> HTMLTag { HTMLTag("a", ["href": anchor]) }

  static func articleLink(href: String, title: String) -> HTMLTag {
    HTMLTag("a", ["href": href, "title": title])
  }

  static func missingArticle(_ id: ArticleID) -> HTMLTag {
    HTMLTag(
      "span",
      [
        "class": "kb-missing", "data-article-id": id.description, "title": "not in this archive",
      ])
  }
}
