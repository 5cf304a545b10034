import KBCatalog
import KBModel

/// Everything on an article's page that does not stand in the article itself.
///
/// A page is a function of its article, these surroundings, the settings and the templates: a page whose inputs are
/// the same as at the last build need not be rendered again. The value is small and has an order throughout.
public struct ArticleSurroundings: Hashable, Sendable {
  /// The indices that the bar of every page leads to.
  public internal(set) var indices: [Index.Kind] = []
  /// Of the articles that this one cites those that the archive has, ordered by number.
  public internal(set) var targets: [ListedArticle] = []
  /// The first of the articles that cite this one, in the order in which they are shown.
  public internal(set) var backlinks: [ListedArticle] = []
  /// How many articles cite this one.
  public internal(set) var backlinkCount = 0
  /// Articles on the same matter, the closest first.
  public internal(set) var related: [ListedArticle] = []
  /// The article in the other languages of the archive, English first.
  public internal(set) var translations: [ListedArticle] = []
  /// The article with the number before.
  public internal(set) var previous: ListedArticle?
  /// The article with the number after.
  public internal(set) var next: ListedArticle?
  /// Its products, the one to name where there is room for one first.
  public internal(set) var products: [IndexLink] = []
  /// The index of the title's prefix.
  public internal(set) var prefix: IndexLink?
  /// Indices of its keywords, ordered by slug.
  public internal(set) var keywords: [IndexLink] = []
  /// The versions that it is about, in the order of its list of products.
  public internal(set) var versions: [IndexLink] = []
  /// Indices of the technologies that it is about, ordered by slug.
  public internal(set) var technologies: [IndexLink] = []
  /// Indices of its issue types, ordered by slug.
  public internal(set) var issues: [IndexLink] = []
  /// The list of articles in its language; `nil` for English.
  public internal(set) var language: IndexLink?
  /// Pages of the error codes that it tells of, in the order of its text.
  public internal(set) var errors: [IndexLink] = []
  /// Pages of the releases that correct its problem, in the order of its text.
  public internal(set) var fixes: [IndexLink] = []
  /// Entries of the files that it ships or its title names, in the order of its text.
  public internal(set) var files: [IndexLink] = []
  /// Entries of the messages that it quotes, in the order of its text.
  public internal(set) var messages: [IndexLink] = []

  /// So many of the articles that cite this one are shown; a page of their own has all.
  static let backlinksShown = 50

  /// The cited article, where the archive has it.
  func target(_ id: ArticleID) -> ListedArticle? {
    let position = targets.partitioningIndex { $0.id >= id }
    return position < targets.count && targets[position].id == id ? targets[position] : nil
  }
}

extension PageRenderer {
  /// What surrounds the article that the catalog shows under this entry.
  public func surroundings(of entry: CatalogEntry) -> ArticleSurroundings {
    surroundings(of: entry.key, citing: entry.references)
  }

  /// What surrounds any article, also one that the catalog lacks or shows from another copy.
  func surroundings(of article: Article) -> ArticleSurroundings {
    surroundings(
      of: article.metadata.key, citing: (article.preface + article.body).flatMap(\.references))
  }

  private func surroundings(
    of key: ArticleKey, citing references: [ArticleID]
  ) -> ArticleSurroundings {
    var surroundings = ArticleSurroundings()
    surroundings.indices = frame.indices
    surroundings.targets = Set(references).sorted().compactMap {
      catalog.entry($0, in: key.language).map(ListedArticle.init)
    }
    surroundings.translations = catalog.translations(of: key.id).filter { $0.key != key }
      .map(ListedArticle.init)
    let (previous, next) = catalog.neighbours(of: key)
    surroundings.previous = previous.map(ListedArticle.init)
    surroundings.next = next.map(ListedArticle.init)
    let backlinks = catalog.backlinks(of: key)
    surroundings.backlinkCount = backlinks.count
    surroundings.backlinks = backlinks.prefix(ArticleSurroundings.backlinksShown)
      .map(ListedArticle.init)
    guard let entry = catalog[key] else { return surroundings }
    surroundings.related = catalog.related(to: key).map(ListedArticle.init)
    func links(_ kind: Index.Kind) -> [IndexLink] {
      entry.slugs(kind).map { slug in
        IndexLink(
          kind, slug: slug, catalog.label(kind, slug: slug),
          isListed: catalog.isListed(kind, slug: slug))
      }
    }
    surroundings.products = links(.product)
    surroundings.prefix = links(.prefix).first
    surroundings.keywords = links(.keyword)
    surroundings.versions = links(.version)
    surroundings.technologies = links(.technology)
    surroundings.issues = links(.issue)
    surroundings.errors = entry.errors.filter(\.isTold).map { IndexLink($0.code) }
    surroundings.fixes = links(.fix)
    surroundings.files = entryLists.links(to: .file, of: entry)
    surroundings.messages = entryLists.links(to: .message, of: entry)
    surroundings.language = links(.language).first
    return surroundings
  }
}
