import KBModel

/// What is to be said about a copy beside the one that is shown.
struct CopyReport {
  let shown: ArticleHeader
  let other: ArticleHeader

  var diagnostics: [Diagnostic] {
    if shown.copy.isHandWritten, other.copy.isHandWritten { return [conflictOfHands] }
    if isOtherArticle { return [conflictOfTitles] }
    return [note] + (titleNote.map { [$0] } ?? [])
  }

  /// Nobody but their authors can tell which of two hand-written texts is to be read.
  private var conflictOfHands: Diagnostic {
    if shown.copy.sha256 == other.copy.sha256 {
      return diagnostic(
        .warning, "duplicate-file",
        "this file and \(shown.copy.path) are the same, byte for byte; delete one of them")
    }
    return diagnostic(
      .error, "id-conflict",
      "\(other.id) is written by hand here and in \(placeOfShown), which is shown; bring together in one of the two files what is to be read and delete the other, or give one of them its own number"
    )
  }

  private var conflictOfTitles: Diagnostic {
    diagnostic(
      .error, "id-conflict",
      "\(other.id) is “\(other.title)” here and “\(shown.title)” in \(shown.copy.path), which is shown; give one of them its own number"
    )
  }

  private var note: Diagnostic {
    // An author may want to know what has come since.
    let isLater = shown.copy.isHandWritten && CopyOrder.isLater(other, than: shown)
    return diagnostic(
      .note, "copy",
      "\(isLater ? "a later" : "another") copy of \(other.id); \(shown.copy.path) is shown"
        + (isLater ? ", as a person wrote or changed it" : ""))
  }

  private var titleNote: Diagnostic? {
    guard shown.hasTitle, other.hasTitle, TitleSimilarity.differ(shown.title, other.title) else {
      return nil
    }
    return diagnostic(
      .note, "title-differs",
      "the title is “\(other.title)” here and “\(shown.title)” in \(shown.copy.path), which is shown"
    )
  }

  /// Whether the titles cannot be those of one article. A copy without a title may be of any, and whatever title an
  /// author gives to an imported text, the file that it was read from is a copy of it.
  private var isOtherArticle: Bool {
    shown.hasTitle && other.hasTitle && !sharesSource
      && !TitleSimilarity.isOneArticle(shown.title, other.title)
  }

  private var sharesSource: Bool {
    let digests = Set(shown.copy.origins.map(\.sha256))
    return other.copy.origins.contains { !$0.sha256.isEmpty && digests.contains($0.sha256) }
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String
  ) -> Diagnostic {
    let line = severity == .error ? other.numberLine : nil
    return Diagnostic(
      severity, code, message, at: SourceLocation(path: other.copy.path, line: line))
  }

  private var placeOfShown: String {
    SourceLocation(path: shown.copy.path, line: shown.numberLine).description
  }
}
