/// Pages that were printed: `Page 1 of 8` at the top or the end of each sheet, lines wrapped at the sheet's width.
enum PrintedPages {
  /// `Page 1 of 8`, alone or behind the title.
  static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool { pageNumber(in: line) != nil }

  /// The page without its sheets' numbers, and without the blank lines that a print has in mid-sentence, where a sheet
  /// ends for example.
  static func joined(_ page: PageLines) -> PageLines {
    var page = page
    page.lines = page.lines.compactMap { line in
      guard let start = pageNumber(in: Prose.trim(page.bytes[line.range])) else { return line }
      let text = Prose.trim(page.bytes[line.range.lowerBound..<start])
      guard !text.isEmpty else { return nil }
      var line = line
      line.range = text.indices
      return line
    }
    page.lines = withoutBreaks(page)
    return page
  }

  private static func withoutBreaks(_ page: PageLines) -> [PageLine] {
    var lines: [PageLine] = []
    var blanks: [PageLine] = []
    for line in page.lines {
      let text = Prose(page.bytes[line.range])
      if text.isEmpty {
        blanks.append(line)
        continue
      }
      let above = lines.last.map { Prose(page.bytes[$0.range]) }
      // A shorter line is a heading or an item.
      let goesOn =
        text.beginsLowerCase
        && above.map { $0.length >= Prose.wrappedLength && !$0.endsSentence } ?? false
      lines += goesOn ? [line] : blanks + [line]
      blanks = []
    }
    return lines + blanks
  }

  /// Where the number begins.
  private static func pageNumber(in line: ArraySlice<UInt8>) -> Int? {
    let words = line.suffix(24).split(separator: 0x20)
    guard words.count >= 4, let page = words.dropLast(3).last, page.elementsEqual("Page".utf8),
      words.suffix(3).first?.allSatisfy(\.isDigit) == true,
      words.last?.allSatisfy(\.isDigit) == true,
      words.dropLast().last?.elementsEqual("of".utf8) == true
    else { return nil }
    return page.startIndex
  }
}
