/// What articles can have in common.
enum TraitKind: UInt64 {
  /// They cite one article.
  case cites = 1
  /// One article cites them.
  case citedBy
  /// They tell of one error code.
  case error
  /// They have a keyword.
  case keyword
  /// Their titles have a word.
  case titleWord

  /// From what two articles share to what two hundred do, by powers of two.
  func weight(carriers: Int) -> UInt8 {
    let rarity = 8 - (Int.bitWidth - 1 - carriers.leadingZeroBitCount)
    switch self {
    case .cites, .error: return UInt8(rarity + 3)
    case .citedBy: return UInt8(rarity + 1)
    case .titleWord: return UInt8(rarity)
    case .keyword: return UInt8(max(1, rarity / 2))
    }
  }
}
