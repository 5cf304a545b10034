/// Lists that a page built as tables, written as rows: `| • | text |`, `| 1. | text |`. A row may go on over several
/// lines.
enum PipedLists {
  /// Whether a line begins such a row.
  static func isItem(_ line: ArraySlice<UInt8>) -> Bool { mark(of: line) != nil }

  /// The page with its rows as items.
  static func cut(_ page: PageLines) -> PageLines {
    var page = page
    var isOpen = false
    for index in page.lines.indices {
      let line = Prose.trim(page.bytes[page.lines[index].range])
      if let (mark, text) = mark(of: line) {
        page.lines[index].markup = .item(mark)
        page.lines[index].range = withoutBar(text).indices
        isOpen = line.last != UInt8(ascii: "|")
      } else if isOpen {
        page.lines[index].markup = .continuation
        page.lines[index].range = withoutBar(line).indices
        isOpen = line.last != UInt8(ascii: "|")
      }
    }
    return page
  }

  private static func mark(of line: ArraySlice<UInt8>) -> (ItemMark, ArraySlice<UInt8>)? {
    guard line.first == UInt8(ascii: "|"),
      let bar = line.dropFirst().firstIndex(of: UInt8(ascii: "|"))
    else { return nil }
    let mark = Prose.trim(line[(line.startIndex + 1)..<bar])
    let text = line[(bar + 1)...]
    if mark.elementsEqual("•".utf8) { return (ItemMark(style: .bullet, level: 1, value: 1), text) }
    guard mark.last == UInt8(ascii: ".") else { return nil }
    let digits = mark.dropLast()
    guard (1...3).contains(digits.count) else { return nil }
    if digits.allSatisfy(\.isDigit), let value = Int(String(decoding: digits, as: UTF8.self)) {
      return (ItemMark(style: .decimal, level: 1, value: value), text)
    }
    guard digits.count == 1, let letter = digits.first, letter.isLower else { return nil }
    return (
      ItemMark(style: .lowerAlpha, level: 2, value: Int(letter - UInt8(ascii: "a")) + 1), text
    )
  }

  private static func withoutBar(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = Prose.trim(text)
    return text.last == UInt8(ascii: "|") ? Prose.trim(text.dropLast()) : text
  }
}
