import KBModel

/// Which articles are near each other: those that share what few articles have.
///
/// A trait of an article is an article that it cites or that cites it, an error code, a keyword, a word of its title.
/// What more than ``mostCarriers`` articles have in common says nothing, so that all work is linear in the number of
/// articles. Weights are small whole numbers of a trait's rarity by powers of two: one article more or less hardly ever
/// changes them, and with them a page. Articles in different languages are never near each other.
struct Relations: Sendable {
  /// So many articles are given.
  static let most = 8
  /// A trait of more articles plays no part.
  static let mostCarriers = 200
  /// Less than this is chance: one common word.
  private static let leastWeight: UInt32 = 9

  private let profiles: [Profile]
  private let traits: TraitTable

  /// What counts between two articles that share a trait.
  private struct Profile {
    let product: UInt32
    let prefix: UInt32
    let language: UInt32
  }

  init(_ entries: [CatalogEntry]) {
    var products = Numbering()
    var prefixes = Numbering()
    var languages = Numbering()
    profiles = entries.map {
      Profile(
        product: products.number(of: $0.productSlugs.first), prefix: prefixes.number(of: $0.prefix),
        language: languages.number(of: $0.key.language))
    }
    traits = TraitTable(entries, mostCarriers: Self.mostCarriers)
  }

  /// Positions of the nearest articles, at most ``most``, the nearest first; of equally near ones those with the
  /// nearest numbers, which were often written together.
  /// - Parameter hidden: positions that are not wanted.
  func nearest(to position: Int, except hidden: Set<Int>) -> [Int] {
    var shares: [UInt64] = []
    traits.forEach(of: position) { carriers, weight in
      for carrier in carriers where carrier != position {
        shares.append(UInt64(carrier) << 32 | UInt64(weight))
      }
    }
    shares.sort()
    var best: [(weight: UInt32, distance: Int, position: Int)] = []
    var start = 0
    while start < shares.count {
      let carrier = Int(shares[start] >> 32)
      var weight: UInt32 = 0
      while start < shares.count, Int(shares[start] >> 32) == carrier {
        weight += UInt32(truncatingIfNeeded: shares[start])
        start += 1
      }
      guard profiles[carrier].language == profiles[position].language else { continue }
      weight += bonus(position, carrier)
      guard weight >= Self.leastWeight, !hidden.contains(carrier) else { continue }
      let candidate = (weight: weight, distance: abs(carrier - position), position: carrier)
      let place = best.firstIndex { Self.isNearer(candidate, $0) } ?? best.count
      guard place < Self.most else { continue }
      best.insert(candidate, at: place)
      if best.count > Self.most { best.removeLast() }
    }
    return best.map(\.position)
  }

  private static func isNearer(
    _ left: (weight: UInt32, distance: Int, position: Int),
    _ right: (weight: UInt32, distance: Int, position: Int)
  ) -> Bool {
    (right.weight, left.distance, left.position) < (left.weight, right.distance, right.position)
  }

  /// One product and one kind of title make neighbours nearer; alone they make none.
  private func bonus(_ left: Int, _ right: Int) -> UInt32 {
    let (a, b) = (profiles[left], profiles[right])
    return (a.product != 0 && a.product == b.product ? 4 : 0)
      + (a.prefix != 0 && a.prefix == b.prefix ? 1 : 0)
  }
}

/// Numbers names from 1; no name is 0.
private struct Numbering {
  private var numbers: [String: UInt32] = [:]

  mutating func number(of name: String?) -> UInt32 {
    guard let name else { return 0 }
    if let number = numbers[name] { return number }
    let number = UInt32(numbers.count + 1)
    numbers[name] = number
    return number
  }
}
