import KBModel

/// Turns lines into text: paragraphs joined where the wrapping broke them, preformatted text to the letter.
struct TextFlow {
  let bytes: [UInt8]
  let wrap: WrapTest
  let mending: TextMending
  /// Numbers without a letter that the article lists as citations.
  let listed: Set<ArticleID>

  /// The paragraph's inlines, with a line break where the author had one.
  func paragraph(_ lines: ArraySlice<ColumnLine>) -> [Inline] {
    InlineParser.inlines(of: joined(lines, breaks: wrap.hardBreaks(in: lines)), listed: listed)
  }

  /// The lines' text, all of it one paragraph without line breaks.
  func line(_ lines: ArraySlice<ColumnLine>) -> [Inline] {
    InlineParser.inlines(
      of: joined(lines, breaks: lines.dropFirst().map { _ in false }), listed: listed)
  }

  /// The lines' text with every line break kept.
  func lines(_ lines: ArraySlice<ColumnLine>) -> [Inline] {
    InlineParser.inlines(
      of: joined(lines, breaks: lines.dropFirst().map { _ in true }), listed: listed)
  }

  /// The lines with their columns, less the indentation that all of them have.
  func preformatted(_ lines: ArraySlice<ColumnLine>) -> [Inline] {
    let margin = lines.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    var text: [UInt8] = []
    for (offset, line) in lines.enumerated() {
      if offset > 0 { text.append(UInt8(ascii: "\n")) }
      if !line.isBlank {
        text.append(contentsOf: repeatElement(0x20, count: line.indent - margin))
      }
      text += bytes[line.content]
    }
    return InlineParser.inlines(of: text, lineFeed: .verbatim)
  }

  private func joined(_ lines: ArraySlice<ColumnLine>, breaks: [Bool]) -> [UInt8] {
    var text: [UInt8] = []
    var breaks = breaks.makeIterator()
    for line in lines {
      if !text.isEmpty {
        let isBreak = breaks.next() == true
        if Self.isBrokenAddress(text, bytes[line.content]) {
          // The address goes on as if there were no line end.
        } else if isBreak {
          text.append(UInt8(ascii: "\n"))
        } else if !Self.isBrokenWord(text, bytes[line.content]) {
          text.append(0x20)
        }
      }
      text += bytes[line.content]
    }
    return mending.mended(text)
  }

  /// Whether a line end cuts an address in parentheses: it opened before, and the parenthesis closes in the first word
  /// of the next line; or the host of any address, which ends without a dot.
  private static func isBrokenAddress(_ text: [UInt8], _ next: ArraySlice<UInt8>) -> Bool {
    let first = next.prefix { !$0.isBlank }
    var end = text.suffix(200)
    while let last = end.last, Self.separates(last) { end.removeLast() }
    let word = end.suffix(
      from: end.lastIndex(where: Self.separates).map { $0 + 1 } ?? end.startIndex)
    if word.startsCaseInsensitively(with: "http://w"), word.count < 11, first.contains(0x2E) {
      return word.dropFirst(7).allSatisfy { $0 == UInt8(ascii: "w") }
    }
    guard first.contains(UInt8(ascii: ")")) else { return false }
    return !word.contains(UInt8(ascii: ")"))
      && (word.startsCaseInsensitively(with: "(http")
        || word.startsCaseInsensitively(with: "(ftp:"))
  }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Whether a break at a hyphen is inside a word (`double-` / `click`): the hyphen stays and no blank is put in,
  /// except before the conjunction of a shared ending (`16- or 32-bit`).
  private static func isBrokenWord(_ text: [UInt8], _ next: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 2, text[text.count - 1] == UInt8(ascii: "-"), text[text.count - 2].isLetter,
      next.first?.isLetter == true
    else { return false }
    for word in ["or ", "and ", "to "] as [StaticString]
    where next.startsCaseInsensitively(with: word) {
      return false
    }
    return true
  }
}
