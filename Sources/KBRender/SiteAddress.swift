import KBCatalog
import KBModel

/// The place of a page in the site.
struct SiteAddress: Hashable, Sendable {
  /// Relative to the site, with a slash at its end: `kb/198/Q198657/`; empty for the home page.
  let path: String

  private init(_ path: String) { self.path = path }

  static let home = SiteAddress("")
  static let about = SiteAddress("about/")
  static let recent = SiteAddress("recent/")
  static let search = SiteAddress("search/")
  static let statistics = SiteAddress("stats/")

  /// The permalink of a number: the English article, or what leads to it in another language.
  static func number(_ id: ArticleID) -> SiteAddress {
    SiteAddress(id.address)
  }

  /// English articles stand at the permalink of their number, others in a folder of their language below it.
  static func article(_ key: ArticleKey) -> SiteAddress {
    SiteAddress(key.address)
  }

  /// A text of an article that differs from the one that is shown; `number` counts from 2.
  static func copy(_ key: ArticleKey, _ number: Int) -> SiteAddress {
    SiteAddress("\(article(key).path)copies/\(number)/")
  }

  /// All articles that refer to one article; `part` counts from 1.
  static func citedBy(_ key: ArticleKey, part: Int = 1) -> SiteAddress {
    numbered(article(key).path + "cited-by/", part)
  }

  /// Articles that are cited but absent; `part` counts from 1.
  static func wanted(part: Int = 1) -> SiteAddress { numbered("wanted/", part) }

  /// All articles that refer to one that is absent; `part` counts from 1.
  static func wanted(_ id: ArticleID, part: Int = 1) -> SiteAddress {
    numbered(wanted().path + "\(id)/", part)
  }

  /// Where a product's articles were found on the older site.
  static func formerProduct(slug: String) -> SiteAddress { SiteAddress("id/\(slug)/") }

  /// The list of an index' groups; the parts of a list that is too long for one page hang below it, behind a hyphen,
  /// with which no slug begins.
  static func index(_ kind: Index.Kind, letter: String? = nil, part: Int = 1) -> SiteAddress {
    numbered("\(kind.rawValue)/" + (letter.map { "-\($0)/" } ?? ""), part)
  }

  /// The articles of a group; `part` counts from 1.
  static func group(_ kind: Index.Kind, slug: String, part: Int = 1) -> SiteAddress {
    numbered("\(kind.rawValue)/\(slug)/", part)
  }

  /// A part of a list; the first part stands at the list's own address.
  private static func numbered(_ list: String, _ part: Int) -> SiteAddress {
    SiteAddress(part > 1 ? "\(list)\(part)/" : list)
  }

  /// The file that a server sends for this address.
  var file: String { path + "index.html" }

  /// What leads from this page to the root of the site: `../../../`; empty at the root itself.
  var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The address as it stands in a page whose way to the root of the site is `root`.
  func href(root: String) -> String {
    let href = root + path
    return href.isEmpty ? "./" : href
  }
}
