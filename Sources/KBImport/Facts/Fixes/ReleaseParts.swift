/// What the name of one release consists of.
struct ReleaseParts {
  /// `Windows`, `NT`; empty where only a version stands there.
  var product: [String] = []
  private(set) var version: String?
  var level: ReleaseLevel?
  /// What stands behind: `Terminal`, `Server`.
  private var rest: [String] = []
  /// How many words of the rest stand before the level; `nil` where the level is the last.
  private var wordsBeforeLevel: Int?

  /// - Parameter words: without marks at their ends, none empty.
  /// - Returns: `nil` where a word belongs to no name.
  init?(_ words: [String]) {
    var index = 0
    while index < words.count {
      if let (level, end) = ReleaseLevel.read(words, from: index) {
        index = end
        add(level)
        continue
      }
      let word = words[index]
      let lower = word.lowercased()
      index += 1
      if Self.fillers.contains(lower) || lower == "of" && product.isEmpty { continue }
      if lower == "in" {
        // A part of what is named: `QB.EXE in QuickBASIC Version 4.50`.
        if version == nil { product = [] }
      } else if lower == "for" {
        guard let end = system(in: words, from: index) else { return nil }
        index = end
      } else if let version = ReleaseVersion(word) {
        guard add(version) else { return nil }
      } else {
        guard let first = word.utf8.first, first.isUpper || first == UInt8(ascii: ".") else {
          return nil
        }
        add(word)
      }
    }
  }

  /// Whether the product is named in full: what follows says which release of it.
  private var isProductComplete: Bool {
    !product.isEmpty && (version != nil && !isVersionFirst || wordsBeforeLevel != nil)
  }
  private var isVersionFirst = false

  private mutating func add(_ word: String) {
    if isProductComplete { rest.append(word) } else { product.append(word) }
  }

  private mutating func add(_ level: ReleaseLevel) {
    guard self.level == nil || level.number != nil else { return }
    self.level = level
    if !product.isEmpty { wordsBeforeLevel = rest.count }
  }

  /// - Returns: whether it is no second version.
  private mutating func add(_ version: ReleaseVersion) -> Bool {
    if version.isYear {
      add(version.text)
      return true
    }
    if self.version == nil {
      self.version = version.text
      isVersionFirst = product.isEmpty
    }
    return self.version == version.text
  }

  /// Takes what stands behind `for` where it belongs to the product's name, and passes over a system that does not.
  /// - Returns: the index behind; `nil` where it is neither.
  private mutating func system(in words: [String], from start: Int) -> Int? {
    // `Service Pack 3 for Windows NT` names the product here.
    if product.isEmpty, version == nil || level != nil { return start }
    var index = start
    while index < words.count, words[index].lowercased() == "the" { index += 1 }
    guard index < words.count else { return nil }
    let lower = words[index].lowercased()
    if Self.markets.contains(lower) {
      add("for")
      return index
    }
    guard Self.systems.contains(lower) else { return nil }
    if lower == "windows", index + 2 < words.count, words[index + 1] == "for" { return index }
    index += 1
    if lower == "windows", index < words.count,
      ["nt", "95", "98", "3.1"].contains(words[index].lowercased())
    {
      index += 1
    }
    return index
  }

  /// `nil` for what tells no release from others.
  var name: String? {
    let named = ProductAlias.name(of: product)
    let isNumbered = product.contains { word in
      ReleaseVersion(word) != nil || word.hasPrefix(".")
        || word.utf8.suffix(2).allSatisfy(\.isDigit)
    }
    guard version != nil || level != nil || isNumbered, product.contains(where: Self.isWord) else {
      return nil
    }
    var words = [named.product, version].compactMap { $0 } + named.edition
    let before = level == nil ? rest.count : wordsBeforeLevel ?? rest.count
    words += rest.prefix(before)
    if let level { words.append(level.name) }
    words += rest.dropFirst(before)
    return words.joined(separator: " ")
  }

  private static func isWord(_ word: String) -> Bool { word.utf8.first?.isLetter == true }

  private static let fillers: Set<String> = [
    "16-bit", "32", "32-", "32-bit", "a", "an", "bit", "both", "current", "edition", "english",
    "final",
    "latest", "level", "microsoft", "most", "ms", "new", "newest", "next", "recent", "retail",
    "the", "u.s", "u.s.", "us", "version", "versions",
  ]
  private static let systems: Set<String> = ["dos", "ms-dos", "os/2", "windows"]
  private static let markets: Set<String> = [
    "appletalk", "as/400", "macintosh", "netware", "pc", "power", "workgroups",
  ]
}
