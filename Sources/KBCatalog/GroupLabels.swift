import KBModel

/// What the groups of all indices are called.
struct GroupLabels: Sendable {
  /// By slug; a group that is not here is called by its slug.
  private var labels: [Index.Kind: [String: GroupLabel]] = [:]

  /// Names the group of a slug; the first name of a slug stays.
  mutating func add(_ kind: Index.Kind, slug: String, name: String) {
    if labels[kind]?[slug] == nil {
      labels[kind, default: [:]][slug] = Self.label(kind, slug: slug, name: name)
    }
  }

  /// Names the group of a product.
  mutating func add(_ product: ProductNames.Product) {
    if labels[.product]?[product.slug] == nil {
      labels[.product, default: [:]][product.slug] = GroupLabel(
        product.name, explanation: product.explanation)
    }
  }

  func label(_ kind: Index.Kind, slug: String) -> GroupLabel {
    labels[kind]?[slug] ?? Self.label(kind, slug: slug, name: slug)
  }

  private static let corrected = "Problems that, as their articles say, were corrected in "
  private static let hotfixes =
    "Problems for which Microsoft gave out a fix by itself, outside of any release, less tested than these."

  private static func label(_ kind: Index.Kind, slug: String, name: String) -> GroupLabel {
    switch kind {
    case .prefix:
      return GroupLabel(name, explanation: TitlePrefixGlossary.explanation(of: name))
    case .keyword:
      return GroupLabel(name, explanation: KeywordGlossary.explanation(of: slug))
    case .issue:
      let type = IssueType.allCases.first { $0.slug == slug }
      return GroupLabel(name, explanation: type?.explanation)
    case .language:
      return GroupLabel(name, explanation: LanguageName(of: slug).native)
    case .fix:
      let isHotfix = slug.hasPrefix("hotfix")
      return GroupLabel(name, explanation: isHotfix ? hotfixes : corrected + name + ".")
    case .shard, .product, .version, .technology, .year, .error, .file, .message:
      return GroupLabel(name)
    }
  }
}
