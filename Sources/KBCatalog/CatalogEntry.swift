import KBModel

/// An article as the indices, the links to it and the lists of citations show it.
///
/// It never changes, and is shared: lists of entries are made by the hundred thousand.
public final class CatalogEntry: Sendable {
  /// What identifies the article.
  public let key: ArticleKey
  /// The article's number.
  public var id: ArticleID { key.id }
  /// The title; the number where no copy has a title.
  public let title: String
  /// The slug of the title's prefix (`XADM`, `PC-WIN`).
  public let prefix: String?
  /// The date to show and sort by.
  public let date: ArticleDate?
  /// BCP 47 language tag.
  public let language: String
  /// Slugs of its products' indices: first the one to name where there is room for one, then those of its list in order.
  public let productSlugs: [String]
  /// The name of the first of them as shown; `nil` where the article names no product.
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
  /// What else its text states that has an index.
  public let facts: ArticleFacts
  /// Articles that it cites, in order, each once.
  public let references: [ArticleID]
  /// How many articles cite it.
  public let citations: Int
  /// The files that hold the article, the one that is shown first.
  public let copies: [Copy]

  init(
    key: ArticleKey,
    title: String,
    prefix: String?,
    date: ArticleDate?,
    language: String,
    productSlugs: [String],
    productName: String?,
    versionSlugs: [String],
    technologySlugs: [String],
    issueSlugs: [String],
    keywordSlugs: [String],
    errors: [ErrorMention],
    facts: ArticleFacts,
    references: [ArticleID],
    citations: Int,
    copies: [Copy]
  ) {
    self.key = key
    self.title = title
    self.prefix = prefix
    self.date = date
    self.language = language
    self.productSlugs = productSlugs
    self.productName = productName
    self.versionSlugs = versionSlugs
    self.technologySlugs = technologySlugs
    self.issueSlugs = issueSlugs
    self.keywordSlugs = keywordSlugs
    self.errors = errors
    self.facts = facts
    self.references = references
    self.citations = citations
    self.copies = copies
  }
}

extension CatalogEntry: Hashable {
  /// Whether all that they show is equal.
  public static func == (left: CatalogEntry, right: CatalogEntry) -> Bool {
    left === right
      || (left.key == right.key && left.title == right.title && left.prefix == right.prefix
        && left.date == right.date && left.language == right.language
        && left.productSlugs == right.productSlugs && left.productName == right.productName
        && left.versionSlugs == right.versionSlugs
        && left.technologySlugs == right.technologySlugs && left.issueSlugs == right.issueSlugs
        && left.keywordSlugs == right.keywordSlugs && left.errors == right.errors
        && left.facts == right.facts
        && left.references == right.references && left.citations == right.citations
        && left.copies == right.copies)
  }

  /// By key and title.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(title)
  }
}
