/// A platform that versions belong to, by the names that the archive's headers have for it.
public struct Platform: Hashable, Sendable {
  /// As its maker writes it: `Windows NT`.
  public let name: String

  /// Reads a name in any of its spellings (`WINNT`, `Windows NT`, `MS- DOS`); `nil` for anything else.
  public init?(_ spelling: some StringProtocol) {
    let key = String(decoding: spelling.utf8.filter { !" -_\t".utf8.contains($0) }, as: UTF8.self)
      .uppercased()
    guard let name = Self.names[key] else { return nil }
    self.name = name
  }

  /// The name to show for a spelling: the platform's, or the spelling itself where it is none.
  public static func readable(_ spelling: String) -> String {
    Platform(spelling)?.name ?? spelling
  }

  /// By spelling, in capitals and without blanks, hyphens and underscores.
  private static let names = [
    "WINDOWS": "Windows", "WIN": "Windows",
    "WINDOWSNT": "Windows NT", "WINNT": "Windows NT", "NT": "Windows NT",
    "WINDOWS95": "Windows 95", "WIN95": "Windows 95",
    "WINDOWS98": "Windows 98", "WIN98": "Windows 98",
    "WINDOWS2000": "Windows 2000", "WIN2000": "Windows 2000",
    "WIN3X": "Windows 3.x", "WIN3.X": "Windows 3.x", "WINDOWS3.1X": "Windows 3.1x",
    "WFW": "Windows for Workgroups", "WFWG": "Windows for Workgroups",
    "MSDOS": "MS-DOS", "DOS": "MS-DOS",
    // A field of fixed width cut the last letter off.
    "MACINTOSH": "Macintosh", "MACINTOS": "Macintosh", "MAC": "Macintosh",
    // A zero for the letter is an old slip of the keyboard.
    "OS/2": "OS/2", "OS2": "OS/2", "0S/2": "OS/2",
    "UNIX": "UNIX", "XENIX": "XENIX",
  ]
}
