/// The text above a table that says that a fix's files follow: `The English version of this fix should have the following
/// file attributes`. The list of a disk, a folder or a program's sources has none.
enum FileAnnouncement {
  /// It stands at most so many lines above.
  private static let reach = 14
  /// A sentence goes over so many lines.
  private static let sentence = 4

  static func stands(above row: Int, in lines: BodyLines) -> Bool {
    // Nearest first.
    var texts: [[UInt8]] = []
    var index = row - 1
    while index >= 0, texts.count < reach + sentence, !lines.isRule(index, of: UInt8(ascii: "=")) {
      let line = lines[index]
      if !line.isEmpty { texts.append(line.map(\.lowercased)) }
      index -= 1
    }
    // What causes a problem are not the files of its fix.
    if index > 0, lines[index - 1].elementsEqual("CAUSE".utf8) { return false }
    let all = Array(texts.reversed().joined(separator: [0x20]))
    for position in texts.indices.prefix(reach) {
      let pair = texts[position..<min(position + 2, texts.count)].reversed()
      let near = texts[position..<min(position + sentence, texts.count)].reversed()
      let text = Array(pair.joined(separator: [0x20]))
      if phrases.contains(where: { text.contains($0) }),
        isOfFix(Array(near.joined(separator: [0x20])))
      {
        return true
      }
      if position < 6, isTitleRow(texts[position]), isOfFix(all) { return true }
    }
    return false
  }

  /// Whether a line is the titles of such a table.
  private static func isTitleRow(_ line: [UInt8]) -> Bool {
    line.count < 100 && ["file name", "filename"].contains { line.contains($0) }
      && ["date", "version", "size"].contains { line.contains($0) }
  }

  private static func isOfFix(_ text: [UInt8]) -> Bool {
    causes.contains { text.contains($0) }
  }

  private static let phrases: [StaticString] = [
    "file attributes", "time stamp", "timestamp", "following file", "following updated file",
    "updated file", "updated version", "following fix", "following hotfix", "following update",
    "file version", "version number", "following version", "following date", "fix contains",
    "fix installs", "fix includes", "dated ",
  ]
  private static let causes: [StaticString] = [
    "fix", "update", "patch", "corrected", "service pack", "resolve", "replacement", "upgrade",
  ]
}

extension [UInt8] {
  /// Whether the ASCII text stands somewhere in this.
  fileprivate func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return text.withUTF8Buffer { text in
      (0...(count - length)).contains { start in
        self[start] == text[0] && self[start..<(start + length)].elementsEqual(text)
      }
    }
  }
}
