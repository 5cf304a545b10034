import KBModel
import Mustache

/// The names that a template of one page is rendered with. They are listed in `docs/templates.md`.
struct PageContext {
  private var members: [String: Value]
  /// What leads from the page to the root of the site.
  let root: String

  /// The names that every page has.
  init(
    _ settings: SiteSettings, at address: SiteAddress, title: String, description: String? = nil,
    crumbs: [Crumb] = [], scripted: Bool = false
  ) {
    self.init(
      settings, root: address.root,
      canonical: settings.baseURL.map { .text($0 + "/" + address.path) }, title: title,
      description: description, crumbs: crumbs, scripted: scripted)
  }

  /// For a page whose address is not its own, and whose links therefore start from `root`.
  init(
    _ settings: SiteSettings, root: String, canonical: Value? = nil, title: String,
    description: String? = nil, crumbs: [Crumb] = [], scripted: Bool
  ) {
    self.root = root
    members = [
      "root": .text(root),
      "home": .text(SiteAddress.home.href(root: root)),
      "site": [
        "title": .text(settings.title),
        "description": Value(settings.description),
        "version": .text(settings.version),
      ],
      "page": [
        "title": .text(title),
        "description": Value(description),
        "canonical": canonical ?? .null,
        "is_home": .bool(crumbs.isEmpty),
        "scripted": .bool(scripted),
      ],
      "crumbs": .list(crumbs.map { $0.value(root: root) }),
    ]
  }

  subscript(name: String) -> Value {
    get { members[name] ?? .null }
    set { members[name] = newValue }
  }

  var value: Value { .object(members) }
}

/// A step of the way from the home page to a page, which itself has no address to link.
struct Crumb {
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
struct PageLink {
  var label: String
  var title: String?
  var address: SiteAddress?

  func value(root: String) -> Value {
    [
      "label": .text(label), "title": Value(title), "href": Value(address?.href(root: root)),
    ]
  }
}

extension Value {
  /// The text, or ``null`` for none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
}
