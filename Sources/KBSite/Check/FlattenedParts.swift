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
    var index = 0
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

  private static let siteWords = SiteWords(PageTemplates.all)

  /// The line in pieces between labels, which may be glued to what surrounds them.
  private static func ranges(of source: SourceReading, _ index: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let line = source.lines[index]
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
