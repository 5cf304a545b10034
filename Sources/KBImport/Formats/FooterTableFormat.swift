import KBModel

/// Pages of Microsoft's FTP mirror of 2003–2006 (`MISC/KB/en-us/195/875.HTM`), flattened to text.
///
///     Title of the Article (195875)
///     The information in this article applies to:
///     - Product                                              (or `  • `; lost in some copies)
///     This article was previously published under Q195875    (not above about 330000)
///     (body: sections in capitals)
///     Modification Type: | Major | Last Reviewed: | 11/6/2003 |
///     ---|
///     Keywords: | kbprb KB195875 |
///
/// In the dense extraction text may be glued to the notice of the earlier number. Flattened with
/// blank lines the footer's cells stand without anything between them
/// (`Modification Type:MajorLast Reviewed:11/6/2003`). Some copies lost the header, some the list of
/// products.
struct FooterTableFormat: ArticleFormat {
  let name = "footer-table"

  func likelihood(of text: SourceText) -> Int {
    let header = FooterTableHeader(text, before: text.lines.count)
    let hasFooter = text.lines.indices.reversed().prefix(40)
      .contains { text.line($0).starts(with: FooterTable.firstLabel) }
    switch (header.titleID != nil, header.hasLabel, hasFooter) {
    case (true, true, _): return 95
    case (true, _, true), (_, true, true): return 90
    case (_, _, true): return 70
    default: return header.titleID != nil && header.notice != nil ? 60 : 0
    }
  }

  func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    let footer = FooterTable(text)
    let header = FooterTableHeader(text, before: footer.start)
    var identity = PageIdentity()
    identity.add(header.titleID, in: "the title", line: header.titleLine)
    identity.add(
      header.notice?.id, in: "the notice of the earlier number", line: header.notice?.line ?? 1)
    identity.add(
      footer.keywordID, in: "the keyword of the article itself", line: footer.keywordLine)
    guard
      let id = identity.id(
        report: &report,
        remedy:
          "no article number in the title (“… (123456)”) or the keywords (“KB123456”);"
          + " add one of them"
      )
    else { return nil }
    var metadata = ArticleMetadata(id: id, title: header.title ?? id.description)
    metadata.appliesTo = header.appliesTo
    metadata.keywords = footer.keywords
    metadata.dates = footer.lastReviewed.map { [ArticleDate(.reviewed, raw: $0)] } ?? []
    metadata.otherFields = footer.otherFields
    report.checkDates(of: metadata, line: footer.start + 1)
    let body = FlattenedText(
      bytes: text.bytes, lines: header.bodyLines(text, before: footer.start) + footer.trailing,
      extraction: PageExtraction.kind(of: text), sectionNames: .upperCase)
    var lost = PageExtraction.lostParts(of: body)
    if header.title == nil {
      lost.append(.title)
      report.warning(
        "lost-title", "the copy lost its title; write it as the first line, “Title (\(id.number))”",
        line: 1)
    }
    if header.appliesTo.isEmpty { lost.append(.appliesTo) }
    if !footer.hasKeywords { lost.append(.keywords) }
    if !footer.exists { lost.append(.footer) }
    return Reading(
      format: name, metadata: metadata, extraction: body.extraction, lost: lost,
      body: .flattened(body))
  }
}

extension ImportReport {
  /// Warns of a date that is no day.
  mutating func checkDates(of metadata: ArticleMetadata, line: Int) {
    for date in metadata.dates where date.day == nil {
      warning("unreadable-date", "“\(date.raw)” is not a date; write it as 11/21/1999", line: line)
    }
  }
}
