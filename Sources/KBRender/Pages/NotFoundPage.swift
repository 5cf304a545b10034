import Mustache

/// The page for addresses that lead nowhere. A server shows it at any depth, so its links start at the host's root.
extension PageRenderer {
  func notFoundContext() -> PageContext {
    let title = "There is no such page"
    var context = PageContext(
      frame, root: settings.basePath,
      PageDescription(title: title, crumbs: [Crumb("Not found")], hasSearch: true))
    context["title"] = .text(title)
    return context
  }
}
