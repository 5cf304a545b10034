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

  init(
    key: ArticleKey,
    title: String,
    prefix: String?,
    date: ArticleDate?,
    language: String,
    productSlug: String?,
    productName: String?,
    versionSlugs: [String],
    technologySlugs: [String],
    issueSlugs: [String],
    keywordSlugs: [String],
    errors: [ErrorMention],
    references: [ArticleID],
    citations: Int,
    copies: [Copy]
  ) {
    self.key = key
    self.title = title
    self.prefix = prefix
    self.date = date
    self.language = language
    self.productSlug = productSlug
    self.productName = productName
    self.versionSlugs = versionSlugs
    self.technologySlugs = technologySlugs
    self.issueSlugs = issueSlugs
    self.keywordSlugs = keywordSlugs
    self.errors = errors
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
        && left.productSlug == right.productSlug && left.productName == right.productName
        && left.versionSlugs == right.versionSlugs
        && left.technologySlugs == right.technologySlugs && left.issueSlugs == right.issueSlugs
        && left.keywordSlugs == right.keywordSlugs && left.errors == right.errors
        && left.references == right.references && left.citations == right.citations
        && left.copies == right.copies)
  }

  /// By key and title.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(title)
  }
}
