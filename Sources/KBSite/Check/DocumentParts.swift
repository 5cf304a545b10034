/// A `DOCUMENT:` file. Dropped beyond what ``ArchiveParts`` drops:
/// - the labels of the header;
/// - `PROD/VER` and `KEYWORDS` of the header where the footer has them: the header cuts them at 87 columns and glues
///   the last two keywords.
struct DocumentParts {
  private(set) var parts: SourceParts

  init(_ source: SourceReading, from first: Int) {
    var fields: [(label: String, line: SourceParts.Line)] = []
    var index = first
    while index < source.lines.count, index < first + 8, let colon = Self.colon(source, index) {
      let range = source.lines[index]
      let label = String(decoding: source.bytes[range.lowerBound..<colon], as: UTF8.self)
      fields.append(
        (label, SourceParts.Line(number: index + 1, range: (colon + 1)..<range.upperBound)))
      index += 1
    }
    let archive = ArchiveParts(source, index..<source.lines.count)
    parts = archive.parts
    parts.fields += fields.filter { label, _ in
      guard let repeated = Self.repeated[label] else { return true }
      return !archive.footerLabels.contains(repeated)
    }.map(\.line)
  }

  /// The footer's names of the header's fields.
  private static let repeated = ["PROD/VER": "Version", "KEYWORDS": "Keywords"]

  /// The place of the colon in column 8, with which the header's labels end.
  private static func colon(_ source: SourceReading, _ index: Int) -> Int? {
    let line = source.line(index)
    let colon = line.startIndex + 8
    return line.count > 8 && line[colon] == UInt8(ascii: ":") ? colon : nil
  }
}
