import KBModel

/// The products and versions that an article is about, by the names that pages show.
struct ArticleProducts {
  /// The product to name where there is room for one, first.
  var products: [ProductNames.Product] = []
  /// In the order of the article's list.
  var versions: [ProductVersion] = []

  mutating func add(_ product: ProductNames.Product) {
    if !products.contains(where: { $0.slug == product.slug }) { products.append(product) }
  }

  mutating func add(_ version: ProductVersion) {
    if !versions.contains(where: { $0.slug == version.slug }) { versions.append(version) }
  }
}

/// Finds out which products and versions articles are about.
///
/// The list of products that an article applies to is the truth. The header's product and versions (`PROD/VER`) were kept
/// by other people: they name what the list leaves open, and never what it contradicts. An operating system or a
/// processor that the list names is not what the article is about.
struct ProductNaming {
  private let names: ProductNames
  private let headings: HeadingProducts
  /// What was made of each line: the archive has the same few thousand lines a hundred thousand times.
  private var lines: [String: (phrase: ProductPhrase, products: ArticleProducts)] = [:]
  /// Lines that name products, and those of them that name none of the table and no version.
  private(set) var lineCounts = (all: 0, unread: 0)

  init(_ headers: some Sequence<ArticleHeader>, names: ProductNames) {
    self.names = names
    headings = HeadingProducts(headers, names: names)
  }

  /// Whether the archive's headers have this code or name for a product.
  func isHeading(_ slug: String) -> Bool { headings.slugs.contains(slug) }

  /// - Parameter copies: of one article, the one that is shown first: what it lost is taken from the others.
  mutating func products(of copies: [ArticleHeader]) -> ArticleProducts {
    let facts = Self.facts(of: copies)
    for fact in facts {
      let line = lines[fact.text] ?? read(fact)
      lines[fact.text] = line
      lineCounts.all += 1
      let found = line.products
      if found.versions.isEmpty, found.products.allSatisfy({ names.product(slug: $0.slug) == nil })
      {
        lineCounts.unread += 1
      }
    }
    return products(facts, of: copies)
  }

  /// The same, keeping nothing of it.
  func known(of copies: [ArticleHeader]) -> ArticleProducts {
    products(Self.facts(of: copies), of: copies)
  }

  private func products(_ facts: [ProductFact], of copies: [ArticleHeader]) -> ArticleProducts {
    var found = listed(facts)
    let heading = copies.lazy.compactMap { [headings] in headings.product(of: $0) }.first
    guard let heading else { return found }
    let agrees = found.products.isEmpty || found.products.contains { $0.slug == heading.slug }
    if found.versions.isEmpty, agrees, !heading.isCollection, let shown = copies.first {
      let name = heading.versionName ?? heading.name
      for version in Self.versions(of: shown) { found.add(ProductVersion("\(name) \(version)")) }
    }
    if heading.isCollection {
      // What gathers several products says less than the list.
      found.add(heading)
    } else if agrees {
      found.products.removeAll { $0.slug == heading.slug }
      found.products.insert(heading, at: 0)
    }
    return found
  }

  /// What a line of a list names.
  func phrase(of fact: ProductFact) -> ProductPhrase { lines[fact.text]?.phrase ?? fact.phrase }

  /// What the first list of the copies says of products.
  private static func facts(of copies: [ArticleHeader]) -> [ProductFact] {
    let list = copies.first { !$0.appliesTo.isEmpty }?.appliesTo ?? []
    return ProductFact.facts(of: list).filter { $0.kind == .product }
  }

  private func listed(_ facts: [ProductFact]) -> ArticleProducts {
    var found = ArticleProducts()
    for fact in facts {
      let line = (lines[fact.text] ?? read(fact)).products
      for product in line.products { found.add(product) }
      for version in line.versions { found.add(version) }
    }
    return found
  }

  private func read(_ fact: ProductFact) -> (phrase: ProductPhrase, products: ArticleProducts) {
    let phrase = fact.phrase
    return (phrase, named(phrase))
  }

  private func named(_ phrase: ProductPhrase) -> ArticleProducts {
    var line = ArticleProducts()
    // Books are titles with numbers of editions and products in them.
    if phrase.product.hasPrefix("MSPRESS ") {
      names.product(ofCode: "mspress").map { line.add($0) }
      return line
    }
    for version in phrase.versions {
      let product = names.product(phrase, version: version)
      line.add(product, phrase)
      let family = product?.versionName ?? phrase.product
      // A second edition is a release of its own, other editions share the version.
      let edition = phrase.edition == "Second Edition" ? " Second Edition" : ""
      line.add(ProductVersion("\(family) \(version)\(edition)"))
    }
    if phrase.versions.isEmpty { line.add(names.product(phrase, version: nil), phrase) }
    line.versions.removeAll { $0.slug.isEmpty }
    return line
  }

  /// The numbers of a header's versions; what its entries say of platforms is left to the list of products.
  private static func versions(of header: ArticleHeader) -> [String] {
    header.versions.flatMap { VersionNotation($0).groups.flatMap(\.versions) }
      .filter { VersionSpelling.isVersion($0) }
      .compactMap { VersionSpelling.canonical($0) }
  }
}

extension ArticleProducts {
  /// Adds the product of a phrase, by the name of the table or by its own.
  fileprivate mutating func add(_ known: ProductNames.Product?, _ phrase: ProductPhrase) {
    if let product = known ?? ProductNames.Product(name: phrase.product) { add(product) }
  }
}
