/// A source line whose columns mean something: it has a gap of three blanks or more, or a tab, that does not follow
/// the end of a sentence, the mark of a list's item, or an article's number before its title.
struct AlignedLine {
  /// The line without blanks at its ends.
  private let text: ArraySlice<UInt8>
  /// The line without the mark of a list's item.
  private let content: ArraySlice<UInt8>

  /// `nil` where the line is not aligned, or holds a control character, which a page shows in another way.
  init?(_ line: ArraySlice<UInt8>) {
    text = line.trimmed
    content = text.dropFirst(ItemMarkLength.of(text)).trimmed
    guard Self.hasGap(content), !text.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F })
    else { return nil }
  }

  private static func hasGap(_ text: ArraySlice<UInt8>) -> Bool {
    var run = 0
    var before: UInt8 = 0x20
    for byte in text {
      if byte.isGap {
        run += byte == 0x09 ? 3 : 1
        continue
      }
      if run >= 3, !".:;!?,)\"".utf8.contains(before) { return true }
      run = 0
      before = byte
    }
    return false
  }

  /// Whether the line stands as it is in preformatted text or among the metadata, or each of its columns in a table's
  /// row.
  func isKept(in page: PageReading, _ rows: RowWords) -> Bool {
    let hashes = [FNV1a.hash(text), FNV1a.hash(content)]
    if hashes.contains(where: page.preformattedLines.contains) { return true }
    if hashes.contains(where: page.metadataLines.contains) { return true }
    return !rows.isEmpty && columns.allSatisfy(rows.contains)
  }

  /// What stands between gaps of two blanks or more, tabs and vertical bars.
  private var columns: [ArraySlice<UInt8>] {
    var columns: [ArraySlice<UInt8>] = []
    var start = content.startIndex
    var run = 0
    for index in content.indices {
      let byte = content[index]
      if byte.isGap {
        run += byte == 0x09 ? 2 : 1
        continue
      }
      if byte == UInt8(ascii: "|") || run >= 2 {
        columns.append(content[start..<index])
        start = index
      }
      run = 0
    }
    return columns + [content[start...]]
  }
}

/// The mark of a list's item at the beginning of a line (`-`, `*`, `o`, `1.`, `a)`, `(2)`, `iv.`), or what stands there in
/// the same way: a section's number (`8.7`), an article's number before its title.
enum ItemMarkLength {
  /// How long the mark and the blanks behind it are; 0 where there is none.
  static func of(_ line: ArraySlice<UInt8>) -> Int {
    guard let first = line.first else { return 0 }
    var rest = line
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "o") {
      rest = rest.dropFirst()
    } else {
      if first == UInt8(ascii: "(") { rest = rest.dropFirst() }
      let number = rest.prefix { $0.isWordByte || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      if rest.first == UInt8(ascii: ")") {
        rest = rest.dropFirst()
      } else if !number.contains(UInt8(ascii: ".")), !isArticle(number) {
        return 0
      }
      guard number.count <= 8 else { return 0 }
    }
    let gap = rest.prefix(while: \.isGap)
    return gap.isEmpty ? 0 : gap.endIndex - line.startIndex
  }

  /// `Q198657`
  private static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "Q") && (5...8).contains(word.count)
      && word.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
