/// What the notation of a header's version field says.
///
///     field     = entry *(";" entry)
///     entry     = [platforms ":"] [versions] | ":" versions
///     platforms = platform *("|" platform)
///     versions  = version *("," version) | version *(" " version)    (the second before 1996)
///
/// `winnt:5.5` is version 5.5 for Windows NT, `:97; 2000` are the versions 97 and 2000 of something that needs no
/// platform, `winnt:` is a platform without versions. Before 1996 a bar stood between the versions for one platform and
/// those for the next: `3.00 4.00 | 3.10`. Text that follows no notation (`January 1995 edition`) is a version as it stands.
public struct VersionNotation: Hashable, Sendable {
  /// The versions for some platforms.
  public struct Group: Hashable, Sendable {
    /// Names as people write them; empty where the notation names none.
    public var platforms: [String]
    /// As written.
    public var versions: [String]
  }

  /// In order, at least one version or platform each.
  public let groups: [Group]

  /// Reads a field, or one of its entries.
  public init(_ field: String) {
    var groups: [Group] = []
    for entry in Self.entries(of: field) {
      let (platforms, list) = Self.platforms(of: entry)
      for (position, slot) in Self.slots(of: list).enumerated() {
        let versions = Self.versions(in: slot)
        if platforms.isEmpty, position == 0, !groups.isEmpty {
          // An entry without a platform goes on with the one before.
          groups[groups.count - 1].versions += versions
        } else if position == 0 || !versions.isEmpty {
          groups.append(Group(platforms: position == 0 ? platforms : [], versions: versions))
        }
      }
    }
    self.groups = groups.filter { !$0.platforms.isEmpty || !$0.versions.isEmpty }
  }

  /// For people: `5.5 for Windows NT`, `97, 2000`, `Windows NT`. It does not say of what they are versions, so the
  /// platform must not look like the product.
  public var readable: String { groups.map(\.readable).joined(separator: "; ") }

  /// Whether a platform is named, by a name that may differ from the one shown.
  public var namesPlatform: Bool { groups.contains { !$0.platforms.isEmpty } }

  /// Between semicolons, or, where the editor wrote commas only, from one platform to the next.
  private static func entries(of field: String) -> [Substring] {
    field.split(separator: ";").flatMap { entry -> [Substring] in
      var entries: [Substring] = []
      for piece in entry.split(separator: ",") {
        if let last = entries.last, platforms(of: piece).platforms.isEmpty {
          entries[entries.count - 1] = entry[last.startIndex..<piece.endIndex]
        } else {
          entries.append(piece)
        }
      }
      return entries
    }
  }

  /// What stands before the colon, if all of it are platforms or nothing; else the whole is versions.
  private static func platforms(of entry: Substring) -> (platforms: [String], list: Substring) {
    guard let colon = entry.firstIndex(of: ":") else { return ([], entry) }
    let names = entry[..<colon].split(separator: "|")
    let platforms = names.compactMap { Platform($0)?.name }
    guard platforms.count == names.count else { return ([], entry) }
    return (platforms, entry[entry.index(after: colon)...])
  }

  /// Bars separate slots in lists of versions alone.
  private static func slots(of list: Substring) -> [Substring] {
    let slots = list.split(separator: "|", omittingEmptySubsequences: false)
    return slots.allSatisfy { words(of: $0).allSatisfy(isVersion) } ? slots : [list]
  }

  /// Between commas, or between blanks where nothing but numbers stands there.
  private static func versions(in slot: Substring) -> [String] {
    let words = words(of: slot)
    if words.count > 1, words.allSatisfy(isVersion), !slot.contains(",") {
      return words.map(String.init)
    }
    return slot.split(separator: ",").map { Self.words(of: $0).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split { $0 == " " || $0 == "\t" }
  }

  /// `3.00`, `6.00ax`, `3.1x`; also a list of them between commas.
  private static func isVersion(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      && word.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      }
  }
}

extension VersionNotation.Group {
  fileprivate var readable: String {
    let list = versions.joined(separator: ", ")
    guard !platforms.isEmpty else { return list }
    let names = platforms.joined(separator: ", ")
    return list.isEmpty ? names : "\(list) for \(names)"
  }
}
