import KBCatalog
import KBModel
import Mustache

/// The articles that tell of an error code, product by product, each with what it says happens; then those that only
/// mention it.
extension PageRenderer {
  /// An entry with its symptom takes up to 500 bytes.
  private static let mentionsPerPage = 350

  private static func parts(of group: ErrorGroup) -> PageParts {
    PageParts(items: listed(group).count, itemsPerPage: mentionsPerPage)
  }

  /// What the pages list, in order.
  private static func listed(_ group: ErrorGroup) -> [ErrorGroup.Mention] {
    group.mentions + group.citations
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
    let range = parts.range(part)
    let told = group.mentions[range.clamped(to: group.mentions.indices)]
    let shown = Self.listed(group)[range]
    let isDivided = parts.count > 1
    func numbers(_ part: Int) -> String {
      catalog.numbers(of: ArraySlice(Self.listed(group)[parts.range(part)].map(\.position)))
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
    context["count"] = group.mentions.isEmpty ? nil : .text(group.mentions.count.grouped)
    context["singular"] = .bool(group.mentions.count == 1)
    context["products"] = .list(
      Self.products(told.map { ($0, catalog.entries[$0.position].productName) }).map { product in
        [
          "name": product.name.map { .text($0) } ?? nil,
          "mentions": .list(product.mentions.map { value(of: $0, root: root) }),
        ]
      })
    let cited = shown.dropFirst(told.count)
    context["cited"] = .bool(!cited.isEmpty)
    context["citations"] = .list(cited.map { value(of: $0, root: root) })
    context.addParts(
      parts.numbers.map { PageLink(label: numbers($0), address: address($0)) }, current: part)
    return context
  }
  private func value(of mention: ErrorGroup.Mention, root: String) -> Value {
    [
      "entry": ListedArticle(catalog.entries[mention.position]).value(root: root),
      "symptom": .text(mention.symptom),
    ]
  }

  /// The mentions by product, the product with the most first; without names where all are of one product, for one
  /// number may mean different things in unrelated programs.
  private static func products(_ mentions: [(mention: ErrorGroup.Mention, product: String?)])
    -> [(name: String?, mentions: [ErrorGroup.Mention])]
  {
    guard !mentions.isEmpty else { return [] }
    var products: [String: [ErrorGroup.Mention]] = [:]
    for (mention, product) in mentions { products[product ?? "", default: []].append(mention) }
    guard products.count > 1 else { return [(nil, mentions.map(\.mention))] }
    return products.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { ($0.key.isEmpty ? "Other articles" : $0.key, $0.value) }
  }
}
