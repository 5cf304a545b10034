import KBModel

/// The traits of articles and their carriers, in flat arrays: 700,000 small arrays would cost more than they hold.
struct TraitTable: Sendable {
  /// The traits of article `a` are `traits[traitStarts[a]..<traitStarts[a + 1]]`.
  private let traits: [UInt32]
  private let traitStarts: [UInt32]
  /// The carriers of trait `t` are `carriers[carrierStarts[t]..<carrierStarts[t + 1]]`, positions in ascending order.
  private let carriers: [UInt32]
  private let carrierStarts: [UInt32]
  private let weights: [UInt8]

  /// - Parameter mostCarriers: traits of more articles, and of one alone, are left out.
  init(_ entries: [CatalogEntry], mostCarriers: Int) {
    let collected = TraitCollection(entries)
    var numbers = [UInt32](repeating: .max, count: collected.kinds.count)
    var weights: [UInt8] = []
    for (trait, count) in collected.counts.enumerated()
    where (2...mostCarriers).contains(Int(count)) {
      numbers[trait] = UInt32(weights.count)
      weights.append(collected.kinds[trait].weight(carriers: Int(count)))
    }
    let pairs = collected.pairs.compactMap { pair -> (article: UInt32, trait: UInt32)? in
      let number = numbers[Int(pair.trait)]
      return number == .max ? nil : (pair.article, number)
    }
    self.weights = weights
    (traitStarts, traits) = Self.grouped(pairs, by: \.article, count: entries.count, \.trait)
    let ordered = (0..<entries.count).flatMap { [traits, traitStarts] article in
      traits[Int(traitStarts[article])..<Int(traitStarts[article + 1])].map {
        (article: UInt32(article), trait: $0)
      }
    }
    (carrierStarts, carriers) = Self.grouped(ordered, by: \.trait, count: weights.count, \.article)
  }

  /// Calls `body` with the carriers of each trait of an article, itself among them, and the trait's weight.
  func forEach(of article: Int, _ body: (_ carriers: ArraySlice<UInt32>, _ weight: UInt8) -> Void) {
    for trait in traits[Int(traitStarts[article])..<Int(traitStarts[article + 1])].lazy.map(
      Int.init)
    {
      body(carriers[Int(carrierStarts[trait])..<Int(carrierStarts[trait + 1])], weights[trait])
    }
  }

  /// Sorts pairs by one side in linear time; equal ones keep their order.
  private static func grouped(
    _ pairs: [(article: UInt32, trait: UInt32)],
    by key: (((article: UInt32, trait: UInt32)) -> UInt32), count: Int,
    _ value: (((article: UInt32, trait: UInt32)) -> UInt32)
  ) -> (starts: [UInt32], values: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(key(pair)) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var values = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      let group = Int(key(pair))
      values[Int(next[group])] = value(pair)
      next[group] += 1
    }
    return (starts, values)
  }
}

/// What articles can have in common.
enum TraitKind: UInt64 {
  /// They cite one article.
  case cites = 1
  /// One article cites them.
  case citedBy
  /// They tell of one error code.
  case error
  /// They have a keyword.
  case keyword
  /// Their titles have a word.
  case titleWord

  /// From what two articles share to what two hundred do, by powers of two.
  func weight(carriers: Int) -> UInt8 {
    let rarity = 8 - (Int.bitWidth - 1 - carriers.leadingZeroBitCount)
    switch self {
    case .cites, .error: return UInt8(rarity + 3)
    case .citedBy: return UInt8(rarity + 1)
    case .titleWord: return UInt8(rarity)
    case .keyword: return UInt8(max(1, rarity / 2))
    }
  }
}

/// All traits that there are, each once by its hash, and who has them.
private struct TraitCollection {
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
      for error in entry.errors { add(.error, Self.hash(error.code.slug.utf8), to: position) }
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
