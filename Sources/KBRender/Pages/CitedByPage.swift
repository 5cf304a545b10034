import KBCatalog
import KBModel
import Mustache

/// All articles that refer to one article, where they are too many for its own page.
extension PageRenderer {
  static func citedByPlans(_ entry: CatalogEntry) -> [PagePlan] {
    guard entry.citations > ArticleSurroundings.backlinksShown else { return [] }
    return ArticleList.parts(of: entry.citations).numbers.map { part in
      PagePlan(.citedBy(entry.id, part: part), at: .citedBy(entry.id, part: part))
    }
  }

  func citedByContext(_ id: ArticleID, part: Int) -> PageContext {
    let list = citingList(
      id, kind: catalog[id]?.title ?? "Referred to by",
      parents: [Crumb(id.description, .article(id))], part: part)
    return listContext(list) { .citedBy(id, part: $0) }
  }

  /// The articles that refer to one, whether or not the archive has it.
  func citingList(_ id: ArticleID, kind: String, parents: [Crumb], part: Int) -> ArticleList {
    let sources = catalog.backlinks(of: id)
    let parts = ArticleList.parts(of: sources.count)
    return ArticleList(
      title: "Articles that refer to \(id)", kind: kind, parents: parents, count: sources.count,
      articles: sources[parts.range(part)].map(ListedArticle.init), part: part,
      partLabels: parts.numbers.map(String.init))
  }
}
