import KBModel

/// Says why a page that shows the number of an article is none: it quotes the article, or only looks like one.
enum PageRefusal {
  /// The labels of an article's number on all pages.
  private static let labels = LabelTable(
    PageTemplates.all.flatMap(\.labels).filter { $0.field == .number && $0.ending != .nothing })

  /// Reports why a page that no template knows, or that quotes an article, is refused.
  /// - Returns: whether the page quotes an article or shows the number of one.
  static func report(_ page: WebPage, _ report: inout ImportReport) -> Bool {
    let lines = page.lines
    let found = lines.lines.indices.lazy.compactMap { index in
      number(in: lines[index]).map { (id: $0, index: index) }
    }.first
    if let quotation = page.quotation {
      let line = found.map { lines.lines[$0.index].number } ?? quotation
      reportQuotation(of: found?.id, line: line, &report)
      return true
    }
    guard let found else { return false }
    let line = lines.lines[found.index].number
    let isNearTop = PageMatcher.head(of: lines).contains(found.index)
    if isNearTop, !lines.lines.indices[..<found.index].contains(where: { isQuoting(lines[$0]) }) {
      report.error(
        "look-alike",
        "the line names \(found.id) as a page of the Knowledge Base would, but nothing else here is of such a page; move the file out of the content folder, or, if it is an article, complete its header",
        line: line)
    } else {
      reportQuotation(of: found.id, line: line, &report)
    }
    return true
  }

  private static func isQuoting(_ line: ArraySlice<UInt8>) -> Bool {
    QuotationTest.isMark(line) || QuotationTest.isAttribution(line)
  }

  private static func reportQuotation(
    of id: ArticleID?, line: Int, _ report: inout ImportReport
  ) {
    report.error(
      "quoted-article",
      "\(id?.description ?? "an article") is quoted here inside another text; put the article into a file of its own, or move this one out of the content folder",
      line: line)
  }

  /// The number in a line that begins like the fields of a page, behind marks of quotations or comments.
  private static func number(in line: ArraySlice<UInt8>) -> ArticleID? {
    let marks = "/*>'#-| \t".utf8
    let text = Prose.trim(line.drop { marks.contains($0) })
    guard let id = labels.number(in: text) else { return nil }
    // A shorter number is one of anything.
    return id.number >= 10_000 ? id : nil
  }
}
