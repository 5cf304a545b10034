import KBModel

/// The archive's plain text files, as published by FTP until 2002.
///
///     DOCUMENT:Q100004  21-NOV-1999  [msdos]
///     TITLE   :…
///     PRODUCT :…
///     PROD/VER:…
///     OPER/SYS:…
///     KEYWORDS:…
///
///     ======================================================================
///     (applies-to list, body, footer and legal notice: see ArchiveFrame)
///
/// The values of the header are cut at fixed widths (title 64 characters, versions and keywords 87) and keywords can be
/// glued together; where the footer repeats a field, the footer is complete and wins. The rule after the header is
/// missing in the oldest files.
struct DocumentFormat: ArticleFormat {
  let name = "document"
  let summary = "plain text in 80 columns, as published by FTP"

  func recognize(_ text: SourceText) -> RecognizedText? {
    guard let first = text.lines.indices.first(where: { !text.line($0).allSatisfy(\.isBlank) }),
      text.line(first).starts(with: "DOCUMENT:")
    else { return nil }
    guard let lines = OneLineText.restored(text, top: first) else {
      return RecognizedText(likelihood: 100) { read(text, report: &$0) }
    }
    return RecognizedText(likelihood: 100) { report in
      guard var reading = read(lines, report: &report), case .columns(var body) = reading.body
      else {
        return nil
      }
      let only = LineRange(first + 1, first + 1)
      body.pageLines = lines.lines.map { _ in only }
      reading.body = .columns(body)
      reading.extraction = .oneLine
      reading.lost.append(.lists)
      return reading
    }
  }

  private func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    guard let header = DocumentHeader(text, report: &report) else { return nil }
    if let other = DocumentHeader.next(in: text, after: header) {
      report.severalArticles(header.metadata.id, other.id, line: other.line)
      return nil
    }
    var metadata = header.metadata
    let frame = ArchiveFrame(
      FrameLines(text: text, range: header.bodyStart..<text.lines.count, tabbed: false))
    frame.complete(&metadata)
    if !frame.hasFooter {
      report.note("no-footer", "no footer (“Keywords          :”); keywords come from the header")
    }
    return Reading(
      format: name, metadata: metadata, extraction: .original,
      // A text that has neither was cut before them.
      lost: frame.hasFooter || frame.hasNotice ? [] : [.footer],
      body: .columns(
        ColumnText(
          text: frame.text, origin: .archive, preface: frame.preface, segments: frame.body)))
  }
}

/// The labelled lines at the top of a `DOCUMENT:` file.
private struct DocumentHeader {
  let metadata: ArticleMetadata
  /// Index of the first line after the header and its rule.
  let bodyStart: Int

  init?(_ text: SourceText, report: inout ImportReport) {
    guard let top = text.lines.indices.first(where: { !text.line($0).allSatisfy(\.isBlank) })
    else { return nil }
    let words = text.string(top).dropFirst("DOCUMENT:".count)
      .split(separator: " ", omittingEmptySubsequences: true)
    guard let id = words.first.flatMap({ ArticleID($0) }) else {
      report.error(
        "missing-id",
        "no article number after “DOCUMENT:”; write it as “DOCUMENT:Q123456  21-NOV-1999  [product]”",
        line: top + 1)
      return nil
    }
    let fields = Self.fields(of: text, after: top)
    guard let title = fields["TITLE"] else {
      report.error(
        "truncated-header",
        "the header ends before its title; add a line “TITLE   :…” after line \(top + 1)",
        line: top + 1)
      return nil
    }
    var metadata = ArticleMetadata(id: id, title: title.value)
    if title.value.isEmpty {
      report.warning(
        "missing-title", "the title is empty; write it after “TITLE   :”", line: title.line)
    }
    if words.count > 1 {
      let date = ArticleDate(.modified, raw: String(words[1]))
      if date.day == nil {
        report.warning(
          "unreadable-date", "“\(words[1])” is not a date; write it as 21-NOV-1999", line: top + 1)
      }
      metadata.dates = [date]
    }
    if words.count > 2 {
      metadata.productCode = String(words[2].drop { $0 == "[" }.prefix { $0 != "]" })
    }
    metadata.products = FieldValue.list(fields["PRODUCT"]?.value, separators: "|")
    metadata.versions = FieldValue.versions(fields["PROD/VER"]?.value)
    metadata.operatingSystems = FieldValue.list(fields["OPER/SYS"]?.value, separators: "|")
    metadata.keywords = FieldValue.words(fields["KEYWORDS"]?.value)
    self.metadata = metadata
    var bodyStart = (fields.values.map(\.line).max() ?? top + 1)
    while bodyStart < text.lines.count, text.line(bodyStart).allSatisfy(\.isBlank) {
      bodyStart += 1
    }
    if bodyStart < text.lines.count, Rule(text.line(bodyStart))?.isFrame(of: "=") == true {
      bodyStart += 1
    }
    self.bodyStart = bodyStart
  }

  /// The next line that begins the header of another article.
  static func next(in text: SourceText, after own: DocumentHeader) -> (id: ArticleID, line: Int)? {
    for index in own.bodyStart..<max(own.bodyStart, text.lines.count) {
      let line = text.line(index)
      guard line.first == UInt8(ascii: "D"), line.starts(with: "DOCUMENT:Q"),
        index + 1 < text.lines.count, text.line(index + 1).starts(with: "TITLE")
      else { continue }
      let word = line.dropFirst("DOCUMENT:".count).prefix { $0.isAlphanumeric }
      if let id = ArticleID(String(decoding: word, as: UTF8.self)), id != own.metadata.id {
        return (id, index + 1)
      }
    }
    return nil
  }

  private static let labels = ["TITLE", "PRODUCT", "PROD/VER", "OPER/SYS", "KEYWORDS"]

  /// The labelled lines after the first; `line` is 1-based.
  private static func fields(of text: SourceText, after top: Int)
    -> [String: (value: String, line: Int)]
  {
    var fields: [String: (value: String, line: Int)] = [:]
    for index in (top + 1)..<max(top + 1, min(top + 8, text.lines.count)) {
      let line = text.line(index)
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      let label = FieldValue.trimmed(line[..<colon])
      guard labels.contains(label), fields[label] == nil else { break }
      fields[label] = (FieldValue.trimmed(line[(colon + 1)...]), index + 1)
    }
    return fields
  }
}
