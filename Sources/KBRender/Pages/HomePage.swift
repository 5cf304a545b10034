import KBCatalog
import KBModel
import Mustache

/// The way in: what the archive holds, by number, product and year.
extension PageRenderer {
  /// More products than this have their list on a page of their own.
  private static let productsShown = 80

  func homeContext() -> PageContext {
    var context = PageContext(
      settings, at: .home, title: settings.title, description: settings.description,
      scripted: true)
    let root = context.root
    let products = listing(.product)
    let years = listing(.year)
    context["figures"] = .list(figures.map(\.value))
    context["products"] = .list(
      groups(products.largestGroups(Self.productsShown), of: products, root: root))
    context["more_products"] = .bool(products.index.groups.count > Self.productsShown)
    context["years"] = .list(groups(years.sections.flatMap(\.groups), of: years, root: root))
    return context
  }
}
