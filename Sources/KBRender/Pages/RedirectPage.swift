import KBCatalog
import KBModel
import Mustache

/// The page at a product's old address, `/id/CODE/`, which leads on to its index.
extension PageRenderer {
  func redirectContext(_ group: Index.Group) -> PageContext {
    let target = SiteAddress.group(.product, slug: group.slug)
    var context = PageContext(
      frame, root: SiteAddress.formerProduct(slug: group.slug).root,
      canonical: settings.absolute(target), PageDescription(title: group.name))
    context["title"] = .text(group.name)
    context["href"] = .text(target.href(root: context.root))
    return context
  }
}
