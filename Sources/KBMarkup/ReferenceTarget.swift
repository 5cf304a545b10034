/// What a reference to an article leads to.
public enum ReferenceTarget: Hashable, Sendable {
  /// An article of this archive: `href` is the address as it is to stand in the page, `title` the article's title.
  case article(href: String, title: String)
  /// An article that this archive lacks.
  case missing
  /// The article that holds the reference.
  case current
}
