import KBModel
import Mustache

/// What the archive is, how it was made, and the forms in which its articles survived.
extension PageRenderer {
  func aboutContext() -> PageContext {
    let title = "About this archive"
    var context = PageContext(
      frame, at: .about, PageDescription(title: title, crumbs: [Crumb(title)]))
    context["title"] = .text(title)
    context["figures"] = .list(figures.map(\.value))
    let formats = settings.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    context["formats"] = .list(
      formats.map { format in
        [
          "name": .text(format.key),
          "description": Value(FormatDescription.description(of: format.key)),
          "count": .text(format.value.grouped),
        ]
      })
    return context
  }
}

/// What readers should know of the forms in which articles survived.
enum FormatDescription {
  /// `nil` for a format that this version does not know.
  static func description(of format: String) -> String? {
    switch format {
    case "canonical": return "text with markup, written for this archive"
    case "document": return "plain text in 80 columns, as published by FTP"
    case "jekyll": return "plain text that went through another archive's page generator"
    case "mirror": return "a page of a mirror of the support site, flattened to text"
    case "footer-table": return "a page of the FTP mirror, flattened to text"
    default: return nil
    }
  }
}
