import KBCatalog
import KBModel
import Mustache

/// Files or messages, each with the articles that tell of it, a letter or a product at a time.
extension PageRenderer {
  func entriesContext(_ kind: Index.Kind, _ section: IndexSection) -> PageContext {
    guard let list = entryLists[kind] else { return entriesContext(kind, title: kind.title) }
    guard case .letter(let slug, let number) = section,
      let position = list.letters.firstIndex(where: { $0.slug == slug && $0.number == number })
    else { return frontContext(list, kind) }
    let part = list.letters[position]
    var context = entriesContext(
      kind, title: "\(kind.title): \(Self.label(part))", at: EntryList.address(of: part, kind),
      isFront: false)
    context["facts"] = facts(part.groups, of: list, root: context.root) { _ in true }
    context.addParts(
      list.letters.map {
        PageLink(label: Self.label($0), address: EntryList.address(of: $0, kind))
      }, current: position + 1)
    return context
  }

  /// The messages of a product.
  func messagesContext(_ position: Int, part number: Int) -> PageContext {
    let kind = Index.Kind.message
    guard let list = entryLists[kind] else { return entriesContext(kind, title: kind.title) }
    let part = list.products[position]
    func address(_ part: EntryList.Part) -> SiteAddress {
      .group(kind, slug: part.slug, part: part.number)
    }
    var context = entriesContext(
      kind, title: "\(kind.title): \(Self.label(part))", at: address(part), isFront: false)
    context["facts"] = facts(part.groups, of: list, root: context.root) {
      $0.productSlugs.first == part.slug
    }
    let parts = list.products.filter { $0.slug == part.slug }
    context.addParts(
      parts.map { PageLink(label: String($0.number), address: address($0)) }, current: number)
    return context
  }

  /// The front page: the way to the letters and the products, or all entries where they are few.
  private func frontContext(_ list: EntryList, _ kind: Index.Kind) -> PageContext {
    var context = entriesContext(kind, title: kind.title)
    let root = context.root
    if list.isOnOnePage {
      context["facts"] = facts(list.letters[0].groups, of: list, root: root) { _ in true }
    } else {
      let links = list.letters.map { part in
        PageLink(
          label: Self.label(part), title: part.groups.count.grouped,
          address: EntryList.address(of: part, kind)
        ).value(root: root)
      }
      context["letters"] = ["links": .list(links)]
    }
    let products = list.products.filter { $0.number == 1 }
    if !products.isEmpty {
      let items = products.map { product -> Value in
        let count = list.products.lazy.filter { $0.slug == product.slug }
          .reduce(0) { $0 + $1.groups.count }
        return [
          "name": .text(product.name), "count": .text(count.grouped), "explanation": .null,
          "href": .text(SiteAddress.group(kind, slug: product.slug).href(root: root)),
        ]
      }
      context["groups"] = .list([["name": .text("By product"), "items": .list(items)]])
    }
    return context
  }

  private func entriesContext(
    _ kind: Index.Kind, title: String, at address: SiteAddress? = nil, isFront: Bool = true
  ) -> PageContext {
    var context = PageContext(
      frame, at: address ?? .index(kind),
      PageDescription(
        title: title, description: "\(kind.title): \(kind.gloss)",
        crumbs: (isFront ? [] : [Crumb(kind.title, .index(kind))]) + [Crumb(title)]))
    context["title"] = .text(title)
    context["gloss"] = .text(kind.gloss)
    context["explanation"] = .text(kind == .file ? Self.filesExplained : Self.messagesExplained)
    context["letters"] = .null
    context["facts"] = .list([])
    context["groups"] = .list([])
    context.addParts([], current: 1)
    return context
  }

  private static let filesExplained =
    "The files that the fixes of the articles consist of, as their tables list them, and files that titles name."
  private static let messagesExplained =
    "Messages as the articles quote them; those that differ in names, paths and addresses alone stand together."

  private static func label(_ part: EntryList.Part) -> String {
    part.number > 1 ? "\(part.name) \(part.number)" : part.name
  }

  /// - Parameter isShown: whether an article belongs to the list.
  private func facts(
    _ groups: [Int], of list: EntryList, root: String, where isShown: (CatalogEntry) -> Bool
  ) -> Value {
    let isFile = list.listing.index.kind == .file
    return .list(
      groups.map { position in
        let group = list.listing.index.groups[position]
        let rows = list.rows.rows[position].compactMap { row -> Value? in
          let entry = catalog.entries[row.position]
          guard isShown(entry) else { return nil }
          let detail = isFile ? entry.facts.files[row.mention].detail : entry.productName
          return ["entry": ListedArticle(entry).value(root: root), "detail": Value(detail)]
        }
        return ["slug": .text(group.slug), "name": .text(group.name), "rows": .list(rows)]
      })
  }
}

extension FileMention {
  /// `5.0.2195.5255 · 2002-04-03 · 246,032 bytes · x86`; `nil` for a file that a title names.
  fileprivate var detail: String? {
    guard isShipped else { return nil }
    let hasUnit = size?.utf8.contains { ($0 | 0x20) &- 0x61 < 26 } ?? true
    let size = size.map { hasUnit ? $0 : "\($0) bytes" }
    return [version, day?.description, size, platform].compactMap { $0 }.joined(separator: " · ")
  }
}
