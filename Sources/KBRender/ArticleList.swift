import KBCatalog
import Mustache

/// A part of a list of articles under a heading: all that its page shows.
struct ArticleList: Hashable, Sendable {
  var title: String
  /// What the list is, for the line below the heading.
  var kind: String
  /// What the heading means.
  var explanation: String?
  /// The way to the list.
  var parents: [Crumb]
  /// How many articles all parts have.
  var count: Int
  /// Those of this part.
  var articles: [ListedArticle]
  /// The part that is shown, from 1.
  var part: Int
  /// What the parts are called.
  var partLabels: [String]

  /// A page of so many entries stays under 200 KB.
  static let entriesPerPage = 500

  /// The pages of a list of that length.
  static func parts(of count: Int) -> PageParts {
    PageParts(items: count, itemsPerPage: entriesPerPage)
  }
}

extension PageRenderer {
  /// A part of a list of articles.
  /// - Parameter address: the place of each part.
  func listContext(_ list: ArticleList, at address: (Int) -> SiteAddress) -> PageContext {
    let isDivided = list.partLabels.count > 1
    var context = PageContext(
      frame, at: address(list.part),
      PageDescription(
        title: isDivided ? "\(list.title), \(list.partLabels[list.part - 1])" : list.title,
        description: list.explanation ?? "\(list.kind): \(list.title)",
        crumbs: list.parents + [Crumb(list.title)]))
    let root = context.root
    context["title"] = .text(list.title)
    context["kind"] = .text(list.kind)
    context["explanation"] = Value(list.explanation)
    context["count"] = .text(list.count.grouped)
    context["singular"] = .bool(list.count == 1)
    context["entries"] = .list(list.articles.map { $0.value(root: root) })
    context.addParts(
      list.partLabels.enumerated().map { PageLink(label: $1, address: address($0 + 1)) },
      current: list.part)
    return context
  }
}
