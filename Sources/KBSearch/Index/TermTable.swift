/// Terms and their numbers: bytes in one buffer, found by open addressing. No allocation a term.
struct TermTable {
  /// The bytes of all terms, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private(set) var offsets: [UInt32] = [0]
  /// A term's hash above, its number plus one below, so that a look at the slot alone rules most others out; 0 is
  /// free. As many as a power of two.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 15)

  /// How many terms there are; their numbers are below.
  var count: Int { offsets.count - 1 }

  /// The bytes of a term.
  subscript(term: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[term])..<Int(offsets[term + 1])]
  }

  /// The number of a term, a new one where it is new.
  mutating func number(of term: [UInt8]) -> Int {
    let hash = Self.hash(term)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if UInt32(slots[slot] >> 32) == hash, equals(term, number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = count
    bytes.append(contentsOf: term)
    offsets.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  private func equals(_ term: [UInt8], _ number: Int) -> Bool {
    let start = Int(offsets[number])
    guard Int(offsets[number + 1]) - start == term.count else { return false }
    for index in term.indices where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }

  /// FNV-1a with a last mixing, for the low bits choose the slot.
  static func hash(_ term: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
  }
}
