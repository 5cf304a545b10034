import KBModel

/// The archive's products: codes and names reconciled.
///
/// The plain files give a code and a name (`exchange`, Microsoft Exchange), the Jekyll form the name alone, scraped
/// pages neither. A name is given the code that it has elsewhere; a name without any code is its own code. A code has
/// one name: the commonest, unless that is known to be a slip.
struct Products {
  private var codes: [String: String] = [:]
  /// Codes by how they are written.
  private var spellings: [String: String] = [:]
  /// Names by code.
  private(set) var names: [String: String] = [:]

  /// Names that the source has wrong in every article of the code: a slip, and a mark for whoever kept the list.
  private static let mended = [
    "msj": "Microsoft Systems Journal", "dosword": "Microsoft Word for MS-DOS",
  ]

  init(_ headers: some Sequence<ArticleHeader>) {
    var counts: [String: [String: Int]] = [:]
    for header in headers {
      guard let written = header.productCode, let name = header.products.first else { continue }
      let code = spellings[written] ?? Slug.slug(of: written)
      spellings[written] = code
      guard !code.isEmpty else { continue }
      counts[code, default: [:]][name, default: 0] += 1
    }
    for (code, candidates) in counts.sorted(by: { $0.key < $1.key }) {
      for name in candidates.keys.sorted() where codes[name] == nil { codes[name] = code }
      names[code] =
        Self.mended[code]
        ?? candidates.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// The product of an article: its slug and the name to show.
  func product(of header: ArticleHeader) -> (slug: String, name: String)? {
    if let code = header.productCode.map({ spellings[$0] ?? Slug.slug(of: $0) }), !code.isEmpty {
      return (code, names[code] ?? header.products.first ?? code)
    }
    guard let name = header.products.first else { return nil }
    if let code = codes[name] { return (code, names[code] ?? name) }
    let slug = Slug.slug(of: name)
    return slug.isEmpty ? nil : (slug, name)
  }
}
