extension PageRenderer {
  /// Every name that the templates of some page can use, for ``Mustache/Library/unknownNames(known:)``.
  public static let knownNames: Set<String> = [
    // Every page.
    "root", "home", "site", "title", "description", "version", "page", "canonical", "is_home",
    "scripted", "crumbs", "name", "href",
    // Lists of articles and of groups.
    "entries", "id", "date", "count", "singular", "share",
    // Parts of a list, neighbours of an article.
    "parts", "links", "previous", "next", "label",
    // Article.
    "language", "fields", "more_fields", "values", "text", "day", "contents", "headings", "anchor",
    "level",
    "preface", "body", "applies_to", "items", "sublist", "backlinks", "more", "copies", "path", "format",
    "extraction", "encoding", "lost", "sha256",
    // Index and group.
    "kind", "letters", "sections", "slug", "groups", "number_form", "bars",
    // Home and about.
    "figures", "value", "products", "more_products", "years", "formats",
  ]
}
