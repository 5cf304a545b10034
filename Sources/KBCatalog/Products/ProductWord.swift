/// A keyword that is made of a product and its version.
///
///     word    = ["kb"] ["os"] family [version [letter]] ["pre"] [pack] [platform] [pack] [role]
///     pack    = "sp" digit [letter]
///     version = digit digit digit | year
///     role    = "bug" | "fix" | "fea" | "faq" | "qfe" | "search"
///
/// Letters in any case: `kbExchange550preSP4fix` is a fix that came out before Exchange 5.5 SP4.
struct ProductWord: Hashable, Sendable {
  /// What the keyword says of the product.
  enum Role: String, Hashable, Sendable, CaseIterable {
    case bug, fix, feature = "fea", questions = "faq", hotfix = "qfe"
  }

  /// The product with its version: `Exchange 5.5 SP4`.
  let name: String
  /// Whether the service pack was still to come.
  let isBefore: Bool
  /// `nil` where the product itself is meant.
  let role: Role?

  /// `nil` for a word that is made otherwise.
  init?(_ word: String) {
    var parts = WordParts(word)
    let isMarked = parts.take("kb")
    // `kbOSWin95`: as the operating system. No family begins with these letters.
    _ = parts.take("os")
    // The longest first, but not if it takes the beginning of what follows: `winntsearch`.
    for (product, rest) in parts.products {
      if let word = Self(product, rest, isMarked: isMarked) {
        self = word
        return
      }
    }
    return nil
  }

  private init?(_ product: KeywordProducts.Product, _ rest: WordParts, isMarked: Bool) {
    var parts = rest
    let version = parts.takeVersion()
    let isBefore = parts.take("pre")
    let early = parts.takeServicePack()
    let platform = parts.takePlatform()
    // `kbIE401WinNT400SP1`: that of the product, too.
    let pack = early ?? (platform == nil ? nil : parts.takeServicePack())
    var name = product.name(version: version, platform: platform)
    if let version { name += " " + version }
    if let pack { name += " SP" + pack }
    if let platform { name += " for " + platform }
    let role = Role.allCases.first { parts.take($0.rawValue) }
    // The keyword for all editions is that of the product itself.
    _ = role == nil && parts.take("search")
    guard parts.isEmpty, isMarked || version != nil else { return nil }
    self.name = name
    self.isBefore = isBefore && pack != nil
    self.role = role
  }
}

/// What is left of a keyword, in lower case.
private struct WordParts {
  private var rest: ArraySlice<UInt8>

  init(_ word: String) { rest = Array(word.lowercased().utf8)[...] }

  var isEmpty: Bool { rest.isEmpty }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// The products whose letters the rest begins with, the longest first, and what follows each.
  var products: [(product: KeywordProducts.Product, rest: WordParts)] {
    let table = KeywordProducts.table
    return stride(from: min(rest.count, table.longest), to: 1, by: -1).compactMap { length in
      guard let product = table[String(decoding: rest.prefix(length), as: UTF8.self)] else {
        return nil
      }
      var following = self
      following.rest = rest.dropFirst(length)
      return (product, following)
    }
  }

  /// Three digits are a version without its points, `95`…`99` and four digits a year.
  mutating func takeVersion() -> String? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let text = String(decoding: digits, as: UTF8.self)
    let version: String
    switch digits.count {
    case 2 where text >= "95": version = text
    case 4 where text >= "1990" && text < "2010": version = text
    case 3:
      let minor = text.hasSuffix("0") ? text.dropFirst().dropLast() : text.dropFirst()
      version = "\(text.prefix(1)).\(minor)"
    default: return nil
    }
    rest = rest.dropFirst(digits.count)
    return version + takeLetter()
  }

  /// The letter of a maintenance release: `300b`. Letters that go on are the beginning of another part.
  private mutating func takeLetter() -> String {
    guard let letter = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "e")).contains(letter) else {
      return ""
    }
    var probe = self
    probe.rest = rest.dropFirst()
    guard probe.isEmpty || probe.beginsPart else { return "" }
    rest = probe.rest
    return String(decoding: [letter], as: UTF8.self)
  }

  private var beginsPart: Bool {
    let starts =
      ["pre", "sp", "search"] + ProductWord.Role.allCases.map(\.rawValue)
      + Self.platforms.map(\.0)
    return starts.contains { rest.starts(with: $0.utf8) }
  }

  mutating func takeServicePack() -> String? {
    guard rest.starts(with: "sp".utf8), let digit = rest.dropFirst(2).first,
      (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit)
    else { return nil }
    rest = rest.dropFirst(3)
    return String(decoding: [digit], as: UTF8.self) + takeLetter()
  }

  private static let platforms = [
    ("dos", "MS-DOS"), ("mac", "Macintosh"), ("nt", "Windows NT"), ("winnt400", "Windows NT 4.0"),
    ("win95", "Windows 95"), ("win98se", "Windows 98 Second Edition"), ("win98", "Windows 98"),
    ("win2000", "Windows 2000"), ("winme", "Windows Me"), ("win310", "Windows 3.1"),
    ("win", "Windows"), ("unix", "UNIX"), ("os2", "OS/2"), ("hpc", "the Handheld PC"),
    ("palmsizepc", "the Palm-size PC"),
  ]

  mutating func takePlatform() -> String? {
    Self.platforms.first { take($0.0) }?.1
  }
}
