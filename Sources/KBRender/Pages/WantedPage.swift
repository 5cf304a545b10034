import KBCatalog
import KBModel
import Mustache

/// Articles that are cited but absent, with those that cite them, the most cited first.
extension PageRenderer {
  private static let articlesPerPage = 200
  /// So many of the articles that cite an absent one are named.
  private static let sourcesShown = 5

  static func wantedPlans(_ missing: [MissingArticle]) -> [PagePlan] {
    guard !missing.isEmpty else { return [] }
    let lists = PageParts(items: missing.count, itemsPerPage: articlesPerPage).numbers
    return lists.map { PagePlan(.wanted(part: $0), at: .wanted(part: $0)) }
      + missing.flatMap { article in
        guard article.citedBy.count > sourcesShown else { return [PagePlan]() }
        return ArticleList.parts(of: article.citedBy.count).numbers.map { part in
          PagePlan(.wantedBy(article.id, part: part), at: .wanted(article.id, part: part))
        }
      }
  }

  func wantedContext(part: Int) -> PageContext {
    let parts = PageParts(items: missing.count, itemsPerPage: Self.articlesPerPage)
    let title = "Wanted articles"
    func label(_ part: Int) -> String {
      let range = parts.range(part)
      return "\((range.lowerBound + 1).grouped)–\(range.upperBound.grouped)"
    }
    var context = PageContext(
      frame, at: .wanted(part: part),
      PageDescription(
        title: parts.count > 1 ? "\(title), \(label(part))" : title,
        description: "Articles that others cite and that this archive lacks.",
        crumbs: [Crumb(title)]))
    let root = context.root
    context["title"] = .text(title)
    context["count"] = .text(missing.count.grouped)
    context["singular"] = .bool(missing.count == 1)
    context["wanted"] = .list(missing[parts.range(part)].map { Self.wanted($0, root: root) })
    context.addParts(
      parts.numbers.map { PageLink(label: label($0), address: .wanted(part: $0)) }, current: part)
    return context
  }

  /// All articles that refer to an absent one.
  func wantedByContext(_ id: ArticleID, part: Int) -> PageContext {
    let list = citingList(
      id, catalog.backlinks(of: ArticleKey(english: id)),
      kind: "Referred to, but absent", parents: [Crumb("Wanted articles", .wanted())],
      part: part)
    return listContext(list) { .wanted(id, part: $0) }
  }

  private static func wanted(_ article: MissingArticle, root: String) -> Value {
    let sources = article.citedBy.prefix(sourcesShown)
    let hasMore = article.citedBy.count > sources.count
    return [
      "id": .text(article.id.description),
      "count": .text(article.citedBy.count.grouped),
      "entries": .list(sources.map { ListedArticle($0).value(root: root) }),
      "more": hasMore ? .text(SiteAddress.wanted(article.id).href(root: root)) : .null,
    ]
  }
}
