/// The words of lines of a file, without what the archive's own conversions added:
/// - a letter `o` that is a list's bullet, and both words of `[ASCII 146]` (a character of windows-1252 by its number)
///   are droppable;
/// - `DownloadDownload`, the two texts of one icon, counts as the word `Download`, here and in the page.
struct SourceWords {
  let list: WordList

  init(_ source: SourceReading, _ lines: [SourceParts.Line]) {
    var list = WordList(source.bytes)
    for line in lines {
      let first = list.count
      list.add(line.range, line: line.number)
      let bullet = source.bytes[line.range].drop(while: \.isGap).prefix(2)
      if bullet.elementsEqual("o ".utf8), first < list.count { list.makeDroppable(first) }
    }
    for index in list.words.indices {
      guard list[index].hash == Self.ascii, Self.isCharacterNumber(list, at: index) else {
        continue
      }
      list.makeDroppable(index)
      list.makeDroppable(index + 1)
    }
    list.undouble()
    self.list = list
  }

  private static let ascii = FNV1a.hash("ASCII".utf8)

  /// Whether the word stands behind a bracket, and the next one before one.
  private static func isCharacterNumber(_ list: WordList, at index: Int) -> Bool {
    guard index + 1 < list.count else { return false }
    let (start, end) = (list[index].range.lowerBound, list[index + 1].range.upperBound)
    return start > 0 && list.bytes[start - 1] == UInt8(ascii: "[") && end < list.bytes.count
      && list.bytes[end] == UInt8(ascii: "]")
  }
}
