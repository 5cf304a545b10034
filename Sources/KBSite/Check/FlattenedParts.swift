/// The text of a web page, from the FTP mirror or another site's archive. Dropped:
/// - the site's own lines: `Notice: This website is an unofficial …`, `View products that this article applies to.`,
///   `↑ Back to the top`, `Article Info`;
/// - labels: `Keywords:`, `Modification Type:`, `Last Reviewed:`, `Article ID :`, `Revision :`, `Created on :`,
///   `Published on :`, `This article was previously published under`, `The information in this article applies to`.
///
/// Extraction glued words of such pages together and tore the lines of others, and metadata stands between the text. So
/// of the words only the presence is compared, and the order line by line (``OrderComparison``).
struct FlattenedParts {
  private(set) var parts = SourceParts(.containedInOrder)

  init(_ source: SourceReading) {
    for index in source.lines.indices where !Self.isOfTheSite(source, index) {
      for range in Self.ranges(of: source, index) {
        parts.text.append(SourceParts.Line(number: index + 1, range: range))
      }
    }
  }

  private static let siteLines = [
    "View products that this article applies to.", "↑ Back to the top", "Back to the top",
    "Article Info",
  ]

  private static let labels = [
    "Keywords:", "Modification Type:", "Last Reviewed:", "Article ID :", "Revision :",
    "Created on :", "Published on :", "This article was previously published under",
    "The information in this article applies to",
  ].map { Array($0.utf8) }

  private static func isOfTheSite(_ source: SourceReading, _ index: Int) -> Bool {
    if source.line(index, startsWith: "Notice: This website is an unofficial") { return true }
    let line = source.line(index)
    guard line.count < 64 else { return false }
    let text = String(decoding: line.drop(while: \.isGap), as: UTF8.self)
    return siteLines.contains { text == $0 || text == $0 + " " }
  }

  /// The line in pieces between labels, which may be glued to what surrounds them.
  private static func ranges(of source: SourceReading, _ index: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let line = source.lines[index]
    var start = line.lowerBound
    var position = start
    while position < line.upperBound {
      let rest = source.bytes[position..<line.upperBound]
      if let label = labels.first(where: { $0.first == rest.first && rest.starts(with: $0) }) {
        ranges.append(start..<position)
        position += label.count
        start = position
      } else {
        position += 1
      }
    }
    ranges.append(start..<line.upperBound)
    return ranges.filter { !$0.isEmpty }
  }
}
