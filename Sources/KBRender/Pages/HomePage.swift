import KBCatalog
import KBModel
import Mustache

/// The way in: what the archive holds, by product and year, and all other ways to look through it.
extension PageRenderer {
  /// More products than this have their list on a page of their own.
  private static let productsShown = 80

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
    context["products"] = .list(
      groups(products.largestGroups(Self.productsShown), of: products, root: root))
    context["more_products"] = .bool(products.index.groups.count > Self.productsShown)
    context["years"] = .list(groups(years.sections.flatMap(\.groups), of: years, root: root))
    return context
  }
}
