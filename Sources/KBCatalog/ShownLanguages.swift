import KBModel

/// Chooses the language in which each article is shown while an article has one page: English, else the first by its
/// tag. Texts in other languages are articles of their own, told of and never shown in its place.
struct ShownLanguages {
  /// One for each number, ordered by it.
  private(set) var shown: [CopyMerger.Group] = []
  /// A warning for each file that is not shown.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter groups: ordered by their keys.
  init(_ groups: [CopyMerger.Group]) {
    shown.reserveCapacity(groups.count)
    for group in groups {
      if let article = shown.last, article.shown.id == group.shown.id {
        diagnostics += group.headers.map { Self.warning($0, beside: article.shown) }
      } else {
        shown.append(group)
      }
    }
  }

  private static func warning(
    _ header: ArticleHeader, beside shown: ArticleHeader
  ) -> Diagnostic {
    Diagnostic(
      .warning, "other-language",
      "\(header.id) in the language “\(header.key.language)” is not shown: the archive shows it in “\(shown.key.language)” (\(shown.copy.path)) and has one page for an article; keep the file, or correct its “language”",
      at: SourceLocation(path: header.copy.path))
  }
}
