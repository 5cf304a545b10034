import KBCatalog
import KBModel

/// A group of an index as another page links to it.
public struct IndexLink: Hashable, Sendable {
  /// The index.
  public let kind: Index.Kind
  /// The group's part of the address.
  public let slug: String
  /// As shown.
  public let name: String
  /// What the name means, in a few words, where the name does not say it.
  public let explanation: String?

  init(_ kind: Index.Kind, slug: String, _ label: GroupLabel) {
    self.kind = kind
    self.slug = slug
    name = label.name
    explanation = label.explanation
  }

  init(_ code: ErrorCode) {
    kind = .error
    slug = code.slug
    name = code.name
    explanation = nil
  }

  var address: SiteAddress { .group(kind, slug: slug) }
}
