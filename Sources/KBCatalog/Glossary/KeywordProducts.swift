/// The products behind the letters of keywords: the table of `keywords.tsv`.
struct KeywordProducts: Sendable {
  /// A product, and what it is called otherwise.
  struct Product: Sendable {
    let name: String
    fileprivate let variants: [String: String]

    /// The name of the product in one version, on one platform.
    func name(version: String?, platform: String?) -> String {
      if platform != nil, let name = variants["platform"] { return name }
      if let version { return variants[version] ?? name }
      return platform == nil ? variants["alone"] ?? name : name
    }
  }

  /// The table of this program.
  static let table = KeywordProducts(PackageResources.keywords_tsv)

  private let products: [String: Product]
  /// How many letters the longest of them has.
  let longest: Int

  private init(_ bytes: [UInt8]) {
    var products: [String: Product] = [:]
    for row in NameTableFile(bytes).rows where row.count == 3 {
      let variants = row[2] == "-" ? [] : row[2].split(separator: ";")
      let pairs = variants.compactMap { variant -> (String, String)? in
        let sides = variant.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
      }
      products[row[0]] = Product(
        name: row[1], variants: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    self.products = products
    longest = products.keys.map(\.utf8.count).max() ?? 0
  }

  /// The product of these letters, in lower case and without `kb`.
  subscript(letters: String) -> Product? { products[letters] }
}
