import KBImport
import KBModel

/// A file that projects have beside what they are about, told by its name: what to read first, the licence, how to take part.
enum ProjectFile {
  private static let beginnings = [
    "AUTHORS", "CHANGELOG", "CHANGES", "CODE_OF_CONDUCT", "CODEOWNERS", "CONTRIBUTING",
    "CONTRIBUTORS", "COPYING",
    "LICENCE", "LICENSE", "MAKEFILE", "NOTICE", "README", "SECURITY",
  ]
  /// What file managers leave in folders.
  private static let names = ["DESKTOP.INI", "THUMBS.DB"]

  static func isOne(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last.map(String.init) ?? path).uppercased()
    return names.contains(name)
      || beginnings.contains { beginning in
        name.hasPrefix(beginning)
          && name.dropFirst(beginning.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
      }
  }

  /// What a survey says of a file: that one of these is no article is no error. `Q123456/README.md` is meant to be one, and
  /// whatever holds an article is read.
  static func tolerated(
    _ result: Importer.Result<ArticleHeader>, at path: String
  ) -> Importer.Result<ArticleHeader> {
    guard result.value == nil, isOne(path), PathNumber(path) == nil,
      result.diagnostics.contains(where: { signs.contains($0.code) })
    else { return result }
    let note = Diagnostic(
      .note, "project-file", "a file of this name is no article and was passed over",
      at: SourceLocation(path: path))
    return Importer.Result(value: nil, diagnostics: [note])
  }

  /// What is found in files that are no articles.
  private static let signs: Set<Diagnostic.Code> = [
    "binary-file", "empty-file", "look-alike", "missing-id", "quoted-article", "unknown-format",
    "unknown-page",
  ]
}
