import KBCatalog
import KBModel
import Mustache

/// The articles with the latest dates, one page of them.
extension PageRenderer {
  func recentContext() -> PageContext {
    let articles = recent.prefix(ArticleList.entriesPerPage).map {
      ListedArticle(catalog.entries[$0])
    }
    let list = ArticleList(
      title: "Latest revisions", kind: "By the articles' own dates, the newest first",
      parents: [], count: articles.count, articles: articles, part: 1, partLabels: [])
    return listContext(list) { _ in .recent }
  }
}
