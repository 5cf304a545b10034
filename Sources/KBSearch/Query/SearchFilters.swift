/// What the facets of results must be. Values of one filter are alternatives.
public struct SearchFilters: Sendable, Equatable {
  /// Product codes.
  public var products: [String] = []
  /// Years.
  public var years: [Int] = []
  /// Kinds of article (`kbbug`, also `bug`).
  public var types: [String] = []

  static let names = ["product", "year", "type"]

  /// No filters.
  public init() {}

  var count: Int { products.count + years.count + types.count }
  var isEmpty: Bool { count == 0 }

  mutating func add(_ name: [UInt8], _ value: [UInt8]) {
    let value = String(decoding: value, as: UTF8.self)
    switch String(decoding: name, as: UTF8.self) {
    case "product": products.append(value)
    case "year": years.append(Int(value) ?? -1)
    default: types.append(value.hasPrefix("kb") ? value : "kb" + value)
    }
  }

  func allows(_ facets: Facets) -> Bool {
    (products.isEmpty || products.contains(facets.product.lowercased()))
      && (years.isEmpty || years.contains(facets.year))
      && (types.isEmpty || types.contains(facets.issueType))
  }
}

extension SearchFilters {
  /// Adds the values of other filters.
  mutating func merge(_ other: SearchFilters) {
    products += other.products
    years += other.years
    types += other.types
  }
}
