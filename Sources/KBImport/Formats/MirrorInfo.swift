import KBModel

/// Keywords and fields at the end of a mirror's page.
struct MirrorInfo {
  private(set) var articleID: ArticleID?
  /// 1-based.
  private(set) var articleLine = 1
  /// Without the article's own `KB810018`.
  private(set) var keywords: [String] = []
  private(set) var keywordID: ArticleID?
  /// 1-based.
  private(set) var keywordLine = 1
  private(set) var hasKeywords = false
  private(set) var revision: String?
  private(set) var dates: [ArticleDate] = []
  private(set) var otherFields: [ArticleMetadata.Field] = []

  init(_ text: SourceText, from start: Int, report: inout ImportReport) {
    var isInKeywords = false
    for index in start..<text.lines.count {
      let line = Prose(text.line(index))
      if line.text.starts(with: "Keywords:") {
        hasKeywords = true
        keywordLine = index + 1
        isInKeywords = true
        addKeywords(line.text.dropFirst("Keywords:".utf8.count))
      } else if line.isEmpty || MirrorPage.isLinkToTop(line)
        || line.text.elementsEqual("Article Info".utf8) || MirrorPage.isNotice(line)
      {
        isInKeywords = isInKeywords && line.isEmpty && keywords.isEmpty
      } else if isInKeywords {
        addKeywords(line.text)
      } else if let colon = line.text.firstIndex(of: UInt8(ascii: ":")) {
        add(
          FieldValue.trimmed(line.text[..<colon]), FieldValue.trimmed(line.text[(colon + 1)...]),
          line: index + 1)
      } else {
        report.note(
          "unread-line", "a line below the keywords that is no “name : value” is left out",
          line: index + 1)
      }
    }
    if let own = keywords.first(where: FooterTable.isNumber) {
      keywordID = ArticleID(own)
      keywords.removeAll { $0 == own }
    }
    keywords = keywords.removingRepetitions()
  }

  static func isArticleID(_ line: Prose) -> Bool {
    guard line.text.starts(with: "Article ID") else { return false }
    return line.text.dropFirst("Article ID".utf8.count).first { !$0.isBlank } == UInt8(ascii: ":")
  }

  private mutating func addKeywords(_ text: ArraySlice<UInt8>) {
    keywords += FieldValue.list(String(decoding: text, as: UTF8.self), separators: ", \t")
  }

  private mutating func add(_ name: String, _ value: String, line: Int) {
    guard !value.isEmpty else { return }
    switch name {
    case "Article ID":
      articleID = ArticleID(value)
      articleLine = line
      if articleID == nil { otherFields.append(.init(name: name, value: value)) }
    case "Revision": revision = value
    case "Created on": dates.append(ArticleDate(.created, raw: value))
    case "Published on": dates.append(ArticleDate(.published, raw: value))
    default: otherFields.append(.init(name: name, value: value))
    }
  }
}
