import KBModel

/// The names of products and of their families: the table of ``products.tsv``, and what an archive calls otherwise.
public struct ProductNames: Hashable, Sendable {
  /// A product as pages name it.
  public struct Product: Hashable, Sendable {
    /// As shown: `Visual C++`.
    public internal(set) var name: String
    /// Its part of an address: the code that the archive's headers have for it, else its name's slug.
    public let slug: String
    /// The key of its family.
    public let family: String
    /// Whether the code stands for several products: `FoxPro and Visual FoxPro`.
    public let isCollection: Bool
    /// What its versions are called by; `nil` where by the name that a list writes.
    let versionName: String?
    /// When it was on the market, as written: `1993–2004`.
    public let years: String?
    /// The name of the product that it replaced.
    public let predecessor: String?
  }

  /// Products that belong together, in the order in which pages list them.
  public struct Family: Hashable, Sendable {
    /// By which products name their family: `office`.
    public let key: String
    /// As shown.
    public let name: String
  }

  /// The key of the family of products that belong to no other.
  static let noFamily = "other"

  /// In the order in which pages list them.
  public let families: [Family]
  /// In the order of the table.
  public private(set) var products: [Product] = []
  /// By the spellings of lists of products, in lower case.
  private var written: [String: Int] = [:]
  private var slugs: [String: Int] = [:]
  /// By the codes of headers.
  private var codes: [String: Int] = [:]
  /// By the names of headers, in lower case and without their maker.
  private var headings: [String: Int] = [:]

  /// The names of the table, but for those that an archive gives others.
  /// - Parameter overrides: names to show by names or spellings of the table; a name that the table lacks is added.
  public init(overrides: [String: String] = [:]) {
    families = NameTableFile(PackageResources.families_tsv).rows.compactMap { row in
      row.count == 2 ? Family(key: row[0], name: row[1]) : nil
    }
    for row in NameTableFile(PackageResources.products_tsv).rows where row.count == 7 { add(row) }
    for (spelling, name) in overrides.sorted(by: { $0.key < $1.key }) {
      rename(spelling, to: name)
    }
  }

  /// The product that a phrase of a list names, in one of its versions.
  /// - Parameter version: `nil` where the list names none.
  func product(_ phrase: ProductPhrase, version: String?) -> Product? {
    let product = phrase.product.lowercased()
    // `95 OSR 2` is of Windows 95.
    let number = version.map { $0.prefix { $0 != " " }.lowercased() }
    let position =
      number.flatMap { written["\(product) \($0)"] } ?? written[product]
      ?? written[phrase.written.lowercased()]
    return position.map { products[$0] }
  }

  /// The product with that part of an address.
  func product(slug: String) -> Product? { slugs[slug].map { products[$0] } }

  /// The product of a code.
  func product(ofCode code: String) -> Product? { codes[code].map { products[$0] } }

  /// The product that headers call so.
  func product(heading: String) -> Product? {
    headings[Self.heading(heading)].map { products[$0] }
  }

  private mutating func add(_ row: [String]) {
    let fields = row.map { $0 == "-" ? nil : $0 }
    guard let name = fields[0], let family = fields[1] else { return }
    let code = fields[2].map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }
    let isCollection = fields[2]?.hasPrefix("+") == true
    let position = products.count
    products.append(
      Product(
        name: name, slug: code ?? Slug.slug(of: name), family: family, isCollection: isCollection,
        versionName: fields[5], years: fields[3], predecessor: fields[4]))
    slugs[products[position].slug] = position
    if let code { codes[code] = position }
    let spellings = [name] + (fields[6].map(Self.spellings) ?? [])
    for spelling in spellings.map({ $0.lowercased() }) {
      if code != nil { headings[spelling] = position }
      if !isCollection { written[spelling] = position }
    }
  }

  private mutating func rename(_ spelling: String, to name: String) {
    let key = Self.heading(spelling)
    if let position = written[key] ?? headings[key] {
      products[position].name = name
    } else {
      add([name, Self.noFamily, "-", "-", "-", "-", key])
      headings[key] = products.count - 1
    }
  }

  private static func spellings(_ list: String) -> [String] {
    list.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }

  private static func heading(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasPrefix("microsoft ") ? String(name.dropFirst(10)) : name
  }
}

extension ProductNames.Product {
  /// What readers may want to know beside the name, in one sentence; `nil` where the table says nothing.
  var explanation: String? {
    if isCollection { return "Several products under one heading of the archive." }
    let after = predecessor.map { ", after \($0)" } ?? ""
    guard let years else { return predecessor.map { "After \($0)." } }
    return (years.hasSuffix("–") ? "Since \(years.dropLast())" : years) + "\(after)."
  }

  /// A product that the table lacks; `nil` for a name without a letter or digit.
  init?(name: String) {
    let slug = Slug.slug(of: name)
    guard !slug.isEmpty else { return nil }
    self.init(name: name, slug: slug)
  }

  /// A product that the table lacks.
  init(name: String, slug: String) {
    self.init(
      name: name, slug: slug, family: ProductNames.noFamily, isCollection: false, versionName: nil,
      years: nil,
      predecessor: nil)
  }
}
