import KBCatalog
import KBModel
import Mustache

/// The articles that tell of an error code, each with what it says happens.
extension PageRenderer {
  /// An entry with its symptom takes up to 500 bytes.
  private static let mentionsPerPage = 350

  private static func parts(of group: ErrorGroup) -> PageParts {
    PageParts(items: group.mentions.count, itemsPerPage: mentionsPerPage)
  }

  static func errorPlans(_ group: ErrorGroup, at position: Int) -> [PagePlan] {
    parts(of: group).numbers.map { part in
      PagePlan(
        .error(position, part: part), at: .group(.error, slug: group.code.slug, part: part))
    }
  }

  func errorContext(_ group: ErrorGroup, part: Int) -> PageContext {
    let parts = Self.parts(of: group)
    let name = group.code.name
    let shown = group.mentions[parts.range(part)]
    let isDivided = parts.count > 1
    func numbers(_ part: Int) -> String {
      catalog.numbers(of: ArraySlice(group.mentions[parts.range(part)].map(\.position)))
    }
    func address(_ part: Int) -> SiteAddress { .group(.error, slug: group.code.slug, part: part) }
    let family = group.code.family
    var context = PageContext(
      frame, at: address(part),
      PageDescription(
        title: isDivided ? "\(name), \(numbers(part))" : name,
        description: shown.first.map { "\(family.singularTitle) \(name): \($0.symptom)" },
        crumbs: [Crumb(Index.Kind.error.title, .index(.error)), Crumb(name)]))
    let root = context.root
    context["title"] = .text(name)
    context["kind"] = .text(family.singularTitle)
    context["count"] = .text(group.mentions.count.grouped)
    context["singular"] = .bool(group.mentions.count == 1)
    context["mentions"] = .list(
      shown.map { mention in
        [
          "entry": ListedArticle(catalog.entries[mention.position]).value(root: root),
          "symptom": .text(mention.symptom),
        ]
      })
    context.addParts(
      parts.numbers.map { PageLink(label: numbers($0), address: address($0)) }, current: part)
    return context
  }
}
