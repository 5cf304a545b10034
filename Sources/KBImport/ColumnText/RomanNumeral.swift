/// Numbers in Roman letters, all of one case, up to 39.
enum RomanNumeral {
  /// `nil` where the letters are none, or not in the usual form.
  static func value(of letters: ArraySlice<UInt8>) -> Int? {
    guard let first = letters.first, letters.count <= 7,
      letters.allSatisfy({ $0.isUpper == first.isUpper })
    else { return nil }
    let text = letters.map(\.lowercased)
    let tens = text.prefix { $0 == UInt8(ascii: "x") }.count
    guard tens <= 3 else { return nil }
    let rest = text.dropFirst(tens)
    if rest.isEmpty { return tens * 10 }
    return units.firstIndex { $0.utf8.elementsEqual(rest) }.map { tens * 10 + $0 + 1 }
  }

  private static let units = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
}
