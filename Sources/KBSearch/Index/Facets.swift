import KBModel

/// What results can be filtered by.
public struct Facets: Hashable, Sendable {
  /// The product's part of an address (`exchange`, `windows-95`); empty where none is known.
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
  /// - Parameter product: its product's part of an address; the article alone does not tell.
  public init(_ metadata: ArticleMetadata, product: String) {
    self.product = product
    year = metadata.date?.day?.year ?? 0
    issueType = metadata.issueType?.split(separator: " ").first.map { $0.lowercased() } ?? ""
  }
}
