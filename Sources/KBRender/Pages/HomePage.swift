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
      groups(shownProducts(of: products), of: products, root: root))
    context["more_products"] = .bool(products.index.groups.count > Self.productsShown)
    context["years"] = .list(groups(years.sections.flatMap(\.groups), of: years, root: root))
    return context
  }

  /// All products, or the largest, in the order of their names.
  private func shownProducts(of listing: IndexListing) -> [Int] {
    let all = listing.sections.flatMap(\.groups)
    guard all.count > Self.productsShown else { return all }
    let groups = listing.index.groups
    let largest = all.sorted { left, right in
      (groups[right].members.count, left) < (groups[left].members.count, right)
    }
    let shown = Set(largest.prefix(Self.productsShown))
    return all.filter(shown.contains)
  }
}
