/// The words of running text, over the ends of lines and not over blank ones.
struct TextWords {
  /// Borrowed: must not outlive the pass that made it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The text in which to look.
  let range: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Longer words are none.
  private static let longest = 64
  /// Sentences are read so far.
  private static let mostWords = 40

  /// The run of other bytes than white space that ends at an index.
  func word(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > range.lowerBound, end - start < Self.longest, bytes[start - 1] > 0x20 {
      start -= 1
    }
    return start..<end
  }

  /// The word before an index; `nil` at the beginning of a paragraph.
  func word(before index: Int) -> Range<Int>? {
    var position = index
    var lineEnds = 0
    while position > range.lowerBound, bytes[position - 1] <= 0x20 {
      position -= 1
      if bytes[position] == 0x0A { lineEnds += 1 }
    }
    guard lineEnds < 2, position > range.lowerBound else { return nil }
    return word(endingAt: position)
  }

  /// The word after an index; `nil` at the end of a paragraph.
  func word(after index: Int) -> Range<Int>? {
    var position = index
    var lineEnds = 0
    while position < range.upperBound, bytes[position] <= 0x20 {
      if bytes[position] == 0x0A { lineEnds += 1 }
      position += 1
    }
    guard lineEnds < 2, position < range.upperBound else { return nil }
    var end = position
    while end < range.upperBound, end - position < Self.longest, bytes[end] > 0x20 { end += 1 }
    return position..<end
  }

  /// The words from an index to the end of the sentence, its full stop left out.
  func sentence(from index: Int) -> [String] {
    var words: [String] = []
    var position = index
    while words.count < Self.mostWords, let word = word(after: position) {
      position = word.upperBound
      guard endsSentence(word) else {
        words.append(String(decoding: bytes[word], as: UTF8.self))
        continue
      }
      words.append(String(decoding: bytes[word].dropLast(), as: UTF8.self))
      break
    }
    return words
  }

  /// Whether a word ends a sentence: `5.0.` does, `U.S.` does not.
  func endsSentence(_ word: Range<Int>) -> Bool {
    var text = bytes[word]
    while let last = text.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "\"") {
      text = text.dropLast()
    }
    guard let last = text.last else { return false }
    switch last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): return true
    case UInt8(ascii: "."): return !text.equalsCaseInsensitively("u.s.")
    default: return false
    }
  }
}

extension Collection<UInt8> {
  /// Whether this is the ASCII text, letters in either case; `text` is given in lower case.
  func equalsCaseInsensitively(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && startsCaseInsensitively(with: text)
  }
}
