import KBModel

/// All traits that there are, each once by its hash, and who has them.
struct TraitCollection {
  private(set) var kinds: [TraitKind] = []
  /// Carriers by trait.
  private(set) var counts: [UInt32] = []
  private(set) var pairs: [(article: UInt32, trait: UInt32)] = []
  private var numbers: [UInt64: UInt32] = [:]

  init(_ entries: [CatalogEntry]) {
    numbers.reserveCapacity(entries.count * 4)
    pairs.reserveCapacity(entries.count * 14)
    let positions = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, entry) in entries.enumerated() {
      for target in entry.references {
        add(.cites, UInt64(target.number), to: position)
        if let cited = positions[target] { add(.citedBy, UInt64(entry.id.number), to: cited) }
      }
      for error in entry.errors where error.isTold {
        add(.error, Self.hash(error.code.slug.utf8), to: position)
      }
      for keyword in entry.keywordSlugs { add(.keyword, Self.hash(keyword.utf8), to: position) }
      for word in Self.words(of: entry) { add(.titleWord, word, to: position) }
    }
  }

  private mutating func add(_ kind: TraitKind, _ hash: UInt64, to article: Int) {
    let key = (hash ^ kind.rawValue << 56) &* 0x9E37_79B9_7F4A_7C15
    let next = UInt32(kinds.count)
    let trait = numbers[key] ?? next
    if trait == next {
      numbers[key] = trait
      kinds.append(kind)
      counts.append(0)
    }
    counts[Int(trait)] += 1
    pairs.append((UInt32(article), trait))
  }

  /// Hashes of the title's words of three letters and more, each once; the prefix is no word.
  private static func words(of entry: CatalogEntry) -> [UInt64] {
    var title = entry.title.utf8[...]
    if let prefix = entry.prefix { title = title.dropFirst(prefix.utf8.count) }
    var words: [UInt64] = []
    var hash = basis
    var length = 0
    for byte in title {
      let letter = byte | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
      {
        hash = (hash ^ UInt64(letter)) &* prime
        length += 1
      } else {
        if length > 2, !words.contains(hash) { words.append(hash) }
        (hash, length) = (basis, 0)
      }
    }
    if length > 2, !words.contains(hash) { words.append(hash) }
    return words
  }

  // FNV-1a, 64 bits (RFC 9923).
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
  }
}
