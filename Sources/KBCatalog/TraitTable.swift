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
