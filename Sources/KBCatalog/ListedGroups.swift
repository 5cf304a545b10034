/// Which products and versions are worth a page of their own, and to which families the products belong.
///
/// The lists of a large archive name a thousand products and versions of one or two articles each. These are shown on the
/// articles' pages, but not listed.
struct ListedGroups: Sendable {
  /// The products that the archive's headers name; each is listed.
  let headings: Set<String>
  private let products: Set<String>
  private let versions: Set<String>
  /// Keys of families by the slugs of products.
  private let families: [String: String]

  /// An archive with so many articles lists what ``fewest`` of them have in common.
  private static let largeArchive = 1000
  private static let fewest = 3

  init(_ entries: [CatalogEntry], _ naming: ProductNaming, _ names: ProductNames) {
    var products: [String: Int] = [:]
    var versions: [String: Int] = [:]
    for entry in entries {
      for slug in entry.productSlugs { products[slug, default: 0] += 1 }
      for slug in entry.versionSlugs { versions[slug, default: 0] += 1 }
    }
    let fewest = entries.count < Self.largeArchive ? 1 : Self.fewest
    headings = Set(products.keys.filter { naming.isHeading($0) })
    self.products = Set(products.filter { $0.value >= fewest }.keys).union(headings)
    self.versions = Set(versions.filter { $0.value >= fewest }.keys)
    families = Self.families(of: self.products, entries, names)
  }

  func contains(_ kind: Index.Kind, _ slug: String) -> Bool {
    switch kind {
    case .product: return products.contains(slug)
    case .version: return versions.contains(slug)
    default: return true
    }
  }

  /// The key of a product's family.
  func family(of product: String) -> String { families[product] ?? ProductNames.noFamily }

  /// A product that the table of names lacks belongs to the family of the products that its articles name beside it.
  private static func families(
    of products: Set<String>, _ entries: [CatalogEntry], _ names: ProductNames
  ) -> [String: String] {
    var families: [String: String] = [:]
    for slug in products { families[slug] = names.product(slug: slug)?.family }
    var votes: [String: [String: Int]] = [:]
    for entry in entries {
      guard let family = entry.productSlugs.lazy.compactMap({ families[$0] }).first else {
        continue
      }
      for slug in entry.productSlugs where families[slug] == nil && products.contains(slug) {
        votes[slug, default: [:]][family, default: 0] += 1
      }
    }
    for (slug, counts) in votes {
      families[slug] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    return families
  }
}
