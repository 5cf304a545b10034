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
  /// Whether the group has a page; else its name is all that is shown.
  public let isListed: Bool
  /// The page that lists the group as an entry among others; `nil` where the group has a page of its own.
  let listing: SiteAddress?

  init(_ kind: Index.Kind, slug: String, _ label: GroupLabel, isListed: Bool = true) {
    self.kind = kind
    self.slug = slug
    name = label.name
    explanation = label.explanation
    self.isListed = isListed
    listing = nil
  }

  /// An entry of a list of files or messages.
  init(_ kind: Index.Kind, slug: String, name: String, in listing: SiteAddress) {
    self.kind = kind
    self.slug = slug
    self.name = name
    explanation = nil
    self.listing = listing
    isListed = true
  }

  init(_ code: ErrorCode) {
    kind = .error
    slug = code.slug
    name = code.name
    explanation = nil
    isListed = true
    listing = nil
  }

  /// The address as it stands in a page whose way to the root of the site is `root`.
  func href(root: String) -> String {
    listing.map { "\($0.href(root: root))#\(slug)" } ?? address.href(root: root)
  }

  var address: SiteAddress { .group(kind, slug: slug) }
}
