/// The sixty-odd commonest function words of English: their share tells prose (a quarter or more of the words) from
/// code, tables and logs (few or none).
enum FunctionWords {
  static func contains(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { contains($0, word) }
  }

  /// Whether the word in the range is one, capitalized or not, punctuation around it ignored. A word in capitals is
  /// none: `FOR`, `TO` and `AS` are the keywords of BASIC.
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    var end = word.upperBound
    // A switch of a command is none (`-an`, `/all`).
    guard start < end, bytes[start] != UInt8(ascii: "-"), bytes[start] != UInt8(ascii: "/") else {
      return false
    }
    while start < end, !bytes[start].isLetter { start += 1 }
    while start < end, !bytes[end - 1].isLetter { end -= 1 }
    guard (1...7).contains(end - start), word.count - (end - start) <= 2,
      end - start == 1 || bytes[end - 1].isLower
    else { return false }
    var key: UInt64 = 0
    for index in start..<end {
      guard bytes[index].isLetter else { return false }
      key = key << 8 | UInt64(bytes[index] | 0x20)
    }
    var slot = slot(of: key)
    while table[slot] != 0 {
      if table[slot] == key { return true }
      slot = (slot + 1) & 255
    }
    return false
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// An open hash table of 256 slots; a word is packed into an integer, 0 is an empty slot.
  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 256)
    for word in words {
      let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var slot = slot(of: key)
      while table[slot] != 0 { slot = (slot + 1) & 255 }
      table[slot] = key
    }
    return table
  }()

  private static let words = [
    "a", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "before", "but", "by", "can", "cannot", "could", "do", "does", "for", "from", "has", "have",
    "how", "if", "in", "into", "is", "it", "its", "may", "must", "no", "not", "of", "on", "one",
    "only", "or", "other", "should", "so", "such", "than", "that", "the", "their", "then", "there",
    "these", "they", "this", "to", "use", "was", "were", "when", "where", "which", "will", "with",
    "you", "your",
  ]
}
