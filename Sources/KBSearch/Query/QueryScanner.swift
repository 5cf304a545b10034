/// Cuts a query at its operators.
struct QueryScanner {
  enum Piece {
    case words([UInt8], isExcluded: Bool, isPhrase: Bool)
    case filter(name: [UInt8], value: [UInt8])
  }

  private let text: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Piece? {
    while index < text.count, text[index] <= 0x20 { index += 1 }
    guard index < text.count else { return nil }
    var isExcluded = false
    // A minus excludes a word; before a digit it is the sign of a number.
    if text[index] == UInt8(ascii: "-"), index + 1 < text.count,
      CharacterClass.isLetter(text[index + 1]) || text[index + 1] == Self.quote
    {
      isExcluded = true
      index += 1
    }
    if text[index] == Self.quote { return quotation(isExcluded) }
    if !isExcluded, let filter = filter() { return filter }
    // Words that are not operators stay together, since neighbours matter.
    let start = index
    while index < text.count {
      if text[index] <= 0x20 {
        if isExcluded || beginsOperator(index + 1) { break }
      }
      index += 1
    }
    return .words(Array(text[start..<index]), isExcluded: isExcluded, isPhrase: false)
  }

  /// A quotation to its end or, where that is missing, to the end of the query.
  private mutating func quotation(_ isExcluded: Bool) -> Piece {
    let start = index + 1
    let end = text[start...].firstIndex(of: Self.quote) ?? text.endIndex
    index = min(text.count, end + 1)
    return .words(Array(text[start..<end]), isExcluded: isExcluded, isPhrase: true)
  }

  private mutating func filter() -> Piece? {
    for name in SearchFilters.names {
      let colon = index + name.utf8.count
      guard colon < text.count, text[colon] == UInt8(ascii: ":"),
        text[index..<colon].elementsEqual(name.utf8, by: { $0 | 0x20 == $1 })
      else { continue }
      let end = text[colon...].firstIndex { $0 <= 0x20 } ?? text.endIndex
      guard end > colon + 1 else { return nil }
      let value = text[(colon + 1)..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      index = end
      return .filter(name: Array(name.utf8), value: value)
    }
    return nil
  }

  private func beginsOperator(_ place: Int) -> Bool {
    var scanner = self
    scanner.index = place
    guard place < text.count else { return false }
    if text[place] == Self.quote { return true }
    if text[place] == UInt8(ascii: "-"), place + 1 < text.count {
      return CharacterClass.isLetter(text[place + 1]) || text[place + 1] == Self.quote
    }
    return scanner.filter() != nil
  }

  private static let quote = UInt8(ascii: "\"")
}
