import KBCatalog
import KBModel
import Mustache

/// The way in: what the archive holds, by product and year, and all other ways to look through it.
extension PageRenderer {
  /// So many products of a family are shown, the largest ones; the page of all products has the others.
  private static let productsShown = 12

  func homeContext() -> PageContext {
    var context = PageContext(
      frame, at: .home,
      PageDescription(
        title: settings.title, description: settings.description, hasSearch: true))
    let root = context.root
    let products = listing(.product)
    let years = listing(.year)
    context["figures"] = .list(figures.map(\.value))
    context["ways"] = .list(waysIn.map { $0.value(root: root) })
    context["families"] = .list(
      products.sections.map { section in
        let shown = products.largestGroups(Self.productsShown, in: section)
        return [
          "name": .text(section.name), "slug": .text(section.slug),
          "products": .list(groups(shown, of: products, root: root, areExplained: false)),
          "more": .bool(shown.count < section.groups.count),
        ]
      })
    context["years"] = .list(groups(years.sections.flatMap(\.groups), of: years, root: root))
    return context
  }
}
