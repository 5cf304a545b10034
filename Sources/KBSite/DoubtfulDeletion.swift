import KBModel
import KBRender

/// The deletion of articles' pages by a build that could not read all of the content.
///
/// Whether the files of these articles are gone, or only out of reach, cannot be told, so such a build publishes nothing:
/// the old site stays, with all its pages and lists. Where no page would be lost, it publishes what it could read.
struct DoubtfulDeletion {
  /// Says that nothing was published, and why.
  let diagnostic: Diagnostic

  /// - Parameters:
  ///   - paths: the files of the old site that the new one does not have.
  ///   - diagnostics: all that the build found.
  /// - Returns: `nil` where all of the content was read, or no article would lose its page.
  init?(of paths: [String], after diagnostics: [Diagnostic]) {
    guard diagnostics.contains(where: { $0.code == .unreadableFile }) else { return nil }
    let lost = paths.compactMap { PageRenderer.article(at: $0)?.id }.sorted()
    guard let first = lost.first else { return nil }
    let articles = lost.count == 1 ? "\(first)" : "\(first) and \(lost.count - 1) more"
    diagnostic = Diagnostic(
      .error, "incomplete-content",
      "not all of the content could be read, and the site would lose the pages of \(articles);"
        + " nothing was published, the old site stays; mend what is reported as [unreadable-file],"
        + " then build again")
  }
}
