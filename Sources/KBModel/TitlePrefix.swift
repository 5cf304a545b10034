/// The prefix of a title: what stands before its first colon, where that is a known kind of short label.
///
/// The archive's editors put a product or kind before most titles: `XADM:` (Exchange administration), `OL2000:`,
/// `PRB:` (problem), `HOWTO:`. A prefix is one word of capitals and digits; longer phrases before a colon
/// (`Encarta 97:`) are part of the title.
public struct TitlePrefix: Hashable, Sendable {
  /// In capitals, `XADM`.
  public let name: String
  /// The title after the prefix and its colon.
  public let rest: String

  /// `nil` where the title has no prefix.
  public init?(of title: String) {
    guard let colon = title.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = title[..<colon]
    guard (2...8).contains(name.utf8.count), let first = name.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      name.utf8.allSatisfy(Self.isNameByte)
    else { return nil }
    let capitals = name.utf8.filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }.count
    let digits = name.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    // One letter and three digits name a standard (`X400`); with four they number a compiler's error (`C1001`).
    guard capitals >= 2 || (digits == 3 && name.utf8.count == 4) else { return nil }
    self.name = name.uppercased()
    rest = String(title[title.utf8.index(after: colon)...].drop { $0 == " " })
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
