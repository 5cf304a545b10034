import KBCatalog
import KBModel
import Mustache

/// A page that leads to articles, as the home page and the search page present it.
struct WayIn {
  var title: String
  var address: SiteAddress
  /// How much there is to find.
  var count: Int?
  /// What readers find there.
  var gloss: String

  func value(root: String) -> Value {
    [
      "name": .text(title), "href": .text(address.href(root: root)),
      "count": Value(count?.grouped), "gloss": .text(gloss),
    ]
  }
}

extension PageRenderer {
  /// Every index, and the lists that are no index.
  var waysIn: [WayIn] {
    var ways = frame.indices.map { kind in
      let index = listing(kind).index
      // Groups of numbers mean nothing to readers; the articles do.
      let count = kind == .shard ? catalog.entries.count : index.groups.count
      return WayIn(
        title: kind.title, address: .index(kind), count: count, gloss: kind.gloss)
    }
    if !recent.isEmpty {
      ways.append(
        WayIn(
          title: "Latest revisions", address: .recent, gloss: "The newest articles of the archive"))
    }
    if !missing.isEmpty {
      ways.append(
        WayIn(
          title: "Wanted articles", address: .wanted(), count: missing.count,
          gloss: "Cited here, but not in the archive"))
    }
    return ways + [
      WayIn(title: "Statistics", address: .statistics, gloss: "What survived, in charts")
    ]
  }
}
