/// Finds the markup of other dialects that a paragraph or a heading shows by its lines: at its beginning, at the beginning
/// of a line, or at the end of a heading.
struct LeafMarks {
  /// What the paragraph is to the block that holds it.
  enum Position {
    case heading, plain, firstOfItem, firstOfQuote
  }

  /// The first of each kind.
  private(set) var found: [UnreadMarkup.Kind: Range<Int>] = [:]

  private let bytes: ArraySlice<UInt8>

  /// - Parameter bytes: from the block's first character on.
  init(_ bytes: ArraySlice<UInt8>, _ position: Position) {
    self.bytes = bytes
    scanBeginning(position)
    if position == .heading { scanHeadingEnd() } else { scanLines() }
  }

  private mutating func find(_ kind: UnreadMarkup.Kind, _ range: Range<Int>) {
    if found[kind] == nil { found[kind] = range }
  }

  private mutating func scanBeginning(_ position: Position) {
    let start = bytes.startIndex
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if position == .firstOfItem, line.count > 3, line.first == UInt8(ascii: "["),
      " xX".utf8.contains(line[start + 1]), line[start + 2] == UInt8(ascii: "]"),
      line[start + 3].isBlank
    {
      find(.taskItem, start..<start + 3)
    }
    if position == .firstOfQuote, line.starts(with: "[!".utf8),
      let close = line.firstIndex(of: 0x5D),
      close > start + 2, line[(start + 2)..<close].allSatisfy(\.isASCIILetter)
    {
      find(.alert, start..<close + 1)
    }
    if DialectMark.beginsContainer(line) {
      find(.container, start..<line.endIndex)
    }
    let text = bytes.trimmingSpace
    if text.elementsEqual("[TOC]".utf8) || text.elementsEqual("[[_TOC_]]".utf8) {
      find(.contents, text.startIndex..<text.endIndex)
    }
    if text.starts(with: "$$".utf8), text.count > 4, text.suffix(2).elementsEqual("$$".utf8) {
      find(.math, text.startIndex..<text.endIndex)
    }
  }

  private mutating func scanHeadingEnd() {
    var text = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.trimmingSpace
    while text.last == UInt8(ascii: "#") { text.removeLast() }
    text = text.trimmingSpace
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open == text.startIndex || text[open - 1] != UInt8(ascii: "\\"),
      DialectMark.beginsAttributes(text[open...]),
      !text[open...].contains(UInt8(ascii: "`"))
    else { return }
    find(.attributes, open..<text.endIndex)
  }

  private mutating func scanLines() {
    var above = bytes[bytes.startIndex..<bytes.startIndex]
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      let text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      if text.first == UInt8(ascii: ":"), text.dropFirst().first?.isBlank == true,
        !above.isEmpty, above.last != UInt8(ascii: "\\")
      {
        find(.definitionList, text.startIndex..<text.endIndex)
      }
      if text.starts(with: "{:".utf8), DialectMark.beginsAttributes(text),
        text.trimmingSpace.last == UInt8(ascii: "}")
      {
        find(.attributes, text.startIndex..<text.endIndex)
      }
      above = text
      rest = rest[line.endIndex...].drop { $0 == 0x0D }
      if rest.first == 0x0A { rest.removeFirst() }
    }
  }
}
