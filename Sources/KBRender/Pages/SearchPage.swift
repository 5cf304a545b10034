import KBCatalog
import KBModel
import Mustache

/// The search page. Scripts fill it; what it holds by itself is the form, the other ways in, and the names of what
/// results can be narrowed down to.
extension PageRenderer {
  func searchContext() -> PageContext {
    let title = "Search"
    var context = PageContext(
      frame, at: .search,
      PageDescription(
        title: title, description: "Full-text search in all articles of this archive.",
        crumbs: [Crumb(title)], hasSearch: true))
    let root = context.root
    context["title"] = .text(title)
    context["ways"] = .list(waysIn.map { $0.value(root: root) })
    // An article has one product as a facet: the first.
    let facets = Set(catalog.entries.compactMap(\.productSlugs.first))
    context["products"] = .list(
      facets.sorted().map { Self.name(catalog.label(.product, slug: $0).name, of: $0) })
    context["types"] = .list(IssueType.allCases.map { Self.name($0.name, of: $0.rawValue) })
    // English is always there: the search begins with it.
    let others = catalog.languages.filter { $0 != ArticleKey.english }
    context["languages"] =
      others.isEmpty
      ? .null : ["options": .list(([ArticleKey.english] + others).map(Value.init(language:)))]
    return context
  }

  /// The name of a value in the search index.
  private static func name(_ name: String, of value: String) -> Value {
    ["slug": .text(value), "name": .text(name)]
  }
}
