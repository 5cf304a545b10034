import KBModel

extension ArticleHeader {
  /// A header as a survey finds it; what a test does not name is empty.
  static func make(
    _ number: UInt32, title: String = "A Title", path: String? = nil, product: String? = nil,
    code: String? = nil, keywords: [String] = [], modified: String? = nil,
    dates: [ArticleDate] = [], extraction: Copy.Extraction = .original,
    references: [UInt32] = [], versions: [String] = [], technologies: [String] = [],
    issueType: String? = nil, errors: [ErrorMention] = [], revision: String? = nil,
    language: String = "en", lost: [Copy.LostPart] = [], extent: TextExtent = TextExtent(),
    sha256: String = "", isHandWritten: Bool = false, appliesTo: [String] = []
  ) -> ArticleHeader {
    var metadata = ArticleMetadata(id: ArticleID(number), title: title)
    metadata.products = product.map { [$0] } ?? []
    metadata.productCode = code
    metadata.keywords = keywords
    metadata.versions = versions
    metadata.technologies = technologies
    metadata.issueType = issueType
    metadata.appliesTo = appliesTo.map { ArticleMetadata.AppliesTo($0) }
    metadata.dates = dates + (modified.map { [ArticleDate(.modified, raw: $0)] } ?? [])
    metadata.revision = revision
    metadata.language = language
    var copy = Copy(
      path: path ?? "\(number).txt", format: "document", extraction: extraction,
      encoding: .ascii, lost: lost, sha256: sha256)
    copy.isHandWritten = isHandWritten
    return ArticleHeader(
      metadata, references: references.map { ArticleID($0) }, errors: errors, extent: extent,
      copy: copy)
  }

  /// The header of what `kb import` makes of the file.
  func imported(as path: String, sha256: String = "") -> ArticleHeader {
    var header = self
    header.copy = Copy(
      path: path, format: "canonical", extraction: copy.extraction, encoding: .utf8,
      lost: copy.lost, sha256: sha256)
    header.copy.sources = [copy]
    return header
  }
}
