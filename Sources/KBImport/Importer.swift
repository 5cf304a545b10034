import KBModel

/// Reads a file in any of the archive's formats into the canonical model.
///
/// Five steps, one room each: decode the characters (`Characters/`), detect the format by its content (`Detection/`),
/// read header and footer (`Formats/`), parse the body to blocks (`ColumnText/`, `Flattened/`, or CommonMark), name the
/// languages of its listings (`Listings/`).
/// A new format is one file in `Formats/` and one line in ``FormatDetector/formats``.
public struct Importer: Sendable {
  /// The article, where one could be read, and everything that the reader should know about the file.
  public struct Result<Value: Sendable>: Sendable {
    /// `nil` where the file could not be read as an article.
    public var value: Value?
    /// In the order of the file.
    public var diagnostics: [Diagnostic]

    /// A result put together by a caller that could not even open the file.
    public init(value: Value?, diagnostics: [Diagnostic]) {
      self.value = value
      self.diagnostics = diagnostics
    }
  }

  /// An importer; it has no state.
  public init() {}

  /// What a file of the format with that name is, for readers of the archive; `nil` for a name that this version does
  /// not know.
  public static func summary(ofFormat name: String) -> String? {
    PageTemplates.named(name)?.summary
      ?? FormatDetector().formats.first { $0.name == name }?.summary
  }

  /// Reads the whole article.
  /// - Parameters:
  ///   - fileBytes: the file as it stands on disk.
  ///   - path: how messages and provenance name the file.
  ///   - delivery: what came with the file.
  public func article(
    _ fileBytes: [UInt8], path: String, delivery: PageDelivery = PageDelivery()
  ) -> Result<Article> {
    var report = ImportReport(path: path)
    guard let (text, reading) = read(fileBytes, path, delivery, &report) else {
      return Result(value: nil, diagnostics: report.diagnostics)
    }
    var metadata = reading.metadata
    metadata.copies = [copy(of: reading, text: text, fileBytes: fileBytes)]
    let (preface, parsed) = reading.body.parsed(of: metadata.id, report: &report)
    // An author's own text says itself what its listings are written in.
    let body =
      reading.format == CanonicalFormat().name ? parsed : ListingLanguages(metadata).named(parsed)
    let article = Article(metadata: metadata, preface: preface, body: body)
    return Result(value: article, diagnostics: report.diagnostics)
  }

  /// Why the body's blocks are what they are, in the order in which it was decided.
  public func explanations(_ fileBytes: [UInt8], path: String) -> [BlockExplanation] {
    var report = ImportReport(path: path)
    return read(fileBytes, path, PageDelivery(), &report)?.1.body.explanations() ?? []
  }

  /// What the article's text states that has an index.
  public func facts(_ fileBytes: [UInt8], path: String) -> ArticleFacts {
    var report = ImportReport(path: path)
    guard let (_, reading) = read(fileBytes, path, PageDelivery(), &report) else {
      return ArticleFacts()
    }
    return ArticleFacts(in: BodyText(reading.body), title: reading.metadata.title)
  }

  /// Reads what the survey keeps: header, footer and the numbers that the body cites, without parsing the body.
  public func header(
    _ fileBytes: [UInt8], path: String, delivery: PageDelivery = PageDelivery()
  ) -> Result<ArticleHeader> {
    var report = ImportReport(path: path)
    guard let (source, reading) = read(fileBytes, path, delivery, &report) else {
      return Result(value: nil, diagnostics: report.diagnostics)
    }
    let look = reading.body.survey(except: reading.metadata.id, report: &report)
    let text = BodyText(reading.body)
    let title = reading.metadata.title
    var header = ArticleHeader(
      reading.metadata, references: look.references,
      errors: ErrorCodeScanner.mentions(in: text.bytes, ranges: text.ranges, title: title),
      facts: ArticleFacts(in: text, title: title), extent: look.extent,
      copy: copy(of: reading, text: source, fileBytes: fileBytes))
    header.numberLine = reading.numberLine
    return Result(value: header, diagnostics: report.diagnostics)
  }

  private func read(
    _ fileBytes: [UInt8], _ path: String, _ delivery: PageDelivery, _ report: inout ImportReport
  ) -> (SourceText, Reading)? {
    guard !fileBytes.isEmpty else {
      report.error("empty-file", "the file is empty; delete it or restore its text")
      return nil
    }
    if let offset = BinaryTest.firstBinaryByte(in: fileBytes) {
      report.error(
        "binary-file",
        "not a text file (byte \(offset) of the first \(BinaryTest.sampleSize) is not text); move it out of the content folder"
      )
      return nil
    }
    let text = SourceText(path: path, fileBytes: fileBytes, delivery: delivery)
    report.addCharacters(of: text)
    // Lines of a page with markup say nothing about its text.
    if !text.isHTML { SizeTest.check(text, report: &report) }
    guard let recognized = FormatDetector().recognize(text, report: &report),
      var reading = recognized.read(&report)
    else { return nil }
    let damage = CharacterDamage(text)
    report.add(damage)
    if !damage.findings.isEmpty { reading.lost.insert(.characters, at: 0) }
    // An author's own text keeps what it says.
    if reading.format != CanonicalFormat().name { reading.metadata.gatherKeywords() }
    if delivery.isCutOff {
      report.warning(
        "cut-off-page",
        "whoever saved this page stopped before its end; import it from another copy, too")
      if !reading.lost.contains(.end) { reading.lost.append(.end) }
    }
    return (text, reading)
  }

  private func copy(of reading: Reading, text: SourceText, fileBytes: [UInt8]) -> Copy {
    var copy = Copy(
      path: text.path, format: reading.format, extraction: reading.extraction,
      encoding: text.encoding, repairs: text.repair.map { [$0.kind] } ?? [],
      lost: reading.lost, sha256: SHA256.hexDigest(fileBytes))
    copy.identification = reading.identification
    copy.sources = reading.sources
    copy.isHandWritten =
      reading.format == CanonicalFormat().name && !CanonicalSeal.isIntact(fileBytes)
    return copy
  }
}
