import KBModel

/// Pages of the unofficial mirror of Microsoft's support site, flattened to text.
///
///     Notice: This website is an unofficial Microsoft Knowledge Base … archive …
///
///     Title
///
///     View products that this article applies to.            (the list itself is never there)
///
///     This article was previously published under Q131150    (in some)
///
///     Symptoms
///
///     …
///
///     ↑ Back to the top                                      (below each section)
///
///     Keywords: KB810018, kbbug, kbfix
///
///     Article Info
///     Article ID : 810018
///     Revision : 8
///     Created on : 10/26/2006
///     Published on : 10/26/2006
///     …
///
/// Copies in the dense extraction may hold nothing but the body, with the notice last; they have no
/// number and are refused.
struct MirrorFormat: ArticleFormat {
  let name = "mirror"

  func likelihood(of text: SourceText) -> Int {
    let ends = Array(text.lines.indices.prefix(10)) + text.lines.indices.suffix(40)
    var hasLink = false
    for index in ends {
      let line = Prose(text.line(index))
      if MirrorPage.isNotice(line) { return 98 }
      if MirrorPage.isLinkToTop(line) { hasLink = true }
    }
    guard hasLink else { return 0 }
    return ends.contains { Prose(text.line($0)).text.elementsEqual("Article Info".utf8) } ? 95 : 60
  }

  func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    let page = MirrorPage(text)
    let info = MirrorInfo(text, from: page.end, report: &report)
    var identity = PageIdentity()
    identity.add(info.articleID, in: "“Article ID”", line: info.articleLine)
    identity.add(info.keywordID, in: "the first keyword", line: info.keywordLine)
    identity.add(
      page.notice?.id, in: "the notice of the earlier number", line: page.notice?.line ?? 1)
    guard
      let id = identity.id(
        report: &report,
        remedy:
          "no article number: neither “Article ID : 123456” nor a keyword “KB123456”;"
          + " add a line “Article ID : 123456” at the end"
      )
    else { return nil }
    var metadata = ArticleMetadata(id: id, title: page.title ?? id.description)
    metadata.keywords = info.keywords
    metadata.revision = info.revision
    metadata.dates = info.dates.inOrderOfKind
    metadata.otherFields = info.otherFields
    report.checkDates(of: metadata, line: info.articleLine)
    let body = FlattenedText(
      bytes: text.bytes, lines: page.body, extraction: PageExtraction.kind(of: text),
      sectionNames: .anyCase)
    var lost = PageExtraction.lostParts(of: body) + [.appliesTo]
    if page.title == nil {
      lost.append(.title)
      report.warning("lost-title", "the copy lost its title; write it as the first line", line: 1)
    }
    if !info.hasKeywords { lost.append(.keywords) }
    if info.articleID == nil { lost.append(.footer) }
    return Reading(
      format: name, metadata: metadata, extraction: body.extraction, lost: lost,
      body: .flattened(body))
  }
}
