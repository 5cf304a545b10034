import KBMarkup
import KBModel

/// Makes an article's reading of a page that was read by its template: which number it is, what it has lost, what its
/// body is.
struct PageReading {
  private let text: SourceText
  private let form: WebPage.Form
  private let facts: HTMLFacts?
  private let savedFrom: (id: ArticleID, line: Int)?
  private let isTruncated: Bool
  private let page: PageLines
  private let parts: PageReader
  private let title: String?
  private var template: PageTemplate { parts.matcher.template }

  init(_ text: SourceText, _ page: WebPage, _ matcher: PageMatcher) {
    self.text = text
    form = page.form
    facts = page.facts
    savedFrom = page.savedFrom
    isTruncated = page.isTruncated
    self.page = page.lines
    parts = PageReader(page.lines, matcher)
    title =
      parts.title
      ?? page.facts?.title.flatMap { name in
        // A wiki's name of the page is a field.
        let line = ArraySlice(name.utf8)
        return matcher.header.label(atStartOf: line) == nil ? PageTitle(line).text : nil
      }
  }

  /// - Returns: `nil` where the page has no number, or two.
  func reading(_ report: inout ImportReport) -> Reading? {
    if let own = parts.fields.identity.claimed.first, let other = parts.otherArticle() {
      report.severalArticles(own, other.id, line: other.line)
      return nil
    }
    guard let (id, identification) = identity(&report) else { return nil }
    var metadata = ArticleMetadata(id: id, title: title ?? id.description)
    parts.fields.complete(&metadata)
    metadata.appliesTo = parts.appliesTo
    metadata.language = language
    let dates = DateReader(language: metadata.language)
    metadata.dates = metadata.dates.map {
      ArticleDate($0.kind, raw: $0.raw, day: dates.day($0.raw))
    }
    reportDates(of: metadata, &report)
    let body = body(&metadata)
    if title == nil {
      report.warning(
        "lost-title", "the copy lost its title; write it as the first line, “Title (\(id.number))”",
        line: 1)
    }
    if isTruncated {
      report.error(
        "long-page",
        "the page has more elements than any article needs, and what follows the first \(HTMLParser.mostNodes) is not read; if it is several articles, put each into a file of its own",
        line: 1)
    }
    for line in parts.unread {
      report.note(
        "unread-line", "a line above the title that is no part of the article is left out",
        line: line)
    }
    var reading = Reading(
      format: template.name, metadata: metadata, extraction: page.extraction, lost: [], body: body)
    reading.identification = identification
    if page.extraction != .markup, case .columns = body { reading.extraction = .converted }
    reading.lost = lostParts(of: body, metadata)
    return reading
  }

  // MARK: Identity

  private func identity(_ report: inout ImportReport) -> (ArticleID, Copy.Identification)? {
    var identity = parts.fields.identity
    identity.add(facts?.described, in: "the page's description (KBID)", line: 1)
    let isKnown = !identity.claimed.isEmpty
    if let savedFrom {
      identity.add(
        savedFrom.id, in: "the address that the page was saved from", line: savedFrom.line)
    }
    if identity.claimed.isEmpty, template.takesNumberFromPath, let hint = PathNumber(text.path) {
      report.note(
        "number-by-path",
        "the page does not show its number; \(hint.id) is taken from the \(hint.place)")
      return (hint.id, .path)
    }
    let remedy =
      template.labels.first { $0.field == .number }.map { "a line “\($0.text): 123456”" }
      ?? "“(123456)” behind the title"
    return identity.id(
      report: &report,
      remedy:
        "no article number on what looks like \(template.summary); add \(remedy)"
        + (template.takesNumberFromPath
          ? ", or name the file after it (123/456.txt, Q123456.txt)" : "")
    ).map { id in
      (id, isKnown && template.isCertain ? .stated : .unverified)
    }
  }

  private var language: String {
    var votes = parts.fields.languages
    for line in page.lines.prefix(200) {
      votes.add(PageVocabulary.shared.languages(of: PageText.trim(page.bytes[line.range])))
    }
    return votes.language ?? facts?.language ?? ScriptTest.language(of: page.bytes) ?? "en"
  }

  // MARK: Body

  private func body(_ metadata: inout ArticleMetadata) -> ArticleBody {
    switch form {
    case .text: return textBody(&metadata)
    case .library(let text, let library):
      var body = ColumnText(text: text, origin: .archive, segments: Self.segments(of: parts.body))
      body.pageLines = library.spans
      return .columns(body)
    case .markup(let markup):
      let kept = parts.body.filter { line in
        !parts.matcher.sectionEnds.contains(PageText.trim(page.bytes[line.range]))
      }
      var blocks = markup.blocks(of: kept)[...]
      while blocks.first?.content == .rule { blocks.removeFirst() }
      while blocks.last?.content == .rule { blocks.removeLast() }
      var text: [UInt8] = []
      text.reserveCapacity(page.bytes.count)
      for line in kept {
        text += page.bytes[line.range]
        text.append(0x0A)
      }
      return .blocks(
        HTMLHeadings.normalized(Array(blocks)),
        bytes: text)
    }
  }

  /// The ranges of lines that follow each other.
  private static func segments(of lines: [PageLine]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    for index in lines.compactMap({ $0.place?.part }) {
      if let last = segments.last, last.upperBound == index {
        segments[segments.count - 1] = last.lowerBound..<(index + 1)
      } else {
        segments.append(index..<(index + 1))
      }
    }
    return segments
  }

  private func textBody(_ metadata: inout ArticleMetadata) -> ArticleBody {
    if template.body == .columns, let first = parts.body.first, let last = parts.body.last,
      Self.hasRules(text)
    {
      let frame = ArchiveFrame(
        FrameLines(text: text, range: (first.number - 1)..<last.number, tabbed: false))
      frame.complete(&metadata)
      return .columns(
        ColumnText(
          text: frame.text, origin: .conversion, preface: frame.preface, segments: frame.body))
    }
    let lines = parts.body.map { line in
      guard parts.matcher.sectionEnds.contains(PageText.trim(page.bytes[line.range])) else {
        return line
      }
      var line = line
      line.markup = .sectionEnd
      return line
    }
    return .flattened(
      FlattenedText(
        bytes: page.bytes, lines: lines, extraction: page.extraction,
        sectionNames: FlattenedText.SectionNames(
          style: template.sections, local: PageVocabulary.shared.sections(of: metadata.language))))
  }

  /// Whether headings are underlined, as only the archive's own text has them.
  private static func hasRules(_ text: SourceText) -> Bool {
    text.lines.indices.contains { index in
      let line = text.line(index)
      return line.count >= 4 && line.allSatisfy { $0 == UInt8(ascii: "=") }
    }
  }

  // MARK: Losses

  private func lostParts(of body: ArticleBody, _ metadata: ArticleMetadata) -> [Copy.LostPart] {
    var lost: [Copy.LostPart] = []
    if case .flattened(let text) = body { lost = PageExtraction.lostParts(of: text) }
    if title == nil { lost.append(.title) }
    if metadata.appliesTo.isEmpty { lost.append(.appliesTo) }
    let hasField = { (field: PageField) in template.labels.contains { $0.field == field } }
    if hasField(.keywords), !parts.fields.found.contains(.keywords) { lost.append(.keywords) }
    if !template.footer.isEmpty, !parts.hasFooter { lost.append(.footer) }
    if parts.isCut || isTruncated { lost.append(.end) }
    return lost
  }

  private func reportDates(of metadata: ArticleMetadata, _ report: inout ImportReport) {
    for date in metadata.dates where date.day == nil {
      report.warning("unreadable-date", "“\(date.raw)” is not a date; write it as 11/21/1999")
    }
  }
}
