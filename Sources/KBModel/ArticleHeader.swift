/// What the survey keeps of an article: enough to list it, link to it and decide between copies, about 1 KB.
public struct ArticleHeader: Hashable, Sendable {
  /// The article's number.
  public var id: ArticleID
  /// The title.
  public var title: String
  /// Product names.
  public var products: [String]
  /// The product code, where this copy has it.
  public var productCode: String?
  /// Keywords, as spelled.
  public var keywords: [String]
  /// The date to show and sort by.
  public var date: ArticleDate?
  /// BCP 47 language tag.
  public var language: String
  /// Articles that the body cites, in the order of their first citation, without repetitions and without itself.
  public var references: [ArticleID]
  /// Where it was read from.
  public var copy: Copy

  /// The header of an article that was read from `copy`.
  public init(_ metadata: ArticleMetadata, references: [ArticleID], copy: Copy) {
    id = metadata.id
    title = metadata.title
    products = metadata.products
    productCode = metadata.productCode
    keywords = metadata.keywords
    date = metadata.date
    language = metadata.language
    self.references = references
    self.copy = copy
  }
}
