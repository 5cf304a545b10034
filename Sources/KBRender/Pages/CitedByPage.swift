import KBCatalog
import KBModel
import Mustache

/// All articles that refer to one article, where they are too many for its own page.
extension PageRenderer {
  static func citedByPlans(_ entry: CatalogEntry) -> [PagePlan] {
    guard entry.citations > ArticleSurroundings.backlinksShown else { return [] }
    return ArticleList.parts(of: entry.citations).numbers.map { part in
      PagePlan(.citedBy(entry.key, part: part), at: .citedBy(entry.key, part: part))
    }
  }

  func citedByContext(_ key: ArticleKey, part: Int) -> PageContext {
    let list = citingList(
      key.id, catalog.backlinks(of: key), kind: catalog[key]?.title ?? "Referred to by",
      parents: [Crumb(key.id.description, .article(key))], part: part)
    return listContext(list) { .citedBy(key, part: $0) }
  }

  /// The articles that refer to one, whether or not the archive has it.
  func citingList(
    _ id: ArticleID, _ sources: [CatalogEntry], kind: String, parents: [Crumb], part: Int
  ) -> ArticleList {
    let parts = ArticleList.parts(of: sources.count)
    return ArticleList(
      title: "Articles that refer to \(id)", kind: kind, parents: parents, count: sources.count,
      articles: sources[parts.range(part)].map(ListedArticle.init), part: part,
      partLabels: parts.numbers.map(String.init))
  }
}
