import KBModel

/// The products that headers name, codes and names reconciled.
///
/// The plain files give a code and a name (`exchange`, Microsoft Exchange), the Jekyll form the name alone, scraped
/// pages neither. A name is given the code that it has elsewhere; a name without any code is its own code. What a code is
/// called the table of names says (``ProductNames``), else the commonest name of its articles.
struct HeadingProducts {
  private let names: ProductNames
  private var codes: [String: String] = [:]
  /// Codes by how they are written.
  private var spellings: [String: String] = [:]
  /// The commonest name of each code.
  private var commonest: [String: String] = [:]
  /// The codes, and the slugs of names without one.
  private(set) var slugs: Set<String> = []

  init(_ headers: some Sequence<ArticleHeader>, names: ProductNames) {
    self.names = names
    var counts: [String: [String: Int]] = [:]
    var written: Set<String> = []
    for header in headers {
      guard let name = header.products.first else { continue }
      guard let spelling = header.productCode else {
        written.insert(name)
        continue
      }
      let code = spellings[spelling] ?? Slug.slug(of: spelling)
      spellings[spelling] = code
      guard !code.isEmpty else { continue }
      counts[code, default: [:]][name, default: 0] += 1
    }
    for (code, candidates) in counts.sorted(by: { $0.key < $1.key }) {
      for name in candidates.keys.sorted() where codes[name] == nil { codes[name] = code }
      commonest[code] = candidates.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    slugs = Set(counts.keys)
    for name in written { if let product = product(named: name) { slugs.insert(product.slug) } }
  }

  /// The product that the header of an article names.
  func product(of header: ArticleHeader) -> ProductNames.Product? {
    if let code = header.productCode.map({ spellings[$0] ?? Slug.slug(of: $0) }), !code.isEmpty {
      return product(code: code, name: header.products.first)
    }
    return header.products.first.flatMap(product(named:))
  }

  private func product(named name: String) -> ProductNames.Product? {
    if let code = codes[name] { return product(code: code, name: name) }
    return names.product(heading: name) ?? ProductNames.Product(name: Self.plain(name))
  }

  private func product(code: String, name: String?) -> ProductNames.Product {
    names.product(ofCode: code)
      ?? ProductNames.Product(name: Self.plain(commonest[code] ?? name ?? code), slug: code)
  }

  /// A name as lists of products are read: without its maker.
  private static func plain(_ name: String) -> String { ProductPhrase(name).written }
}
