/// A word of a text: a run of ASCII letters and digits and of letters beyond ASCII. Words are compared case-exactly.
struct Word: Sendable {
  /// Of the word's bytes; equal words have equal hashes, and 64 bits make different ones differ in practice.
  let hash: UInt64
  /// The word's place in the bytes of its ``WordList``.
  let range: Range<Int>
  /// 1-based, in the file that the text was read from; 0 for the words of a page.
  let line: Int
  /// Whether the page may lack the word.
  var isDroppable = false
}

/// The words of a text, in order.
struct WordList: Sendable {
  /// The text, UTF-8.
  let bytes: [UInt8]
  private(set) var words: [Word] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 6)
  }

  var count: Int { words.count }

  subscript(index: Int) -> Word { words[index] }

  func text(_ index: Int) -> String { String(decoding: bytes[words[index].range], as: UTF8.self) }

  /// Adds the words that stand in a range of the bytes.
  mutating func add(_ range: Range<Int>, line: Int = 0) {
    bytes.withUnsafeBufferPointer { bytes in
      var position = range.lowerBound
      while position < range.upperBound {
        let start = position
        var hash = FNV1a()
        while position < range.upperBound {
          let byte = bytes[position]
          if byte < 0x80 {
            guard byte.isWordByte else { break }
            hash.add(byte)
            position += 1
          } else {
            let (scalar, length) = UTF8Scalar.decode(bytes, at: position, before: range.upperBound)
            guard scalar.properties.isAlphabetic else { break }
            for offset in 0..<length { hash.add(bytes[position + offset]) }
            position += length
          }
        }
        if position > start {
          words.append(Word(hash: hash.value, range: start..<position, line: line))
        } else {
          // A continuation byte is skipped with the rest of its character.
          repeat {
            position += 1
          } while position < range.upperBound && bytes[position] & 0xC0 == 0x80
        }
      }
    }
  }

  /// Marks a word that the page may lack.
  mutating func makeDroppable(_ index: Int) { words[index].isDroppable = true }

  /// Reads `DownloadDownload` as `Download`.
  mutating func undouble() {
    for index in words.indices where words[index].hash == Self.doubled {
      let range = words[index].range.prefix(words[index].range.count / 2)
      words[index] = Word(hash: FNV1a.hash(bytes[range]), range: range, line: words[index].line)
    }
  }

  private static let doubled = FNV1a.hash("DownloadDownload".utf8)

  /// The hash of several words written as one.
  func joinedHash(_ range: Range<Int>) -> UInt64 {
    var hash = FNV1a()
    for index in range { for byte in bytes[words[index].range] { hash.add(byte) } }
    return hash.value
  }
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits).
struct FNV1a: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}

/// Reads one character of UTF-8.
enum UTF8Scalar {
  /// The character at a position and how many bytes it has; bytes that are no character read as U+FFFD, one by one.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, before end: Int)
    -> (Unicode.Scalar, length: Int)
  {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard length > 0, position + length <= end else { return (replacement, 1) }
    if length == 1 { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? (replacement, 1)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isWordByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  /// Whether the byte is a blank or a tab.
  var isGap: Bool { self == 0x20 || self == 0x09 }
}
