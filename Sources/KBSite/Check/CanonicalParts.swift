/// A canonical file. Dropped:
/// - the keys of the front matter, and `source` with all that belongs to it;
/// - what CommonMark has for markup: the info words of fences, the destinations of links, character references
///   (`&nbsp;`, `&#42;`), `<br />`, comments that stand alone on their line.
///
/// Emphasis and escapes can cut a word in two, so only the presence of the words is compared.
struct CanonicalParts {
  private(set) var parts = SourceParts(.contained)

  init(_ source: SourceReading) {
    let end =
      source.lines.indices.dropFirst().first { source.line($0).elementsEqual("---".utf8) }
      ?? source.lines.count
    addFrontMatter(source, 1..<max(1, end))
    for index in min(end + 1, source.lines.count)..<source.lines.count { addText(source, index) }
  }

  private mutating func addFrontMatter(_ source: SourceReading, _ lines: Range<Int>) {
    var isInSource = false
    for index in lines {
      let line = source.line(index)
      if let first = line.first, !first.isGap { isInSource = line.starts(with: "source:".utf8) }
      if isInSource { continue }
      let range = source.lines[index]
      parts.fields.append(
        SourceParts.Line(
          number: index + 1, range: (Self.endOfKey(line) ?? range.lowerBound)..<range.upperBound))
    }
  }

  /// The place behind the colon of a key of ours, which is in lower case.
  private static func endOfKey(_ line: ArraySlice<UInt8>) -> Int? {
    let rest = line.drop { !($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) && $0.isGap }
    let key = rest.prefix {
      $0 == UInt8(ascii: "-") || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
    }
    guard !key.isEmpty, key.endIndex < line.endIndex, line[key.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    return key.endIndex + 1
  }

  private mutating func addText(_ source: SourceReading, _ index: Int) {
    let line = source.lines[index]
    let bytes = source.bytes
    let fence = bytes[line].drop(while: \.isGap)
    if fence.starts(with: "```".utf8) || fence.starts(with: "~~~".utf8) { return }
    if Self.isComment(bytes[line]) { return }
    var start = line.lowerBound
    var position = start
    func skip(to end: Int) {
      parts.text.append(SourceParts.Line(number: index + 1, range: start..<position))
      position = end
      start = end
    }
    while position < line.upperBound {
      let rest = bytes[position..<line.upperBound]
      if rest.first == UInt8(ascii: "&"), let end = Self.endOfReference(rest) {
        skip(to: end)
      } else if rest.starts(with: "](".utf8) {
        skip(to: rest.firstIndex(of: UInt8(ascii: ")")) ?? line.upperBound)
      } else if rest.starts(with: "<br />".utf8) {
        skip(to: position + 6)
      } else {
        position += 1
      }
    }
    parts.text.append(SourceParts.Line(number: index + 1, range: start..<line.upperBound))
  }

  /// Whether nothing but marks of quotes and items stands before a comment, and nothing behind it.
  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmed.drop {
      $0.isGap || ">-*.)".utf8.contains($0) || (0x30...0x39).contains($0)
    }
    return text.starts(with: "<!--".utf8) && text.suffix(3).elementsEqual("-->".utf8)
  }

  /// The place behind the semicolon of a character reference.
  private static func endOfReference(_ text: ArraySlice<UInt8>) -> Int? {
    let name = text.dropFirst().prefix(10).prefix { $0.isWordByte || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return name.endIndex + 1
  }
}
