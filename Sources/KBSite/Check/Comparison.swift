/// One reading of a file compared with its page.
struct Comparison {
  /// A word that is in one of both only.
  struct Difference {
    let text: String
    /// 1-based, in the file.
    let line: Int
    /// Its index among the words of its side.
    let position: Int
  }

  private(set) var figures = FidelityFigures()
  private(set) var lost: [Difference] = []
  private(set) var invented: [Difference] = []
  /// Lines whose alignment is not kept.
  private(set) var altered: [Int] = []
  /// Destinations of links that are neither in the page nor in a message.
  private(set) var lostDestinations: [SourceParts.Destination] = []
  /// Text that stands at another place, and numbers of items that are others.
  private(set) var moved: [OrderComparison.Moved] = []
  private(set) var numbers: [OrderComparison.Number] = []

  var differences: Int {
    lost.count + invented.count + lostDestinations.count + moved.count + numbers.count
  }

  /// - Parameter messages: what is reported about the file.
  init(
    _ source: SourceReading, _ page: PageWords, _ reading: PageReading, messages: [String]
  ) {
    let parts = SourceParts(source)
    let text = SourceWords(source, parts.text).list
    let fields = SourceWords(source, parts.fields).list
    switch parts.rule {
    case .ordered:
      compareInOrder(text, fields, page)
      checkAlignment(source, parts.text, reading)
    case .contained, .containedInOrder:
      compareContents(text, page, of: reading.articleID)
      compareContents(fields, page, of: reading.articleID)
    }
    figures.destinations = parts.destinations.count
    if !parts.destinations.isEmpty {
      lostDestinations =
        DestinationComparison(parts.destinations, reading, messages: messages).lost
    }
    if parts.rule == .containedInOrder {
      let order = OrderComparison(source, reading)
      moved = order.moved
      numbers = order.numbers
    }
    figures.words = text.count + fields.count
    figures.differences = differences
  }

  /// The text with the body; then what is left on either side with the fields and the metadata: a line near the
  /// beginning or the end may be a field in the page and text to the check, or the other way round.
  private mutating func compareInOrder(_ text: WordList, _ fields: WordList, _ page: PageWords) {
    let comparison = WordComparison(text, page.body)
    var metadata = WordCounts(page.metadata.words.lazy.map(\.hash))
    let lostFields = fields.words.indices.filter { !metadata.take(fields[$0].hash) }
    let lostText = comparison.lost.filter { !metadata.take(text[$0].hash) }
    var surplus = WordCounts(comparison.invented.lazy.map { page.body[$0.page].hash })
    var lack = WordCounts(lostFields.lazy.map { fields[$0].hash })
    lost = lostText.map { Difference(text: text.text($0), line: text[$0].line, position: $0) }
    lost += lostFields.filter { !surplus.take(fields[$0].hash) }
      .map { Difference(text: fields.text($0), line: fields[$0].line, position: $0) }
    invented = comparison.invented.filter { !lack.take(page.body[$0.page].hash) }
      .map { index, before in
        let near = min(before, text.count - 1)
        return Difference(
          text: page.body.text(index), line: near < 0 ? 1 : text[near].line, position: index)
      }
  }

  /// Every word must be somewhere on the page, as a word of its own or as two words side by side that were glued. The
  /// article's number may be there in another spelling (`KB198657`).
  private mutating func compareContents(_ words: WordList, _ page: PageWords, of id: String) {
    let number = id.drop { !$0.isNumber }
    let spellings = ["Q", "KB", "S", ""].map { FNV1a.hash(($0 + number).utf8) }
    let lists = [page.body, page.metadata, page.other]
    let shown = WordCounts(lists.lazy.flatMap { $0.words }.map(\.hash))
    let missing = words.words.indices.filter {
      !words[$0].isDroppable && !shown.contains(words[$0].hash)
        && !spellings.contains(words[$0].hash)
    }
    guard !missing.isEmpty else { return }
    let pairs = WordCounts(
      lists.lazy.flatMap { list in
        (0..<max(0, list.count - 1)).lazy.map { list.joinedHash($0..<($0 + 2)) }
      })
    lost += missing.filter { !pairs.contains(words[$0].hash) }
      .map { Difference(text: words.text($0), line: words[$0].line, position: $0) }
  }

  private mutating func checkAlignment(
    _ source: SourceReading, _ lines: [SourceParts.Line], _ page: PageReading
  ) {
    let rows = RowWords(page)
    for line in lines {
      guard let aligned = AlignedLine(source.bytes[line.range]) else { continue }
      figures.alignedLines += 1
      if aligned.isKept(in: page, rows) {
        figures.keptLines += 1
      } else {
        altered.append(line.number)
      }
    }
  }
}
