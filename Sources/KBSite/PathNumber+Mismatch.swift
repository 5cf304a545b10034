import KBImport
import KBModel

extension PathNumber {
  /// The error that the file's path says another number than the article in it.
  static func mismatch(_ header: ArticleHeader, in path: String) -> Diagnostic? {
    guard let named = PathNumber(path), named.id != header.id else { return nil }
    return Diagnostic(
      .error, "id-mismatch",
      "the article is \(header.id), but its \(named.place) says \(named.id); rename the file or mend the number",
      at: SourceLocation(path: path))
  }
}
