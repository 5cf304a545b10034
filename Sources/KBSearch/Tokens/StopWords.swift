/// Words that stand in nearly every article and say nothing about any.
enum StopWords {
  /// Whether a folded word is one of them.
  static func contains(_ word: [UInt8]) -> Bool {
    guard word.count <= 8, let key = key(word) else { return false }
    var slot = Self.slot(key)
    while table[slot] != 0 {
      if table[slot] == key { return true }
      slot = (slot + 1) & (table.count - 1)
    }
    return false
  }

  /// The same list stands in `search-tokens.js`.
  static let list = """
    a about an and are as at be because been but by can cannot cant could did do does dont for from get had has have \
    how i if in into is it its may me my no not of off on or should so such than that the their then there these they \
    this to too up was we were what when where which while who why will with within without would you your
    """

  /// A word as a number: its letters, eight at most.
  private static func key(_ word: some Sequence<UInt8>) -> UInt64? {
    var key: UInt64 = 0
    for byte in word {
      guard byte < 0x80 else { return nil }
      key = key << 8 | UInt64(byte)
    }
    return key
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  /// Open addressing, since this is asked for every word of the archive.
  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 1024)
    for word in list.utf8.split(separator: UInt8(ascii: " ")) {
      guard let key = key(word) else { continue }
      var slot = slot(key)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = key
    }
    return table
  }()
}
