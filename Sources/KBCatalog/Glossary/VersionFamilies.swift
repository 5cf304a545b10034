/// Which product the versions of an article belong to, by the code of the article's product.
///
/// Codes that gather many products (`homegame`, `utilities`, `visualc` with C 6.0 and Visual C++ 6.0) are not here: what
/// their versions are versions of is not certain.
enum VersionFamily {
  /// The name of a version in articles of a product; `nil` where it is not certain what it is a version of.
  static func name(of version: String, product: String, platforms: [String]) -> String? {
    if windowsProducts.contains(product), let name = windows(version, product, platforms) {
      return name
    }
    guard let families = families[product] else { return nil }
    return families.first { $0.holds(version) }.map { "\($0.name) \(version)" }
  }

  /// Versions of one name.
  private struct Family {
    let name: String
    /// The versions without their service packs and letters; empty for all that begin with a digit and have a point.
    let versions: Set<String>
    /// How many service packs it had at most; a higher one is that of the system below it.
    let servicePacks: Int

    init(_ name: String, _ versions: String = "", servicePacks: Int = 0) {
      self.name = name
      self.versions = Set(versions.split(separator: " ").map(String.init))
      self.servicePacks = servicePacks
    }

    func holds(_ version: String) -> Bool {
      let number = version.prefix { $0 == "." || ("0"..."9").contains($0) }
      guard isKnown(number) else { return false }
      let rest = version.dropFirst(number.count)
      if rest.utf8.count <= 1 { return true }
      guard rest.hasPrefix(" SP"), let pack = rest.dropFirst(3).first?.wholeNumberValue else {
        return false
      }
      return rest.utf8.count <= 5 && (1...max(1, servicePacks)).contains(pack) && servicePacks > 0
    }

    private func isKnown(_ number: Substring) -> Bool {
      if !versions.isEmpty { return versions.contains(String(number)) }
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }
  }

  private static let families: [String: [Family]] = [
    "exchange": [Family("Exchange", "4.0 5.0 5.5 2000", servicePacks: 4)],
    "foxpro": [
      Family("FoxPro", "1.0 2.0 2.5 2.6"),
      Family("Visual FoxPro", "3.0 5.0 6.0 7.0 8.0 9.0", servicePacks: 5),
    ],
    "vbwin": [Family("Visual Basic", "1.0 2.0 3.0 4.0 5.0 6.0", servicePacks: 6)],
    "sms": [Family("Systems Management Server", "1.0 1.1 1.2 2.0 2003", servicePacks: 5)],
    "sna": [
      Family("SNA Server", "1.0 2.0 2.1 2.11 3.0 4.0", servicePacks: 4),
      Family("Host Integration Server", "2000", servicePacks: 2),
    ],
    "pcmail": [Family("Mail for PC Networks", "2.0 2.1 3.0 3.2 3.5")],
    "macmail": [Family("Mail for AppleTalk Networks", "2.0 3.0 3.1")],
    "word97": [Family("Word", "97 98 2000 2002")],
    "powerpt": [Family("PowerPoint", "2.0 3.0 4.0 7.0 97 98 2000 2002")],
    "frontpg": [Family("FrontPage", "1.1 97 98 2000 2002")],
    "accother": [Family("Access", "1.0 1.1 2.0 7.0 97 2000 2002")],
    "schedplus": [Family("Schedule+", "1.0 7.0 7.5")],
    "ssafe": [
      Family("SourceSafe", "3.0 3.1"), Family("Visual SourceSafe", "4.0 5.0 6.0", servicePacks: 6),
    ],
    "iis": [
      Family("Internet Information Server", "1.0 2.0 3.0 4.0"),
      Family("Internet Information Services", "5.0 5.1 6.0"),
    ],
    "masm": [Family("Macro Assembler", "4.0 5.0 5.1 6.0 6.1 6.11 6.12 6.13 6.14 6.15")],
    "lanman": [Family("LAN Manager")],
    "odbc": [Family("ODBC", "1.0 2.0 2.1 2.5 3.0 3.5")],
    "msnetwork": [Family("MSN")],
    "win16sdk": [Family("Windows SDK", "3.0 3.1")],
    "win16ddk": [Family("Windows DDK", "3.0 3.1")],
  ]

  // MARK: Windows

  /// Products whose versions are those of MS-DOS and Windows, whichever the article says: what is 3.1 depends on the
  /// platform, and 95 is not a version of anything else.
  private static let windowsProducts: Set<String> = [
    "winnt", "win95x", "win3x", "msdos", "crossnet", "winprint",
  ]

  private static let windowsNT = Family("Windows NT", "3.5 3.51 4.0", servicePacks: 6)
  private static let windows16 = Family("Windows", "3.0 3.1 3.11")
  private static let windows9x = Family("Windows", "95 98 2000")
  private static let msdos = Family(
    "MS-DOS", "2.0 2.1 3.0 3.1 3.2 3.21 3.3 4.0 4.01 5.0 6.0 6.2 6.21 6.22")

  private static func windows(
    _ version: String, _ product: String, _ platforms: [String]
  ) -> String? {
    func named(_ family: Family) -> String? {
      family.holds(version) ? "\(family.name) \(version)" : nil
    }
    if let name = named(windows9x) { return name }
    switch platforms.first {
    case "Windows NT"?: return version == "3.1" ? "Windows NT 3.1" : named(windowsNT)
    case "Windows"?, "Windows 3.x"?: return named(windows16)
    case "MS-DOS"?: return named(msdos)
    case nil where product == "winnt":
      return version == "3.1" ? "Windows NT 3.1" : named(windowsNT)
    case nil where product == "msdos": return named(msdos)
    case nil where product != "crossnet": return named(windows16)
    default: return nil
    }
  }
}
