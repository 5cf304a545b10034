extension PageRenderer {
  /// Every name that the templates of some page can use, for ``Mustache/Library/unknownNames(known:)``.
  public static let knownNames: Set<String> = [
    // Every page.
    "root", "home", "site", "title", "description", "version", "page", "canonical", "is_home",
    "has_search", "alternates", "structured_data", "is_public", "bar", "crumbs", "name", "href",
    // Lists of articles and of groups.
    "entries", "id", "date", "count", "singular", "share",
    "explanation", "tag", "native",
    // Parts of a list, neighbours of an article.
    "parts", "links", "previous", "next", "label",
    // Article.
    "language", "translations", "history", "uncompared", "is_cut", "words", "fields", "more_fields",
    "values",
    "facet", "text", "day",
    "contents", "headings", "anchor", "level",
    "preface", "body", "applies_to", "items", "sublist", "backlinks", "related", "more", "copies",
    "path", "format",
    "extraction", "encoding", "identification", "repairs", "lost", "supplied", "sha256",
    // Copy.
    "number", "article", "verdict", "has_marks", "differences", "removed", "added", "note",
    "stretches", "folded", "blocks", "code", "lines", "passage", "tag", "depth", "item", "runs",
    "gap", "equal",
    // Index and group.
    "kind", "letters", "sections", "slug", "groups", "number_form", "bars",
    // Files and messages.
    "facts", "detail",
    // Error codes and wanted articles.
    "mentions", "entry", "symptom", "cited", "citations", "wanted",
    // Statistics.
    "charts", "columns", "ticks", "tables", "rows", "x", "y", "width", "height", "middle",
    // Search, home, about, and pages that lead elsewhere.
    "languages", "options", "remark",
    "types",
    "ways", "gloss", "figures", "value", "products", "families", "more", "years", "formats",
  ]
}
