/// The words around a possible code.
struct CodeContext {
  /// What an enumeration goes on with: its next member has no words of its own before it.
  enum Continuation: Hashable {
    case stop, status, sense, build, event, state, message
    case numbered(NumberedError.Kind)
  }

  /// A word before the code, and what stands between it and what follows it.
  struct Word {
    let word: CodeWord
    let range: Range<Int>
    /// The nearest byte other than a blank or a line end between the word and what follows; a comma before others.
    let mark: UInt8?
    let hasLineEnd: Bool
    /// Bytes between the word and what follows.
    let distance: Int
  }

  /// Borrowed: a context must not outlive the pass that made it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The text in which to look.
  let range: Range<Int>
  let token: CodeToken
  /// Where the last code ended and which family found it.
  let last: (end: Int, family: Continuation)?
  /// The arguments of the last stop code, which look like status codes and are addresses.
  let stopParameters: Range<Int>
  /// Up to three words before the code, nearest first.
  private(set) var words: [Word] = []

  init(
    bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, token: CodeToken,
    last: (end: Int, family: Continuation)?, stopParameters: Range<Int>
  ) {
    self.bytes = bytes
    self.range = range
    self.token = token
    self.last = last
    self.stopParameters = stopParameters
    var position = token.range.lowerBound
    while words.count < 3, let word = word(before: position) {
      words.append(word)
      position = word.range.lowerBound
    }
  }

  /// Whether the code stands among the arguments of a stop code.
  var isStopParameter: Bool { stopParameters.contains(token.range.lowerBound) }

  /// The byte at an index, a space outside of the text.
  func byte(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index] : 0x20 }

  /// The text from an index on, which may lie behind its end.
  func text(from index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[min(index, range.upperBound)..<range.upperBound]
  }

  /// The word before an index, `nil` where a sentence or a paragraph ends between or an identifier stands there. A
  /// hyphen parts words.
  func word(before index: Int) -> Word? {
    var position = index
    var lineEnds = 0
    var mark: UInt8?
    while position > range.lowerBound, index - position < 32 {
      let byte = bytes[position - 1]
      if byte.isLetter { break }
      switch byte {
      case 0x0A: lineEnds += 1
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"),
        UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: "<"):
        if mark == nil || byte == UInt8(ascii: ",") { mark = byte }
      default: return nil
      }
      position -= 1
    }
    let end = position
    while position > range.lowerBound, end - position < 24, bytes[position - 1].isLetter {
      position -= 1
    }
    guard position < end, lineEnds < 2, byte(position - 1) != UInt8(ascii: "_") else { return nil }
    return Word(
      word: CodeWord(bytes[position..<end]), range: position..<end, mark: mark,
      hasLineEnd: lineEnds > 0, distance: index - end)
  }

  /// Whether one of the words, given in lower case, begins in the `length` bytes before the code (`after`: behind it),
  /// in the same paragraph.
  func mentions(_ words: [StaticString], within length: Int, after: Bool = false) -> Bool {
    let window =
      after
      ? token.range.upperBound..<min(range.upperBound, token.range.upperBound + length)
      : max(range.lowerBound, token.range.lowerBound - length)..<token.range.lowerBound
    return window.contains { index in
      guard bytes[index].isLetter, index == range.lowerBound || !bytes[index - 1].isLetter else {
        return false
      }
      return words.contains { bytes[index...].startsCaseInsensitively(with: $0) }
    }
  }

  /// Whether the text behind the code begins with this, in any case of letters.
  func isFollowed(by text: StaticString) -> Bool {
    self.text(from: token.range.upperBound).startsCaseInsensitively(with: text)
  }

  /// Whether nothing stands before a word on its line.
  func startsLine(_ word: Word) -> Bool {
    var index = word.range.lowerBound
    while index > range.lowerBound, bytes[index - 1].isBlank { index -= 1 }
    return index == range.lowerBound || bytes[index - 1] == 0x0A
  }

  /// Whether the code is the next member of an enumeration (`6, 7, and 10`, `C2065 or C2146`) that `family` began.
  func continues(_ family: Continuation) -> Bool {
    guard let last, last.family == family, last.end < token.range.lowerBound,
      token.range.lowerBound - last.end <= 24
    else { return false }
    var between = bytes[last.end..<token.range.lowerBound].filter {
      $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") && $0 != 0x0D && $0 != UInt8(ascii: "-")
    }[...]
    between = between.drop { $0.isBlank || $0 == 0x0A }
    var isEnumeration = false
    let isSlash = bytes[last.end] == UInt8(ascii: "/")
    if between.first == UInt8(ascii: ",") || isSlash && between.first == UInt8(ascii: "/") {
      isEnumeration = true
      between = between.dropFirst().drop { $0.isBlank || $0 == 0x0A }
    }
    for word in ["or", "and", "through", "to"] as [StaticString]
    where between.startsCaseInsensitively(with: word) {
      isEnumeration = true
      between = between.dropFirst(word.utf8CodeUnitCount)
    }
    return isEnumeration && between.allSatisfy { $0.isBlank || $0 == 0x0A }
  }

  /// What follows the code as its parameters: a parenthesis, or numbers after a comma without a blank
  /// (`0x4,0x1,0,0`).
  func parameters() -> Range<Int>? {
    if byte(token.range.upperBound) == UInt8(ascii: ","),
      byte(token.range.upperBound + 1).isDigit
    {
      let end = text(from: token.range.upperBound).firstIndex { $0 <= 0x20 }
      return token.range.upperBound..<(end ?? range.upperBound)
    }
    var start = token.range.upperBound
    while start < range.upperBound, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ":"),
      start - token.range.upperBound < 40
    {
      start += 1
    }
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    let limit = min(range.upperBound, start + 160)
    let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ")")) ?? limit
    return start..<end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line begins that holds an index.
  func lineStart(of index: Int, within range: Range<Int>) -> Int {
    var start = index
    while start > range.lowerBound, self[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
