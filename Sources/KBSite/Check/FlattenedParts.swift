import KBImport

/// The text of a web page, from whatever site. Dropped are the site's own lines and the labels of fields, as the templates
/// of the importer list them (``PageTemplate``): data, which both sides read in their own ways.
///
/// Extraction glued words of such pages together and tore the lines of others, and metadata stands between the text. So
/// of the words only the presence is compared, and the order line by line (``OrderComparison``), which the markup of a page
/// of HTML does not allow.
struct FlattenedParts {
  private(set) var parts: SourceParts

  init(_ source: SourceReading) {
    parts = SourceParts(source.isMarkup ? .contained : .containedInOrder)
    var index = Self.endOfAddress(source)
    while index < source.lines.count {
      let end = Self.siteWords.end(of: source, at: index)
      guard end == index else {
        index = end
        continue
      }
      for range in Self.ranges(of: source, index) {
        parts.text.append(SourceParts.Line(number: index + 1, range: range))
      }
      index += 1
    }
  }

  /// The index behind an address that stands alone above everything else.
  private static func endOfAddress(_ source: SourceReading) -> Int {
    guard !source.isMarkup, let first = source.lines.indices.first(where: { !source.isBlank($0) })
    else { return 0 }
    let isAddress =
      (source.line(first, startsWith: "http://") || source.line(first, startsWith: "https://"))
      && source.line(first).split(whereSeparator: \.isGap).count == 1
    return isAddress ? first + 1 : 0
  }

  /// Where the number of a printed sheet begins that ends a line: `Page 1 of 8`.
  private static func sheetNumber(in line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(whereSeparator: \.isGap).suffix(4)
    guard words.count == 4, let first = words.first, first.elementsEqual("Page".utf8),
      words.dropFirst(2).first?.elementsEqual("of".utf8) == true,
      words.dropFirst().first?.allSatisfy({ (0x30...0x39).contains($0) }) == true,
      words.last?.allSatisfy({ (0x30...0x39).contains($0) }) == true
    else { return nil }
    return first.startIndex
  }

  private static let siteWords = SiteWords(PageTemplates.all)

  /// The line in pieces between labels, which may be glued to what surrounds them.
  private static func ranges(of source: SourceReading, _ index: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var line = source.lines[index]
    if let number = sheetNumber(in: source.bytes[line]) { line = line.lowerBound..<number }
    var start = line.lowerBound
    var position = start
    while position < line.upperBound {
      let rest = source.bytes[position..<line.upperBound]
      if let length = siteWords.label(at: rest) {
        ranges.append(start..<position)
        position += length
        start = position
      } else {
        position += 1
      }
    }
    ranges.append(start..<line.upperBound)
    return ranges.filter { !$0.isEmpty }
  }
}
