/// The number of a release: `4.0`, `3.0b`, `2000`.
struct ReleaseVersion {
  /// In the form in which all articles are listed: `4.50` and `4.5` were one number to those who gave them.
  let text: String
  /// Whether it is a year, which belongs to the product's name.
  let isYear: Bool

  /// - Returns: `nil` for another word.
  init?(_ word: String) {
    var digits = Array(word.utf8)
    if let first = digits.first, first.lowercased == UInt8(ascii: "v"), digits.count > 1 {
      digits.removeFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let last = parts.last, parts.dropLast().allSatisfy(Self.isNumber) else { return nil }
    let number = last.prefix { $0.isDigit }
    let letters = last.dropFirst(number.count)
    guard !number.isEmpty, letters.count < 3, letters.allSatisfy(\.isLetter) else { return nil }
    isYear = parts.count == 1 && letters.isEmpty && Self.years.contains(Array(number))
    var shown = digits.map(\.lowercased)
    if parts.count == 2, number.count == 2, number.last == UInt8(ascii: "0") {
      shown.remove(at: shown.count - letters.count - 1)
    }
    text = String(decoding: shown, as: UTF8.self)
  }

  private static func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.allSatisfy(\.isDigit)
  }

  private static let years: Set<[UInt8]> = Set(
    (["95", "96", "97", "98", "99"] + (1990...2005).map(String.init)).map { Array($0.utf8) })
}
