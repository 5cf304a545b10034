/// Keys: `CTRL+ALT+DEL`, `press ENTER`, `the F8 key`.
extension MarkScanner {
  /// A chord around its first plus sign.
  func keyChord(at plus: Int) -> InlineMark? {
    var start = plus
    while start > lastEnd, bytes[start - 1].isASCIILetter { start -= 1 }
    guard Self.modifiers.contains(word(start..<plus)), !isName(byte(start - 1)) else { return nil }
    var end = plus
    while byte(end) == UInt8(ascii: "+") {
      guard let key = keyEnd(from: end + 1) else { return nil }
      end = key
    }
    guard !isName(byte(end)) else { return nil }
    return InlineMark(kind: .keys, range: start..<end)
  }

  /// Where the key ends that begins at an index: a character, or a name of capitals.
  private func keyEnd(from start: Int) -> Int? {
    var end = start
    while byte(end).isASCIIAlphanumeric { end += 1 }
    let name = start..<end
    if end == start {
      // A sign: `CTRL+*`, but not `CTRL+"`.
      return byte(start).isASCIIPunctuation && !Self.brackets.contains(byte(start))
        && byte(start + 1) == 0x20 ? start + 1 : nil
    }
    if name.count == 1 { return end }
    guard Self.isKey(word(name)) else { return nil }
    return arrowEnd(after: end)
  }

  /// Where the key ends that is named in capitals at an index.
  func keyEnd(at start: Int) -> Int? {
    var end = start
    while byte(end).isASCIIAlphanumeric { end += 1 }
    let name = start..<end
    guard name.count > 1, !bytes[name].contains(where: \.isLowercase), Self.isKey(word(name)),
      byte(end) != UInt8(ascii: "+"), !isName(byte(end))
    else { return nil }
    return arrowEnd(after: end)
  }

  /// `UP ARROW` has two words.
  private func arrowEnd(after end: Int) -> Int {
    starts(with: " ARROW", at: end) && !byte(end + 6).isASCIIAlphanumeric ? end + 6 : end
  }

  private func word(_ range: Range<Int>) -> String {
    String(
      decoding: bytes[range.prefix(12)].map { $0.isASCIILetter ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// Whether a byte goes on with a name.
  private func isName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  private static func isKey(_ word: String) -> Bool {
    if names.contains(word) || modifiers.contains(word) { return true }
    guard word.utf8.first == UInt8(ascii: "F"), let number = Int(word.dropFirst()) else {
      return false
    }
    return (1...24).contains(number)
  }

  private static let brackets = Array("\"'()[]{}<>+".utf8)

  private static let modifiers: Set<String> = [
    "CTRL", "CONTROL", "ALT", "SHIFT", "COMMAND", "OPTION",
  ]

  private static let names: Set<String> = [
    "ENTER", "RETURN", "ESC", "ESCAPE", "TAB", "SPACEBAR", "SPACE", "BACKSPACE", "DEL", "DELETE",
    "INS", "INSERT", "HOME", "END", "PGUP", "PGDN", "PAGEUP", "PAGEDOWN", "UP", "DOWN", "LEFT",
    "RIGHT", "BREAK", "PAUSE", "SYSRQ", "PRTSC", "PRINTSCREEN", "NUMLOCK", "CAPSLOCK", "PLUS",
    "MINUS",
  ]
}
