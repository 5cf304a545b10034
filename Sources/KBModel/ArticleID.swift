/// The identity of a Knowledge Base article: its number.
///
/// One number has several spellings in the archive: `Q198657`, `KB810018`, `S813840` (the form of some hotfix
/// titles) and plain `810018`. All of them mean the same article; `Q…` is the canonical one, used in permalinks.
public struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without its letter, for example 198657.
  public let number: UInt32

  /// Numbers have four to seven digits; shorter ones are quantities, longer ones serial numbers.
  public static let digits = 4...7

  /// The article with that number.
  public init(_ number: UInt32) { self.number = number }

  /// Reads any spelling of an article number; `nil` where `text` is something else.
  @inlinable
  public init?(_ text: some StringProtocol) {
    var digits = text.utf8[...]
    if let first = digits.first, let second = digits.dropFirst().first,
      first | 0x20 == UInt8(ascii: "k"), second | 0x20 == UInt8(ascii: "b")
    {
      digits = digits.dropFirst(2)
    } else if let first = digits.first,
      first | 0x20 == UInt8(ascii: "q") || first | 0x20 == UInt8(ascii: "s")
    {
      digits = digits.dropFirst()
    }
    guard Self.digits.contains(digits.count) else { return nil }
    var number: UInt32 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + UInt32(digit - UInt8(ascii: "0"))
    }
    self.number = number
  }

  /// The canonical spelling, `Q198657`.
  public var description: String { "Q\(number)" }

  /// The folder of the permalink: the number without its last three digits, at least three digits wide
  /// (`Q26281` → `026`, `Q2173280` → `2173`).
  public var shard: String {
    let thousands = String(number / 1000)
    return String(repeating: "0", count: max(0, 3 - thousands.utf8.count)) + thousands
  }

  /// The permalink of the number below the site's root: `kb/198/Q198657/`.
  public var address: String { "kb/\(shard)/\(description)/" }

  /// By number.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
