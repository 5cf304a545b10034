/// A Jekyll page. Dropped beyond what ``ArchiveParts`` drops:
/// - the lines of the front matter but the title's words (the title is there twice, with the article's number each time);
/// - the heading below it, which repeats the title, and `{% raw %}`, `{% endraw %}`;
/// - the labels of the header, the product “See article” of the programmers' library, and the fields that the footer
///   repeats;
/// - the tab before every line.
///
/// Entities of the title (`&quot;`) stand for characters that are in no word.
struct JekyllParts {
  private(set) var parts: SourceParts

  private static let tab: UInt8 = 0x09

  init(_ source: SourceReading) {
    let header = 0..<Self.endOfHeader(source)
    let endRaw = source.lines.indices.suffix(12).last {
      source.line($0, startsWith: "{% endraw %}")
    }
    let end = endRaw ?? source.lines.count
    let archive = ArchiveParts(
      source, header.upperBound..<max(header.upperBound, end), margin: Self.tab)
    parts = archive.parts
    for index in header { addField(source, index, footer: archive.footerLabels) }
    for index in end..<source.lines.count where index != endRaw {
      parts.text.append(SourceParts.Line(number: index + 1, range: source.lines[index]))
    }
  }

  /// The line below the last labelled one.
  private static func endOfHeader(_ source: SourceReading) -> Int {
    var end = 1
    for index in source.lines.indices.prefix(40) {
      if source.line(index, startsWith: "\t") {
        guard label(source, index) != nil else { return end }
        end = index + 1
        if source.line(index, startsWith: "\tLast Modified:") { return end }
      }
    }
    return end
  }

  private static let labels: [(text: StaticString, footer: String?)] = [
    ("\tArticle:", nil), ("\tProduct(s):", nil), ("\tVersion(s):", "Version"),
    ("\tOperating System(s):", nil), ("\tKeyword(s):", "Keywords"), ("\tLast Modified:", nil),
  ]

  private static func label(_ source: SourceReading, _ index: Int) -> (
    text: StaticString, footer: String?
  )? {
    labels.first { source.line(index, startsWith: $0.text) }
  }

  private mutating func addField(_ source: SourceReading, _ index: Int, footer: Set<String>) {
    let range = source.lines[index]
    if source.line(index, startsWith: "title:") {
      addTitle(source, index)
    } else if let label = Self.label(source, index) {
      if let repeated = label.footer, footer.contains(repeated) { return }
      let value = (range.lowerBound + label.text.utf8CodeUnitCount)..<range.upperBound
      let words = source.bytes[value].drop(while: \.isGap)
      if words.elementsEqual("See article".utf8) { return }
      parts.fields.append(SourceParts.Line(number: index + 1, range: value))
    }
  }

  /// The title's words without the number before its colon, in pieces between its entities.
  private mutating func addTitle(_ source: SourceReading, _ index: Int) {
    let range = source.lines[index]
    let title = source.bytes[(range.lowerBound + "title:".utf8.count)..<range.upperBound]
    let words = title.firstIndex(of: UInt8(ascii: ":")).map { title[($0 + 1)...] } ?? title
    var start = words.startIndex
    var position = start
    func add(_ range: Range<Int>) {
      parts.fields.append(SourceParts.Line(number: index + 1, range: range))
    }
    while position < words.endIndex {
      if words[position] == UInt8(ascii: "&"),
        let end = words[position...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      {
        add(start..<position)
        start = end + 1
        position = end
      }
      position += 1
    }
    add(start..<words.endIndex)
  }
}
