/// What all documents can be filtered by; read only by searches that filter or count.
///
///     facets = products types count *gap *product *year *type
///
/// `products` and `types` are sorted terms that the columns number; a year counts from 1969, 0 is unknown.
enum FacetFile {
  static func payload(_ documents: [(number: UInt32, facets: Facets)]) -> [UInt8] {
    let products = Set(documents.map(\.facets.product)).map { Array($0.utf8) }.sorted(by: precedes)
    let types = Set(documents.map(\.facets.issueType)).map { Array($0.utf8) }.sorted(by: precedes)
    let productNumbers = numbers(products)
    let typeNumbers = numbers(types)
    var writer = ByteWriter()
    writer.terms(products)
    writer.terms(types)
    writer.number(UInt32(documents.count))
    var last: UInt32 = 0
    for document in documents {
      writer.number(document.number - last)
      last = document.number
    }
    for document in documents { writer.number(productNumbers[document.facets.product] ?? 0) }
    for document in documents { writer.number(UInt32(max(0, document.facets.year - firstYear))) }
    for document in documents { writer.number(typeNumbers[document.facets.issueType] ?? 0) }
    return writer.bytes
  }

  static func read(_ payload: [UInt8]) throws(IndexError) -> [(number: UInt32, facets: Facets)] {
    var reader = ByteReader(payload)
    let products = try reader.terms().map { String(decoding: $0, as: UTF8.self) }
    let types = try reader.terms().map { String(decoding: $0, as: UTF8.self) }
    let count = Int(try reader.number())
    guard count <= reader.remaining else { throw .damaged }
    var documents: [(number: UInt32, facets: Facets)] = []
    var number: UInt32 = 0
    for _ in 0..<count {
      number &+= try reader.number()
      documents.append((number, Facets()))
    }
    for index in documents.indices {
      let product = Int(try reader.number())
      guard product < products.count else { throw .damaged }
      documents[index].facets.product = products[product]
    }
    for index in documents.indices {
      let year = Int(try reader.number())
      documents[index].facets.year = year == 0 ? 0 : year + firstYear
    }
    for index in documents.indices {
      let type = Int(try reader.number())
      guard type < types.count else { throw .damaged }
      documents[index].facets.issueType = types[type]
    }
    return documents
  }

  private static let firstYear = 1969

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  private static func numbers(_ names: [[UInt8]]) -> [String: UInt32] {
    Dictionary(
      uniqueKeysWithValues: names.enumerated().map {
        (String(decoding: $0.element, as: UTF8.self), UInt32($0.offset))
      })
  }
}
