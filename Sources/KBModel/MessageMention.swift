/// A message that a program shows, as an article quotes it.
public struct MessageMention: Hashable, Sendable {
  /// The message on one line, without quotation marks around it, at most 500 bytes.
  public var text: String
  /// The line of the file on which it begins, from 1; `nil` for a page whose markup was read.
  public var line: Int?

  /// A message that begins on that line.
  public init(_ text: String, line: Int?) {
    self.text = text
    self.line = line
  }

  /// The words by which a message is looked up: in lower case, without marks, and `x` for what differs each time it is
  /// shown (placeholders, paths, file names, drives, addresses).
  public var words: [String] {
    var words: [String] = []
    for (token, isVariable) in Self.tokens(of: text) {
      let word = isVariable ? "x" : Self.letters(of: token)
      if !word.isEmpty, word != "x" || words.last != "x" { words.append(word) }
    }
    return words
  }

  /// The text without what differs each time it is shown, so that a message on the screen has the same as its quotation.
  public static func invariantText(of text: String) -> String {
    tokens(of: text).lazy.filter { !$0.isVariable }
      .map { String(decoding: $0.token, as: UTF8.self) }.joined(separator: " ")
  }

  /// The runs without blanks; a placeholder of several words is one, its first.
  private static func tokens(
    of text: String
  ) -> [(token: Substring.UTF8View, isVariable: Bool)] {
    var tokens: [(token: Substring.UTF8View, isVariable: Bool)] = []
    var isInPlaceholder = false
    for token in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let isEnd = token.contains(UInt8(ascii: ">"))
      if isInPlaceholder {
        isInPlaceholder = !isEnd
        continue
      }
      isInPlaceholder = token.first == UInt8(ascii: "<") && !isEnd
      tokens.append((token, isVariable(token)))
    }
    return tokens
  }

  private static func isVariable(_ token: Substring.UTF8View) -> Bool {
    if token.contains(UInt8(ascii: "<")) || token.contains(UInt8(ascii: "\\")) { return true }
    // Without quotation marks around it and the marks of a sentence behind it.
    guard let first = token.firstIndex(where: { !"\"'([".utf8.contains($0) }),
      let last = token.lastIndex(where: { !"\"')].,;!?".utf8.contains($0) }), first <= last
    else { return false }
    let word = token[first...last]
    if word.first == UInt8(ascii: "%") { return true }
    if word.starts(with: "0x".utf8) || word.starts(with: "0X".utf8) { return true }
    if word.count >= 2, word.dropFirst().first == UInt8(ascii: ":"), isLetter(word.first ?? 0) {
      return true
    }
    // An address such as `0137:30080f6c`, a file name such as `krnl386.exe`.
    let halves = word.split(separator: 0x3A)
    if halves.count == 2, halves.allSatisfy({ $0.count >= 4 && $0.allSatisfy(isHexadecimal) }) {
      return true
    }
    let parts = word.split(separator: 0x2E)
    return parts.count == 2 && parts[1].count == 3 && isLetter(parts[1].first ?? 0)
  }

  private static func letters(of token: Substring.UTF8View) -> String {
    let kept = token.compactMap { byte -> UInt8? in
      if isLetter(byte) { return byte | 0x20 }
      return isDigit(byte) || byte >= 0x80 ? byte : nil
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }
}
