import KBModel
import Mustache

/// The names that a template of one page is rendered with. They are listed in `docs/templates.md`.
struct PageContext {
  private var members: [String: Value]
  /// What leads from the page to the root of the site.
  let root: String

  /// The names that every page has.
  init(_ frame: SiteFrame, at address: SiteAddress, _ page: PageDescription) {
    self.init(frame, root: address.root, canonical: frame.settings.absolute(address), page)
  }

  /// For a page whose address is not its own, and whose links therefore start from `root`.
  init(_ frame: SiteFrame, root: String, canonical: String? = nil, _ page: PageDescription) {
    self.root = root
    members = frame.members(root: root)
    members["page"] = [
      "title": .text(page.title),
      "description": Value(page.description),
      "canonical": Value(canonical),
      "is_home": .bool(page.crumbs.isEmpty),
      "has_search": .bool(page.hasSearch),
      "alternates": .list(page.alternates.map(\.value)),
      "structured_data": page.structuredData.map { .markup($0) } ?? .null,
    ]
    members["crumbs"] = .list(page.crumbs.map { $0.value(root: root) })
  }

  subscript(name: String) -> Value {
    get { members[name] ?? .null }
    set { members[name] = newValue }
  }

  var value: Value { .object(members) }
}

/// What the head and the first line of a page say of it.
struct PageDescription {
  var title: String
  /// One sentence.
  var description: String?
  /// The way from the home page, which alone has none.
  var crumbs: [Crumb] = []
  /// Whether the page has a search box of its own, so that the bar needs none.
  var hasSearch = false
  /// The page in all its languages; empty where it has one, or no absolute address.
  var alternates: [Alternate] = []
  /// JSON-LD, as it may stand in a `script` element.
  var structuredData: [UInt8]?
}

/// A page in one of its languages, for search engines.
struct Alternate: Hashable, Sendable {
  var language: String
  /// Absolute.
  var href: String

  var value: Value { ["language": .text(language), "href": .text(href)] }
}

/// A step of the way from the home page to a page, which itself has no address to link.
struct Crumb: Hashable, Sendable {
  var name: String
  var address: SiteAddress?

  init(_ name: String, _ address: SiteAddress? = nil) {
    self.name = name
    self.address = address
  }

  func value(root: String) -> Value {
    ["name": .text(name), "href": Value(address?.href(root: root))]
  }
}

/// A link to another page, such as the next one.
struct PageLink: Hashable, Sendable {
  var label: String
  var title: String?
  var address: SiteAddress?

  func value(root: String) -> Value {
    [
      "label": .text(label), "title": Value(title), "href": Value(address?.href(root: root)),
    ]
  }
}

extension PageContext {
  /// Links to the other parts of a list that is too long for one page, `current` counting from 1.
  mutating func addParts(_ links: [PageLink], current: Int) {
    let root = root
    let values = links.enumerated().map { index, link in
      index == current - 1
        ? PageLink(label: link.label).value(root: root) : link.value(root: root)
    }
    self["parts"] = values.count > 1 ? ["links": .list(values)] : .null
    self["previous"] = current > 1 ? values[current - 2] : .null
    self["next"] = current < values.count ? values[current] : .null
  }
}

extension Value {
  /// The text, or ``null`` for none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
}
