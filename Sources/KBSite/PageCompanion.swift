import KBImport
import KBModel

/// A file that saved web pages bring along, told by the extension of its name. Trees of such pages can stand in a content
/// folder as they are.
enum PageCompanion: String {
  case image
  case style = "style sheet"
  case script

  init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return nil
    }
    switch name[dot...].dropFirst().lowercased() {
    case "gif", "jpg", "jpeg", "png", "bmp", "ico", "tif", "tiff", "webp", "svg", "art", "xbm":
      self = .image
    case "css": self = .style
    case "js", "vbs", "json": self = .script
    default: return nil
    }
  }

  /// What a survey says of a file: that one of these is no article is no error, whatever it holds is read.
  static func tolerated(
    _ result: Importer.Result<ArticleHeader>, at path: String
  ) -> Importer.Result<ArticleHeader> {
    guard result.value == nil, let companion = PageCompanion(path: path),
      result.diagnostics.contains(where: { ["binary-file", "unknown-format"].contains($0.code) })
    else { return result }
    let warning = Diagnostic(
      .warning, "page-companion",
      "\(companion == .image ? "an" : "a") \(companion.rawValue) is no article and was passed over; nothing is to be done if a saved page brought it along, else move it out of the content folder",
      at: SourceLocation(path: path))
    return Importer.Result(value: nil, diagnostics: [warning])
  }
}
