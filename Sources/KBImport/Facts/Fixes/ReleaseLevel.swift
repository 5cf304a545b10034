/// What a release is beside a version: a service pack, or a service release of Office.
struct ReleaseLevel: Equatable {
  private let isPack: Bool
  /// `4`, `6a`; `nil` where none is stated.
  let number: String?

  /// A service pack without a number.
  static let somePack = ReleaseLevel(isPack: true, number: nil)

  /// As names end: `SP4`, `SR2`.
  var name: String {
    if let number { return (isPack ? "SP" : "SR") + number }
    return isPack ? ReleaseNames.unnumbered : "service release"
  }

  /// Reads `Service Pack 4`, `SP4`, `Service Release 2`, `SR-2`.
  /// - Returns: `nil` where something else stands; the index behind it.
  static func read(_ words: [String], from start: Int) -> (level: ReleaseLevel, end: Int)? {
    let lower = words[start].lowercased()
    for (mark, isPack) in [("sp-", true), ("sp", true), ("sr-", false), ("sr", false)]
    where lower.hasPrefix(mark) {
      guard let number = number(lower.dropFirst(mark.utf8.count)) else { continue }
      return (ReleaseLevel(isPack: isPack, number: number), start + 1)
    }
    guard lower == "service", start + 1 < words.count else { return nil }
    let kind = words[start + 1].lowercased()
    guard ["pack", "packs", "release"].contains(kind) else { return nil }
    let isPack = kind != "release"
    let next = start + 2 < words.count ? words[start + 2].lowercased() : ""
    let bare =
      ["sp", "sr-", "sr"].first { next.hasPrefix($0) }.map { next.dropFirst($0.utf8.count) }
      ?? next[...]
    guard let number = number(bare) else {
      return (ReleaseLevel(isPack: isPack, number: nil), start + 2)
    }
    return (ReleaseLevel(isPack: isPack, number: number), start + 3)
  }

  /// `4`, `6a`, `4.0` as `4`, `two` as `2`.
  private static func number(_ word: Substring) -> String? {
    if let spelled = ["one", "two", "three", "four", "five", "six"].firstIndex(of: word) {
      return String(spelled + 1)
    }
    let text = word.hasSuffix(".0") ? word.dropLast(2) : word
    let digits = text.utf8.prefix { $0.isDigit }
    let letters = text.utf8.dropFirst(digits.count)
    guard (1...2).contains(digits.count), letters.count < 2, letters.allSatisfy(\.isLetter) else {
      return nil
    }
    return String(text)
  }
}
