/// Puts right what the archive's own conversions did to running text, where its meaning is certain.
///
/// - `DownloadDownload NAME now`: the alternative text and the label of one icon; the word stands once.
/// - `[ASCII 146]`: a character of windows-1252 given by its number. It becomes that character in articles that use
///   the notation for punctuation alone; others use it for line drawings, binary data or on purpose.
struct TextMending: Sendable {
  private let hasDownloads: Bool
  private let hasCharacterNumbers: Bool

  /// Looks at the whole article, because the meaning of a notation shows in all its uses.
  init(_ bytes: ArraySlice<UInt8>) {
    var numbers: [Int] = []
    var downloads = false
    bytes.withUnsafeBufferPointer { text in
      for index in text.indices {
        if text[index] == UInt8(ascii: "["), let token = Self.token(text, at: index) {
          numbers.append(token.number)
        } else if text[index] == UInt8(ascii: "D"), !downloads {
          downloads = UnsafeBufferPointer(rebasing: text[index...]).starts(with: "DownloadDownload")
        }
      }
    }
    hasDownloads = downloads
    hasCharacterNumbers = !numbers.isEmpty && numbers.allSatisfy(Self.punctuation.contains)
  }

  /// The text mended.
  func mended(_ text: [UInt8]) -> [UInt8] {
    guard hasDownloads || hasCharacterNumbers else { return text }
    return text.withUnsafeBufferPointer { text in
      var mended: [UInt8] = []
      mended.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        if hasCharacterNumbers, text[index] == UInt8(ascii: "["),
          let token = Self.token(text, at: index),
          let byte = UInt8(exactly: token.number)
        {
          mended += Array(String(Character(SingleByteTables.windows1252(byte))).utf8)
          index += token.length
        } else if hasDownloads, text[index] == UInt8(ascii: "D"),
          UnsafeBufferPointer(rebasing: text[index...]).starts(with: "DownloadDownload")
        {
          index += 8
        } else {
          mended.append(text[index])
          index += 1
        }
      }
      return mended
    }
  }

  /// Ellipsis, quotation marks, bullet, dashes, trade mark, copyright, registered.
  private static let punctuation: Set<Int> = [
    133, 145, 146, 147, 148, 149, 150, 151, 153, 169, 174,
  ]

  /// `[ASCII 146]`, the number after any white space.
  private static func token(_ text: UnsafeBufferPointer<UInt8>, at index: Int)
    -> (number: Int, length: Int)?
  {
    guard UnsafeBufferPointer(rebasing: text[index...]).starts(with: "[ASCII") else { return nil }
    var position = index + 6
    while position < text.count, text[position] <= 0x20 { position += 1 }
    var number = 0
    let start = position
    while position < text.count, text[position].isDigit, position < start + 3 {
      number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start, position < text.count, text[position] == UInt8(ascii: "]") else {
      return nil
    }
    return (number, position + 1 - index)
  }
}
