import KBCatalog
import KBModel
import Mustache

/// Pages that lead on to another one.
extension PageRenderer {
  /// The page at a product's old address, `/id/CODE/`, which leads on to its index.
  func redirectContext(_ group: Index.Group) -> PageContext {
    redirectContext(
      title: group.name, remark: "is at another address now.",
      from: .formerProduct(slug: group.slug), to: .group(.product, slug: group.slug))
  }

  /// The page at the permalink of a number that the archive lacks in English, which leads on to the article.
  func redirectContext(_ key: ArticleKey) -> PageContext {
    redirectContext(
      title: "\(key.id): \(catalog[key]?.title ?? "")",
      remark:
        "is in \(LanguageName(of: key.language).english); this archive lacks the English text.",
      from: .number(key.id), to: .article(key))
  }

  private func redirectContext(
    title: String, remark: String, from address: SiteAddress, to target: SiteAddress
  ) -> PageContext {
    var context = PageContext(
      frame, root: address.root, canonical: settings.absolute(target),
      PageDescription(title: title))
    context["title"] = .text(title)
    context["remark"] = .text(remark)
    context["href"] = .text(target.href(root: context.root))
    return context
  }
}
