/// The prefix of a title: what stands before its first colon, where that is a known kind of short label.
///
/// The archive's editors put a product or kind before most titles: `XADM:` (Exchange administration), `OL2000:`,
/// `PRB:` (problem), `HOWTO:`. A prefix is one word of capitals and digits, or one of the phrases that the editors used as
/// such (``phrases``); other phrases before a colon (`Encarta 97:`) are part of the title. Articles on Outlook name its
/// mail service behind the colon: `OL2000: (CW)`, with the option for corporations and workgroups, `(IMO)`, for Internet
/// mail only; that is a part of the prefix.
public struct TitlePrefix: Hashable, Sendable {
  /// In capitals, `XADM`, `PC WIN`, `OL2000 CW`. Spellings of one prefix have one name: that of `Err Msg:` is `ERRMSG`.
  public let name: String
  /// The title after the prefix and its colon.
  public let rest: String

  /// `nil` where the title has no prefix.
  public init?(of title: String) {
    guard let colon = title.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = title[title.utf8.index(after: colon)...]
    // `IStorage::CopyTo` is a name of C++.
    guard rest.utf8.first != UInt8(ascii: ":") else { return nil }
    let text = String(rest.drop { $0 == " " })
    let name = title[..<colon]
    if let phrase = Self.phrase(name) {
      (self.name, self.rest) = (phrase, text)
      return
    }
    guard (2...8).contains(name.utf8.count), let first = name.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      name.utf8.allSatisfy(Self.isNameByte)
    else { return nil }
    let capitals = name.utf8.filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }.count
    let digits = name.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    // One letter and three digits name a standard (`X400`); with four they number a compiler's error (`C1001`).
    guard capitals >= 2 || (digits == 3 && name.utf8.count == 4) else { return nil }
    if name.hasPrefix("OL"),
      let service = Self.services.first(where: { text.hasPrefix("(\($0))") })
    {
      self.name = "\(name) \(service)"
      self.rest = String(text.dropFirst(service.utf8.count + 2).drop { $0 == " " })
    } else {
      (self.name, self.rest) = (name.uppercased(), text)
    }
  }

  /// The mail services of Outlook 98 and 2000 in parentheses.
  private static let services = ["CW", "IMO"]

  /// The name's form in an address: `PC-WIN`.
  public var slug: String { name.replacing(" ", with: "-") }

  /// The name of a prefix of several words; `nil` for other texts.
  private static func phrase(_ text: Substring) -> String? {
    // Longer than every phrase, as most of what stands before a colon.
    guard text.utf8.count <= 16, text.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let capitals = text.uppercased()
    if let kind = kinds[capitals] { return kind }
    return phrases.contains(capitals) ? capitals : nil
  }

  /// Spellings of prefixes of one word.
  private static let kinds = [
    "ERR MSG": "ERRMSG", "ERROR MESSAGE": "ERRMSG", "DOC ERR": "DOCERR", "HOW TO": "HOWTO",
    "STOP MSG": "STOP",
    "STOP MESSAGE": "STOP",
  ]

  /// The prefixes of several words, in capitals. The teams of Mail and Schedule+ named the kind of network (`PC`, `Mac`)
  /// and the part of the product.
  public static let phrases: Set<String> = [
    "PC ADM", "PC DB", "PC DIRSYNC", "PC DOS", "PC EXT", "PC FORMS", "PC GEN", "PC MAC", "PC MAPI",
    "PC MMTA", "PC NTMMTA", "PC OS2", "PC RMT", "PC SETUP", "PC WFW", "PC WIN", "PC WRMT",
    "PC WSPLUS", "MAC ADM", "MAC AL", "MAC DOS", "MAC FAX", "MAC FORM", "MAC GEN", "MAC GTY",
    "MAC GW", "MAC HYP", "MAC MSPLUS", "MAC SRV", "MAC WKST", "WINDOWS ERR MSG", "WFWG ERR MSG",
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
