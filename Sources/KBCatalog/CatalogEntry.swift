import KBModel

/// An article as the indices, the links to it and the lists of citations show it.
public struct CatalogEntry: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// The title; the number where no copy has a title.
  public let title: String
  /// The prefix of the title (`XADM`).
  public let prefix: String?
  /// The date to show and sort by.
  public let date: ArticleDate?
  /// BCP 47 language tag.
  public let language: String
  /// The slug of its product's index; `nil` where the article names no product.
  public let productSlug: String?
  /// The name of its product as shown.
  public let productName: String?
  /// Slugs of its versions' indices (`exchange-5.5`), in the order of the article.
  public let versionSlugs: [String]
  /// Slugs of its technologies' indices, sorted.
  public let technologySlugs: [String]
  /// Slugs of its issue types' indices, usually one, in the order of ``IssueType``.
  public let issueSlugs: [String]
  /// Slugs of its keywords' indices, sorted.
  public let keywordSlugs: [String]
  /// Error codes that it tells of, in order, each once.
  public let errors: [ErrorMention]
  /// Articles that it cites, in order, each once.
  public let references: [ArticleID]
  /// How many articles cite it.
  public let citations: Int
  /// The files that hold the article, the one that is shown first.
  public let copies: [Copy]
}
