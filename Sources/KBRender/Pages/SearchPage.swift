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
    context["products"] = .list(
      listing(.product).index.groups.map { Self.name($0.name, of: $0.slug) })
    context["types"] = .list(IssueType.allCases.map { Self.name($0.name, of: $0.rawValue) })
    let languages = catalog.languages
    context["languages"] =
      languages.contains { $0 != ArticleKey.english }
      ? [
        "options": .list(
          ([ArticleKey.english] + languages.filter { $0 != ArticleKey.english }).map(Self.option))
      ] : .null
    return context
  }

  private static func option(_ language: String) -> Value {
    ["tag": .text(language), "native": .text(LanguageName(of: language).native)]
  }

  /// The name of a value in the search index.
  private static func name(_ name: String, of value: String) -> Value {
    ["slug": .text(value), "name": .text(name)]
  }
}
