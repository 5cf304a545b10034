import KBMarkup
import KBModel

/// The public archive's pages: Jekyll front matter, a heading, and the article's text with a tab before every line.
///
///     ---
///     layout: page
///     title: "Q100004: …"                    (HTML entities for quotes, brackets, …)
///     permalink: /kb/100/Q100004/
///     ---
///
///     ## Q100004: …
///
///     {% raw %}                              (missing in some)
///
///     ⇥Article: Q100004
///     ⇥Product(s): …
///     ⇥Version(s): …                         (a leading colon is lost)
///     ⇥Operating System(s): …
///     ⇥Keyword(s): …
///     ⇥Last Modified: 21-NOV-1999
///     ⇥
///     ⇥(as in a DOCUMENT file, one leading space stripped from every line)
///
///     {% endraw %}
///
/// Two kinds of text came to this form: conversions of `DOCUMENT:` files, whose mangling is undone here, and the
/// articles of the programmers' library of 1988–1991 (product "See article"), which have no applies-to list and no
/// footer, are wrapped at 70 columns and were not stripped.
struct JekyllFormat: ArticleFormat {
  let name = "jekyll"
  let summary = "plain text that went through another archive's page generator"

  func recognize(_ text: SourceText) -> RecognizedText? {
    guard text.lines.first.map({ text.bytes[$0].elementsEqual("---".utf8) }) == true else {
      return nil
    }
    let top = text.lines.indices.prefix(12)
    let hasPermalink = top.contains { text.line($0).starts(with: "permalink:") }
    let hasLayout = top.contains { text.line($0).starts(with: "layout:") }
    guard hasPermalink || hasLayout else { return nil }
    return RecognizedText(likelihood: hasPermalink ? 95 : 80) { read(text, report: &$0) }
  }

  private func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    guard let frontMatter = FrontMatter(text, report: &report) else { return nil }
    let block = JekyllHeader(text, from: frontMatter.bodyLine)
    guard let id = identity(frontMatter, block, report: &report) else { return nil }
    var metadata = ArticleMetadata(id: id, title: title(frontMatter, block, report: &report))
    let isLibrary = block.value("Product(s)") == "See article"
    if isLibrary {
      LibraryHeader(block).complete(&metadata)
    } else {
      metadata.products = FieldValue.list(block.value("Product(s)"), separators: "|")
      metadata.versions = FieldValue.versions(block.value("Version(s)"))
      metadata.operatingSystems = FieldValue.list(
        block.value("Operating System(s)"), separators: "|")
      metadata.keywords = FieldValue.words(block.value("Keyword(s)"))
    }
    if let date = block.value("Last Modified") {
      metadata.dates = [ArticleDate(.modified, raw: date)]
      if metadata.date?.day == nil {
        report.warning(
          "unreadable-date", "“\(date)” is not a date; write it as 21-NOV-1999",
          line: block.line("Last Modified"))
      }
    }
    let mark = Self.endMark(of: text, from: block.end)
    let isCut = mark == nil && Self.isOpened(text)
    let end = mark ?? text.lines.count
    let frame = ArchiveFrame(FrameLines(text: text, range: block.end..<end, tabbed: true))
    frame.complete(&metadata)
    return Reading(
      format: name, metadata: metadata, extraction: .converted,
      lost: [.productCode] + (isCut ? [.end] : []),
      body: .columns(
        ColumnText(
          text: frame.text, origin: isLibrary ? .library : .conversion, preface: frame.preface,
          segments: frame.body)))
  }

  /// The article's number, which the permalink, the title and the header must agree on.
  private func identity(
    _ frontMatter: FrontMatter, _ block: JekyllHeader, report: inout ImportReport
  ) -> ArticleID? {
    var found: [(id: ArticleID, place: String, line: Int?)] = []
    if let id = block.value("Article").flatMap({ ArticleID($0) }) {
      found.append((id, "“Article:”", block.line("Article")))
    }
    if let permalink = frontMatter.scalar("permalink"),
      let id = permalink.text.split(separator: "/").last.flatMap({ ArticleID($0) })
    {
      found.append((id, "the permalink", permalink.line))
    }
    if let title = frontMatter.scalar("title"),
      let id = title.text.split(separator: ":").first.flatMap({ ArticleID($0) })
    {
      found.append((id, "the title", title.line))
    }
    guard let first = found.first else {
      report.error(
        "missing-id",
        "no article number; add “permalink: /kb/123/Q123456/” to the front matter", line: 1)
      return nil
    }
    for other in found.dropFirst() where other.id != first.id {
      report.error(
        "id-mismatch",
        "\(other.place) says \(other.id), but \(first.place)\(first.line.map { " in line \($0)" } ?? "") says \(first.id); make them agree",
        line: other.line)
    }
    return first.id
  }

  private func title(
    _ frontMatter: FrontMatter, _ block: JekyllHeader, report: inout ImportReport
  ) -> String {
    guard let title = frontMatter.scalar("title") else {
      report.error(
        "truncated-header", "no title in the front matter; add “title: \"Q123456: …\"”", line: 1)
      return ""
    }
    let decoded = HTMLEntities.decoded(title.text)
    guard let colon = decoded.firstIndex(of: ":"), ArticleID(decoded[..<colon]) != nil else {
      return decoded
    }
    return FieldValue.trimmed(ArraySlice(decoded[decoded.index(after: colon)...].utf8))
  }

  /// The index of the line by which Jekyll takes the article's end, not in all files.
  private static func endMark(of text: SourceText, from start: Int) -> Int? {
    let tail = (start..<text.lines.count).reversed().prefix(12)
    return tail.first { text.line($0).starts(with: "{% endraw %}") }
  }

  /// Whether the file has the mark that one for the end answers.
  private static func isOpened(_ text: SourceText) -> Bool {
    text.lines.indices.prefix(40).contains { text.line($0).starts(with: "{% raw %}") }
  }
}

/// The labelled lines above a Jekyll article's text.
struct JekyllHeader {
  private let values: [String: (value: String, line: Int)]
  /// Index of the first line below them.
  let end: Int

  init(_ text: SourceText, from start: Int) {
    var values: [String: (value: String, line: Int)] = [:]
    var end = start
    for index in start..<min(text.lines.count, start + 40) {
      let line = text.line(index)
      if line.allSatisfy(\.isBlank) || line.starts(with: "## ") || line.starts(with: "{% raw %}") {
        if values["Last Modified"] != nil { break }
        end = index + 1
        continue
      }
      guard line.first == 0x09, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      let label = FieldValue.trimmed(line[..<colon])
      guard Self.labels.contains(label), values[label] == nil else { break }
      values[label] = (FieldValue.trimmed(line[(colon + 1)...]), index + 1)
      end = index + 1
    }
    self.values = values
    self.end = end
  }

  func value(_ label: String) -> String? { values[label]?.value }

  /// 1-based.
  func line(_ label: String) -> Int? { values[label]?.line }

  private static let labels: Set<String> = [
    "Article", "Product(s)", "Version(s)", "Operating System(s)", "Keyword(s)", "Last Modified",
  ]
}

/// The header of the programmers' library, whose values stand in slots between vertical bars:
/// `Version(s): 5.10 | 6.00` beside `Operating System(s): MS-DOS | OS/2`, and
/// `Keyword(s): ENDUSER | docerr buglist4.00 | mspl13_basic` (audience, keywords, product).
private struct LibraryHeader {
  private let block: JekyllHeader

  init(_ block: JekyllHeader) { self.block = block }

  func complete(_ metadata: inout ArticleMetadata) {
    metadata.versions = FieldValue.list(block.value("Version(s)"), separators: "|")
    metadata.operatingSystems = FieldValue.list(block.value("Operating System(s)"), separators: "|")
    // A few headers have the versions in the systems' slot.
    if metadata.versions.isEmpty, !metadata.operatingSystems.isEmpty,
      metadata.operatingSystems.allSatisfy({ $0.utf8.first?.isDigit == true && $0.contains(".") })
    {
      metadata.versions = metadata.operatingSystems
      metadata.operatingSystems = []
    }
    let slots = (block.value("Keyword(s)") ?? "")
      .split(separator: "|", omittingEmptySubsequences: false)
      .map { FieldValue.trimmed(ArraySlice($0.utf8)) }
    if let audience = slots.first, slots.count > 1, !audience.isEmpty {
      metadata.otherFields.append(.init(name: "Audience", value: audience))
    }
    metadata.keywords = slots.dropFirst(slots.count > 1 ? 1 : 0).dropLast(slots.count > 2 ? 1 : 0)
      .flatMap { FieldValue.words($0) }
    guard slots.count > 2, let code = slots.last, !code.isEmpty else { return }
    metadata.productCode = code
    metadata.products = [Self.names[code] ?? code]
  }

  private static let names = [
    "mspl13_basic": "Microsoft BASIC (Programmer's Library)",
    "mspl13_c": "Microsoft C (Programmer's Library)",
    "mspl13_masm": "Microsoft Macro Assembler (Programmer's Library)",
  ]
}
