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
    let formats = settings.formats.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    context["formats"] = .list(
      formats.map { format in
        [
          "name": .text(format.name), "description": Value(format.summary),
          "count": .text(format.count.grouped),
        ]
      })
    return context
  }
}
