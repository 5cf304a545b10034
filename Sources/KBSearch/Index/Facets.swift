import KBModel

/// What results can be filtered by.
public struct Facets: Hashable, Sendable {
  /// The code of the product (`exchange`), else its name; empty where neither is known.
  public var product: String
  /// Of the date that the article shows; 0 where it is not known.
  public var year: Int
  /// `kbbug`, `kbprb`, `kbinfo`, `kbhowto`; empty where it is not known.
  public var issueType: String

  /// Facets; what is not known is left out.
  public init(product: String = "", year: Int = 0, issueType: String = "") {
    self.product = product
    self.year = year
    self.issueType = issueType
  }

  /// The facets of an article.
  public init(_ metadata: ArticleMetadata) {
    product = metadata.productCode ?? metadata.products.first ?? ""
    year = metadata.date?.day?.year ?? 0
    issueType = metadata.issueType?.split(separator: " ").first.map { $0.lowercased() } ?? ""
  }
}
