import KBCatalog
import KBModel
import Mustache

/// The groups of an index, all on one page or a page a letter.
extension PageRenderer {
  /// Fewer groups than this need no letters between them.
  private static let groupsWithoutSections = 60
  /// So many groups are listed where there are links to the pages of the letters otherwise.
  private static let groupsBesideLetters = 120

  func indexContext(_ listing: IndexListing, _ section: IndexSection) -> PageContext {
    switch section {
    case .all:
      let count = listing.index.groups.count
      let isSectioned =
        [.shard, .error, .product].contains(listing.index.kind)
        || count > Self.groupsWithoutSections
      return indexContext(
        listing, sections: listing.sections, at: .index(listing.index.kind),
        title: listing.index.kind.title, isSectioned: isSectioned)
    case .letters: return lettersContext(listing)
    case .letter(let slug, let part): return letterContext(listing, slug: slug, part: part)
    }
  }

  private func lettersContext(_ listing: IndexListing) -> PageContext {
    let kind = listing.index.kind
    let largest = listing.largestGroups(Self.groupsBesideLetters)
    let section = IndexListing.Section(slug: "largest", name: "The largest", groups: largest)
    var context = indexContext(
      listing, sections: [section], at: .index(kind), title: kind.title, isSectioned: true)
    let root = context.root
    let links = listing.sections.map { section in
      PageLink(
        label: section.name, title: section.groups.count.grouped,
        address: .index(kind, letter: section.slug)
      ).value(root: root)
    }
    context["letters"] = ["links": .list(links)]
    return context
  }

  private func letterContext(_ listing: IndexListing, slug: String, part: Int) -> PageContext {
    guard var shown = listing.sections.first(where: { $0.slug == slug }) else {
      return lettersContext(listing)
    }
    shown.groups = Array(
      shown.groups.dropFirst((part - 1) * IndexListing.groupsPerPage)
        .prefix(IndexListing.groupsPerPage))
    let kind = listing.index.kind
    var context = indexContext(
      listing, sections: [shown], at: .index(kind, letter: slug, part: part),
      title: "\(kind.title): \(shown.name)", isSectioned: true, parent: kind)
    let pages = listing.sections.flatMap { section in
      (1...IndexListing.parts(of: section)).map { (section: section, part: $0) }
    }
    let links = pages.map { page in
      PageLink(
        label: page.part > 1 ? "\(page.section.name) \(page.part)" : page.section.name,
        address: .index(kind, letter: page.section.slug, part: page.part))
    }
    let current = pages.firstIndex { $0.section.slug == slug && $0.part == part } ?? 0
    context.addParts(links, current: current + 1)
    return context
  }

  /// - Parameter parent: the index whose list this page is a part of.
  private func indexContext(
    _ listing: IndexListing, sections: [IndexListing.Section], at address: SiteAddress,
    title: String, isSectioned: Bool, parent: Index.Kind? = nil
  ) -> PageContext {
    let parents = parent.map { [Crumb($0.title, .index($0))] } ?? []
    let isShards = listing.index.kind == .shard
    var context = PageContext(
      frame, at: address,
      PageDescription(
        title: title, description: "\(listing.index.kind.title): \(listing.index.kind.gloss)",
        crumbs: parents + [Crumb(title)]))
    let root = context.root
    context["title"] = .text(title)
    context["gloss"] = .text(listing.index.kind.gloss)
    context["number_form"] = .bool(isShards)
    context["bars"] = .bool(listing.index.kind == .year)
    let links = sections.map { section -> Value in
      ["label": .text(section.name), "title": .null, "href": .text("#_\(section.slug)")]
    }
    context["letters"] = isSectioned && links.count > 1 ? ["links": .list(links)] : .null
    // Without headings between them the groups are one list.
    let lists =
      isSectioned
      ? sections
      : [IndexListing.Section(slug: "all", name: "", groups: sections.flatMap(\.groups))]
    context["sections"] = .list(
      lists.map { section in
        [
          "name": isSectioned ? .text(section.name) : .null,
          "slug": .text(section.slug),
          // What a release corrects is the same sentence for each of them.
          "groups": .list(
            groups(
              section.groups, of: listing, root: root,
              areExplained: listing.index.kind != .fix)),
        ]
      })
    context.addParts([], current: 1)
    return context
  }

  /// Groups of an index by their positions.
  func groups(
    _ positions: [Int], of listing: IndexListing, root: String, areExplained: Bool = true
  ) -> [Value] {
    positions.map { position in
      .group(
        listing.index.groups[position], of: listing.index.kind, in: catalog,
        largest: listing.largest, root: root, isExplained: areExplained)
    }
  }
}
