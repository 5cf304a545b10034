import KBCatalog
import KBModel

/// An index of files or messages as lists of entries, a letter or a product at a time, in parts that stay under 200 KB.
struct EntryList: Sendable {
  /// A part of a list.
  struct Part: Hashable, Sendable {
    /// What the list is of: a letter, or a product.
    var name: String
    var slug: String
    /// From 1.
    var number: Int
    /// Positions in ``Index/groups``.
    var groups: [Int]
  }

  let listing: IndexListing
  let rows: FactRows
  /// All letters with all their parts; a single part of all where that is short enough.
  let letters: [Part]
  /// The messages of each product with all their parts; empty for files.
  let products: [Part]
  /// The page of each entry, by its slug.
  let places: [String: SiteAddress]

  /// Bytes that a page may take for its entries.
  private static let room = 170_000
  /// Bytes of markup of an entry, and of an article below it with its title.
  private static let bytesPerEntry = 120
  private static let bytesPerRow = 260
  /// Where there are many messages, a product with few of them has no list of its own; the letters have them.
  private static let fewestOfProduct = 5
  private static let manyEntries = 100

  init(_ listing: IndexListing, _ rows: FactRows, of catalog: Catalog) {
    self.listing = listing
    self.rows = rows
    let groups = listing.index.groups
    let kind = listing.index.kind
    func size(_ group: Int, _ rows: Int) -> Int {
      groups[group].name.utf8.count + groups[group].slug.utf8.count + bytesPerEntry
        + rows * bytesPerRow
    }
    let bytesPerEntry = Self.bytesPerEntry
    let bytesPerRow = Self.bytesPerRow
    let all = listing.sections.flatMap(\.groups)
    let total = all.reduce(0) { $0 + size($1, rows.rows[$1].count) }
    letters =
      total <= Self.room
      ? [Part(name: "", slug: "", number: 1, groups: all)]
      : listing.sections.flatMap { section in
        Self.parts(of: section.groups) { size($0, rows.rows[$0].count) }.enumerated().map {
          Part(name: section.name, slug: section.slug, number: $0 + 1, groups: $1)
        }
      }
    products =
      kind == .message ? Self.products(all, rows, of: catalog) { size($0, $1) } : []
    var places: [String: SiteAddress] = [:]
    for part in letters {
      let address = Self.address(of: part, kind)
      for group in part.groups { places[groups[group].slug] = address }
    }
    self.places = places
  }

  /// Whether all entries stand on one page.
  var isOnOnePage: Bool { letters.count == 1 && letters[0].slug.isEmpty }

  static func address(of part: Part, _ kind: Index.Kind) -> SiteAddress {
    .index(kind, letter: part.slug.isEmpty ? nil : part.slug, part: part.number)
  }

  var plans: [PagePlan] {
    let kind = listing.index.kind
    let byProduct = products.enumerated().map { position, part in
      PagePlan(
        .messages(position, part: part.number),
        at: .group(kind, slug: part.slug, part: part.number))
    }
    if isOnOnePage { return [PagePlan(.index(kind, .all), at: .index(kind))] + byProduct }
    return [PagePlan(.index(kind, .letters), at: .index(kind))]
      + letters.map { part in
        PagePlan(
          .index(kind, .letter(part.slug, part: part.number)), at: Self.address(of: part, kind))
      } + byProduct
  }

  /// The messages of each product, in the order of the whole list.
  private static func products(
    _ groups: [Int], _ rows: FactRows, of catalog: Catalog, size: (Int, Int) -> Int
  ) -> [Part] {
    var counts: [String: [(group: Int, rows: Int)]] = [:]
    for group in groups {
      let products = rows.rows[group].compactMap {
        catalog.entries[$0.position].productSlugs.first
      }
      for (product, count) in Dictionary(products.map { ($0, 1) }, uniquingKeysWith: +) {
        counts[product, default: []].append((group, count))
      }
    }
    let fewest = groups.count < manyEntries ? 1 : fewestOfProduct
    let named = counts.filter { $0.value.count >= fewest }.map { slug, groups in
      (slug: slug, name: catalog.label(.product, slug: slug).name, groups: groups)
    }.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    return named.flatMap { product in
      let sizes = Dictionary(uniqueKeysWithValues: product.groups.map { ($0.group, $0.rows) })
      return parts(of: product.groups.map(\.group)) { size($0, sizes[$0] ?? 1) }.enumerated().map {
        Part(name: product.name, slug: product.slug, number: $0 + 1, groups: $1)
      }
    }
  }

  private static func parts(of groups: [Int], size: (Int) -> Int) -> [[Int]] {
    var parts: [[Int]] = [[]]
    var used = 0
    for group in groups {
      let bytes = size(group)
      if used > 0, used + bytes > room {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(group)
      used += bytes
    }
    return parts
  }
}
