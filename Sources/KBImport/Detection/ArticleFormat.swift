import KBModel

/// One form in which articles survived. To add a format, write a type like this in `Formats/` and name it in
/// ``FormatDetector/formats``.
protocol ArticleFormat: Sendable {
  /// A short stable name for provenance and reports.
  var name: String { get }

  /// What a file of this format is, for readers of the archive.
  var summary: String { get }

  /// Looks whether the content of a file is in this format; `nil` where nothing shows it. Every format is asked about
  /// every file, so it looks at the beginning or the end of the text first.
  func recognize(_ text: SourceText) -> RecognizedText?
}

/// A text that a format takes for its own, with what the format found out to tell.
struct RecognizedText {
  /// How sure the content makes it that the file is in the format, 1 to 100 (certain).
  let likelihood: Int
  /// Reads header and footer and finds the body. Without an article (nothing that identifies it, say) it reports why
  /// and returns `nil`.
  let read: (inout ImportReport) -> Reading?
}

/// What a format's reader found in a file.
struct Reading: Sendable {
  /// The reader's name.
  var format: String
  var metadata: ArticleMetadata
  var extraction: Copy.Extraction
  var lost: [Copy.LostPart]
  var body: ArticleBody
  /// Where the article's number comes from.
  var identification = Copy.Identification.stated
  /// The files that this one was imported from.
  var sources: [Copy] = []
  /// The line in which an author wrote the number.
  var numberLine: Int?
}

/// A body that is not parsed yet, so that the survey does not pay for it.
enum ArticleBody: Sendable {
  /// Text in columns, as the archive's own files have it.
  case columns(ColumnText)
  /// The text of a web page, one block or one source line a line.
  case flattened(FlattenedText)
  /// CommonMark, from the given line (index from 0) to the end of the file.
  case commonMark(SourceText, fromLine: Int)
  /// Blocks that a page's markup gave, with the text of the page.
  case blocks([Block], bytes: [UInt8])

  /// Parses the body and what stands above the list of products.
  /// - Parameters:
  ///   - own: the article's number, where it is known.
  ///   - report: is told what is wrong with markup; other texts have none.
  func parsed(
    of own: ArticleID?, report: inout ImportReport
  ) -> (preface: [Block], body: [Block]) {
    switch self {
    case .columns(let text):
      let preface = text.prefaceText.map { ColumnTextParser($0).blocks() }
      let blocks = ColumnTextParser(text).blocks()
      return (
        preface ?? [],
        text.pageLines.isEmpty ? blocks : blocks.map { $0.renumbered(text.pageLines) }
      )
    case .blocks(let blocks, _): return ([], blocks)
    case .flattened(let text): return ([], FlattenedTextParser(text).blocks())
    case .commonMark(let text, let line):
      return CommonMarkBody(text, fromLine: line).parsed(of: own, report: &report)
    }
  }

  /// Why the blocks are what they are; only text in columns has to be guessed so much that it needs explaining.
  func explanations() -> [BlockExplanation] {
    guard case .columns(let text) = self else { return [] }
    return [text.prefaceText, text].compactMap { $0 }
      .flatMap { ColumnTextParser($0, explaining: true).explanations() }
  }

  /// The articles that the preface and the body cite, each once, in order, and how much of an article the body holds.
  /// - Parameter report: is told what is wrong with markup, as by ``parsed(of:report:)``.
  func survey(
    except own: ArticleID, report: inout ImportReport
  ) -> (references: [ArticleID], extent: TextExtent) {
    let found: [ArticleID]
    var meter = ExtentMeter()
    switch self {
    case .columns(let text):
      found = text.byteRanges.flatMap { ReferenceScanner.targets(in: text.bytes, range: $0) }
      meter.add(text)
    case .flattened(let text):
      found = text.citedArticles()
      meter.add(text)
    case .commonMark(let text, let line):
      // A number inside code cites nothing, and only the parser knows what is code.
      let (preface, body) = CommonMarkBody(text, fromLine: line).parsed(
        of: own, report: &report)
      found = (preface + body).flatMap(\.references)
      meter.add(text, fromLine: line, blocks: body)
    case .blocks(let blocks, let bytes):
      found = blocks.flatMap(\.references)
      meter.add(blocks, bytes: bytes)
    }
    var seen: Set<ArticleID> = [own]
    return (found.filter { seen.insert($0).inserted }, meter.extent)
  }
}
