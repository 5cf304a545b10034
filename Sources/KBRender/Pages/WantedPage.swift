import KBCatalog
import KBModel
import Mustache

/// Articles that are cited but absent, with those that cite them, the most cited first.
extension PageRenderer {
  private static let articlesPerPage = 200
  /// So many of the articles that cite an absent one are named.
  private static let sourcesShown = 5

  static func wantedPlans(missing: Int) -> [PagePlan] {
    guard missing > 0 else { return [] }
    return PageParts(items: missing, itemsPerPage: articlesPerPage).numbers.map { part in
      PagePlan(.wanted(part: part), at: .wanted(part: part))
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

  private static func wanted(_ article: MissingArticle, root: String) -> Value {
    let sources = article.citedBy.prefix(sourcesShown)
    let more = article.citedBy.count - sources.count
    return [
      "id": .text(article.id.description),
      "count": .text(article.citedBy.count.grouped),
      "entries": .list(sources.map { ListedArticle($0).value(root: root) }),
      "more": more > 0 ? .text(more.grouped) : .null,
    ]
  }
}
