import KBModel

/// A text that is no article yet: nothing says which number and title it has.
public struct PlainText: Sendable {
  /// How the text is to be read.
  public enum Markup: Hashable, Sendable {
    /// Lines and indentation, as the archive's own files have them.
    case columns
    case commonMark
  }

  /// What the text became.
  public let blocks: [Block]
  /// What the reader of the file should know about its characters.
  public let diagnostics: [Diagnostic]

  /// Reads all of a file as the body of an article.
  /// - Parameters:
  ///   - fileBytes: the file as it stands on disk, in any encoding that an article can have.
  ///   - path: how messages name the file.
  public init(_ fileBytes: [UInt8], path: String, markup: Markup) {
    let text = SourceText(path: path, fileBytes: fileBytes)
    var report = ImportReport(path: path)
    report.addCharacters(of: text)
    report.add(CharacterDamage(text))
    let body: ArticleBody =
      switch markup {
      case .columns:
        .columns(ColumnText(text: text, origin: .archive, segments: [text.lines.indices]))
      case .commonMark: .commonMark(text, fromLine: 0)
      }
    blocks = body.parsed(of: nil, report: &report).body
    diagnostics = report.diagnostics
  }
}
