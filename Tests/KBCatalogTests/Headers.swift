import KBModel

extension ArticleHeader {
  /// A header as a survey finds it; what a test does not name is empty.
  static func make(
    _ number: UInt32, title: String = "A Title", path: String? = nil, product: String? = nil,
    code: String? = nil, keywords: [String] = [], modified: String? = nil,
    dates: [ArticleDate] = [], extraction: Copy.Extraction = .original,
    references: [UInt32] = [], versions: [String] = [], technologies: [String] = [],
    issueType: String? = nil, errors: [ErrorMention] = []
  ) -> ArticleHeader {
    var metadata = ArticleMetadata(id: ArticleID(number), title: title)
    metadata.products = product.map { [$0] } ?? []
    metadata.productCode = code
    metadata.keywords = keywords
    metadata.versions = versions
    metadata.technologies = technologies
    metadata.issueType = issueType
    metadata.dates = dates + (modified.map { [ArticleDate(.modified, raw: $0)] } ?? [])
    return ArticleHeader(
      metadata, references: references.map { ArticleID($0) }, errors: errors,
      copy: Copy(
        path: path ?? "\(number).txt", format: "document", extraction: extraction,
        encoding: .ascii, sha256: ""))
  }
}

/// Every order of the elements.
func permutations<Element>(of elements: [Element]) -> [[Element]] {
  guard let first = elements.first else { return [[]] }
  return permutations(of: Array(elements.dropFirst())).flatMap { rest in
    (0...rest.count).map { place in
      var order = rest
      order.insert(first, at: place)
      return order
    }
  }
}
