import KBCatalog
import KBModel
import Mustache

/// An article as a list on another page shows it.
public struct ListedArticle: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// As the catalog has it, with its prefix.
  public let title: String
  /// The day to show and sort by.
  public let day: Day?

  init(_ entry: CatalogEntry) {
    id = entry.id
    title = entry.title
    day = entry.date?.day
  }

  /// An *entry*: `id`, `title`, `href`, `date`.
  func value(root: String) -> Value {
    [
      "id": .text(id.description),
      "title": .text(title),
      "href": .text(SiteAddress.article(id).href(root: root)),
      "date": Value(day.map(\.description)),
    ]
  }

  /// A *link* labelled with the number.
  func link(root: String) -> Value {
    PageLink(label: id.description, title: title, address: .article(id)).value(root: root)
  }
}
