/// The number of a revision as pages state it, compared part by part: `8` equals `8.0` and comes before `8.3` and `10`.
public struct RevisionNumber: Hashable, Comparable, Sendable {
  /// Without zeros at the end.
  private let parts: [Int]

  /// Reads `8` or `6.0`; `nil` for a text that is no such number.
  public init?(_ text: String) {
    let fields = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }.reversed()
      .drop { $0 == 0x20 || $0 == 0x09 }.reversed()
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    var parts: [Int] = []
    for field in fields {
      guard !field.isEmpty,
        field.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let part = Int(String(decoding: field, as: UTF8.self))
      else { return nil }
      parts.append(part)
    }
    while parts.last == 0 { parts.removeLast() }
    self.parts = parts
  }

  /// The earlier revision is less.
  public static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
