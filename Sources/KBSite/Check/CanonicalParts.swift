/// A canonical file. Dropped:
/// - the keys of the front matter, `source` with all that belongs to it, `seal`, and `language`, a tag for which the page
///   has a name;
/// - what CommonMark has for markup: the info words of fences, the titles of links, definitions, character references
///   (`&nbsp;`, `&#42;`), `<br>`, `<br />`, comments that stand alone on their line.
///
/// The destinations of links are no words; they are looked for among the page's links (``DestinationComparison``).
///
/// Emphasis and escapes can cut a word in two, so only the presence of the words is compared.
struct CanonicalParts {
  private(set) var parts = SourceParts(.contained)

  init(_ source: SourceReading) {
    let end =
      source.lines.indices.dropFirst().first { source.line($0).elementsEqual("---".utf8) }
      ?? source.lines.count
    addFrontMatter(source, 1..<max(1, end))
    let text = min(end + 1, source.lines.count)..<source.lines.count
    guard let first = text.first else { return }
    let written = CanonicalDestinations(
      source.bytes, from: source.lines[first].lowerBound, isSource: true)
    var markup = written.markup[...]
    var destinations = written.items[...]
    for index in text {
      let line = source.lines[index]
      while let next = destinations.first, next.offset < line.upperBound {
        // `[//]: # (text)` is the customary form of a comment.
        if next.text != "#" { parts.destinations.append(.init(line: index + 1, text: next.text)) }
        destinations.removeFirst()
      }
      addText(source, index, &markup)
    }
  }

  private mutating func addFrontMatter(_ source: SourceReading, _ lines: Range<Int>) {
    var isInSource = false
    for index in lines {
      let line = source.line(index)
      if let first = line.first, !first.isGap {
        isInSource = ["source:", "seal:", "language:"].contains { line.starts(with: $0.utf8) }
      }
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

  /// The place behind `<br>`, `<BR/>` or `<br />`, if one begins here.
  private static func endOfBreak(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.first == UInt8(ascii: "<"), text.count > 3 else { return nil }
    let name = text.dropFirst().prefix(2).map { $0 | 0x20 }
    guard name.elementsEqual("br".utf8) else { return nil }
    var rest = text.dropFirst(3).drop { $0 == 0x20 }
    if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
    return rest.first == UInt8(ascii: ">") ? rest.startIndex + 1 : nil
  }

  /// - Parameter markup: of this line and those below it, in order; what the line ends is taken from it.
  private mutating func addText(
    _ source: SourceReading, _ index: Int, _ markup: inout ArraySlice<Range<Int>>
  ) {
    let line = source.lines[index]
    let bytes = source.bytes
    if Self.isFence(bytes[line]) || Self.isComment(bytes[line]) { return }
    var start = line.lowerBound
    var position = start
    func skip(to end: Int) {
      if start < position {
        parts.text.append(SourceParts.Line(number: index + 1, range: start..<position))
      }
      position = min(end, line.upperBound)
      start = position
    }
    while position < line.upperBound {
      while let next = markup.first, next.upperBound <= position { markup.removeFirst() }
      let rest = bytes[position..<line.upperBound]
      if let next = markup.first, next.contains(position) {
        skip(to: next.upperBound)
        // Behind the destination of a link its title may follow.
        if next.lowerBound > 0, bytes[next.lowerBound] == UInt8(ascii: "(") {
          skip(to: Self.endOfTitle(bytes[position..<line.upperBound]))
        }
      } else if rest.first == UInt8(ascii: "&"), let end = Self.endOfReference(rest) {
        skip(to: end)
      } else if let end = Self.endOfBreak(rest) {
        skip(to: end)
      } else {
        position += 1
      }
    }
    skip(to: line.upperBound)
  }

  /// Where the bracket stands that closes a link, behind a title in quotes or brackets.
  private static func endOfTitle(_ text: ArraySlice<UInt8>) -> Int {
    let title = text.drop { $0.isGap || $0 == UInt8(ascii: ">") }
    guard title.startIndex > text.startIndex, let open = title.first else { return text.startIndex }
    let close: UInt8 = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard "\"'(".utf8.contains(open), let end = title.dropFirst().firstIndex(of: close) else {
      return text.startIndex
    }
    return end + 1
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = withoutMarks(line)
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }

  /// Whether nothing but marks of quotes and items stands before a comment, and nothing behind it.
  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let text = withoutMarks(line.trimmed)
    return text.starts(with: "<!--".utf8) && text.suffix(3).elementsEqual("-->".utf8)
  }

  /// A line without the marks of the quotations and items that it stands in.
  private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0.isGap || ">-*+.)".utf8.contains($0) || (0x30...0x39).contains($0) }
  }

  /// The place behind the semicolon of a character reference.
  private static func endOfReference(_ text: ArraySlice<UInt8>) -> Int? {
    let name = text.dropFirst().prefix(10).prefix { $0.isWordByte || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return name.endIndex + 1
  }
}
