import KBCatalog
import KBModel
import Mustache

/// An article as a list on another page shows it.
public struct ListedArticle: Hashable, Sendable {
  /// What identifies the article.
  public let key: ArticleKey
  /// As the catalog has it, with its prefix.
  public let title: String
  /// The day to show and sort by.
  public let day: Day?

  init(_ entry: CatalogEntry) {
    key = entry.key
    title = entry.title
    day = entry.date?.day
  }

  /// The article's number.
  public var id: ArticleID { key.id }

  /// An *entry*: `id`, `title`, `href`, `date`, `language`.
  func value(root: String) -> Value {
    [
      "id": .text(id.description),
      "title": .text(title),
      "href": .text(SiteAddress.article(key).href(root: root)),
      "date": Value(day.map(\.description)),
      "language": language,
    ]
  }

  /// The language, where it is not English.
  private var language: Value { key.isEnglish ? .null : Value(language: key.language) }

  /// A *link* labelled with the number.
  func link(root: String) -> Value {
    PageLink(label: id.description, title: title, address: .article(key)).value(root: root)
  }
}

extension Value {
  /// A language: its `tag`, its `name` for English readers and its `native` name.
  init(language tag: String) {
    let name = LanguageName(of: tag)
    self = ["tag": .text(tag), "name": .text(name.english), "native": .text(name.native)]
  }
}
