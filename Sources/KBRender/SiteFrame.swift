import KBCatalog
import KBModel
import Mustache

/// What the pages of a site have around their own content: its title and the bar that leads to the indices.
struct SiteFrame: Hashable, Sendable {
  let settings: SiteSettings
  /// The indices that have groups, in the order in which readers are led to them.
  let indices: [Index.Kind]
  /// The members that every page of one depth shares, by depth.
  private let members: [[String: Value]]

  /// Pages are not deeper than this.
  private static let deepest = 5
  private static let inBar: [Index.Kind] = [.shard, .product, .error, .keyword, .year]

  init(_ settings: SiteSettings, indices: [Index.Kind]) {
    self.settings = settings
    self.indices = indices
    members = (0...Self.deepest).map { depth in
      Self.members(settings, indices, root: String(repeating: "../", count: depth))
    }
  }

  /// `root`, `home`, `site`, `bar` and `languages`, for a page that reaches the root of the site by `root`.
  func members(root: String) -> [String: Value] {
    let depth = root.utf8.count / 3
    guard members.indices.contains(depth), root == String(repeating: "../", count: depth) else {
      return Self.members(settings, indices, root: root)
    }
    return members[depth]
  }

  private static func members(
    _ settings: SiteSettings, _ indices: [Index.Kind], root: String
  ) -> [String: Value] {
    let bar = inBar.filter(indices.contains).map { kind in
      PageLink(label: kind.shortTitle, address: .index(kind)).value(root: root)
    }
    return [
      "root": .text(root),
      "home": .text(SiteAddress.home.href(root: root)),
      "site": [
        "title": .text(settings.title),
        "description": Value(settings.description),
        "version": .text(settings.version),
        "is_public": .bool(settings.baseURL != nil),
      ],
      "bar": ["links": .list(bar)],
      // The search page alone lets its form choose.
      "languages": .null,
    ]
  }
}
