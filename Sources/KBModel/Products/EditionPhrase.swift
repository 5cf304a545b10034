/// Which edition of a product is meant, at the end of its name: `…, 32-bit Enterprise Edition`.
enum EditionPhrase {
  /// The name without the last part of its edition, and that part; `nil` where a name ends in none.
  static func split(_ text: Substring) -> (rest: Substring, edition: String)? {
    let name = text.trimmingSuffix { ", ".contains($0) }
    for edition in editions where name.utf8.count > edition.utf8.count {
      let start = name.utf8.index(name.utf8.endIndex, offsetBy: -edition.utf8.count)
      guard let before = name[..<start].last, before == " " || before == ",",
        name[start...].lowercased() == edition.lowercased()
      else { continue }
      let rest = name[..<start].trimmingSuffix { ", ".contains($0) }
      // `Windows NT Server` is a product, `Windows 2000 Server` an edition.
      if needYear.contains(edition) {
        guard let word = rest.split(separator: " ").last, VersionSpelling.year(word) != nil else {
          continue
        }
      }
      return (rest, edition == "32-bit Editions" ? "32-bit" : edition)
    }
    return nil
  }

  /// Longer ones before those that they end with.
  private static let editions = [
    "Exchange Server Edition", "Terminal Server Edition", "Control Creation Edition",
    "Professional Editions", "Enterprise Edition", "Professional Edition", "Learning Edition",
    "Standard Edition", "Developer Edition", "Commerce Edition", "Small Business Edition",
    "Academic Edition", "Datacenter Server", "Advanced Server", "Enterprise Server",
    "Second Edition", "Home Edition",
    "Macintosh Edition", "DVD Edition", "32-bit Editions", "32-bit Edition", "16-bit Edition",
    "32-bit", "16-bit", "Professional", "Developer", "Server", "Premium", "Deluxe", "Standard",
    "Edition",
  ]

  /// Words that are an edition behind a year alone; elsewhere they belong to the name.
  private static let needYear: Set<String> = [
    "Datacenter Server", "Advanced Server", "Enterprise Server", "Second Edition", "Home Edition",
    "Professional", "Developer", "Server", "Premium", "Deluxe", "Standard", "Edition",
    "DVD Edition",
  ]
}
