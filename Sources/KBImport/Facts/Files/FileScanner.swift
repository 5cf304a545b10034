import KBModel

/// Finds the files that a fix consists of, in tables of names, versions, dates and sizes, and those that a title names.
///
/// A row is a file's name with a date or a version (``FileRow``). It counts where a text above announces the files of a
/// fix (``FileAnnouncement``), or where the row before does.
enum FileScanner {
  /// Rows of an article beyond this are left out; the longest lists of a fix's files have some hundred.
  static let mostMentions = 400
  /// So many lines without a row end a table.
  private static let longestGap = 8

  /// The rows of a body, in order, each once. Linear in its length.
  static func mentions(in lines: BodyLines, of text: BodyText) -> [FileMention] {
    var found: [FileMention] = []
    var seen: Set<FileMention> = []
    var gap = longestGap + 1
    var platform: String?
    for index in lines.lines.indices where !lines.lines[index].isBlank {
      guard lines.lines[index].digits >= 4, isPossible(lines[index]),
        let row = FileRow(lines.string(index))
      else {
        gap += 1
        if lines.isRule(index, of: UInt8(ascii: "=")) { gap = longestGap + 1 }
        if gap <= longestGap, let heading = FileRow.platformHeading(lines.string(index)) {
          platform = heading
        }
        continue
      }
      if gap > longestGap {
        guard FileAnnouncement.stands(above: index, in: lines) else { continue }
        platform = nil
      }
      gap = 0
      var mention = row.mention
      mention.platform = mention.platform ?? platform
      guard seen.insert(mention).inserted else { continue }
      mention.line = text.lineNumber(of: lines.lines[index].content.lowerBound)
      found.append(mention)
      if found.count == mostMentions { break }
    }
    return found
  }

  /// Whether a line with the digits of a date or a version can be a row: a letter behind a dot.
  private static func isPossible(_ line: ArraySlice<UInt8>) -> Bool {
    guard (8...160).contains(line.count) else { return false }
    var hasName = false
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in line {
      if byte.isLetter, last == UInt8(ascii: "."), beforeLast > 0x20 { hasName = true }
      (beforeLast, last) = (last, byte)
    }
    return hasName
  }

  /// The files that a title names and no row has.
  static func mentions(inTitle title: String, besides rows: [FileMention]) -> [FileMention] {
    var names: [String] = []
    for token in title.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let word = Substring(token).drop { !$0.isLetter && !$0.isNumber }
      let end = word.lastIndex { $0.isLetter || $0.isNumber } ?? word.startIndex
      guard !word.isEmpty, let name = FileName(String(word[...end])), name.isProgram else {
        continue
      }
      let lower = name.text.lowercased()
      if !names.contains(lower), !rows.contains(where: { $0.name.lowercased() == lower }) {
        names.append(lower)
      }
    }
    return names.map { FileMention(name: $0, isShipped: false) }
  }
}
