import KBCatalog
import KBModel

/// The groups of an index in the order in which readers look for them, in sections of one letter.
struct IndexListing: Sendable {
  /// Groups whose names begin alike, or error codes of one family.
  struct Section: Hashable, Sendable {
    /// Its part of an address.
    var slug: String
    var name: String
    /// Positions in ``Index/groups``.
    var groups: [Int]
  }

  let index: Index
  let sections: [Section]
  /// How many members the largest group has.
  let largest: Int

  /// A list of up to this many groups stays under 200 KB.
  static let groupsPerPage = 1200

  private init(_ index: Index, sections: [Section]) {
    self.index = index
    self.sections = sections
    largest = index.groups.map(\.members.count).max() ?? 0
  }

  /// Lists products family by family, in a family by name.
  init(_ index: Index, families: [ProductNames.Family], family: (String) -> String?) {
    let order = index.groups.indices.sorted { left, right in
      let names = (SortKey.plain(index.groups[left].name), SortKey.plain(index.groups[right].name))
      return (names.0, left) < (names.1, right)
    }
    let members = Dictionary(grouping: order) { family(index.groups[$0].slug) }
    self.init(
      index,
      sections: families.compactMap { family in
        members[family.key].map { Section(slug: family.key, name: family.name, groups: $0) }
      })
  }

  /// Lists groups by what sets their names apart.
  init(_ index: Index) {
    let keys = index.groups.map { SortKey($0, kind: index.kind) }
    let order = keys.indices.sorted { left, right in
      (keys[left].section, keys[left].name, left) < (keys[right].section, keys[right].name, right)
    }
    var sections: [Section] = []
    for position in order {
      let key = keys[position]
      if sections.last?.slug != key.slug {
        sections.append(Section(slug: key.slug, name: key.sectionName, groups: []))
      }
      sections[sections.count - 1].groups.append(position)
    }
    self.init(index, sections: sections)
  }

  /// Lists error codes family by family, in the order of `errors`.
  init(_ index: Index, errors: [ErrorGroup]) {
    let positions = Dictionary(
      index.groups.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var sections: [Section] = []
    for group in errors {
      guard let position = positions[group.code.slug] else { continue }
      let family = group.code.family
      if sections.last?.slug != family.rawValue {
        sections.append(Section(slug: family.rawValue, name: family.title, groups: []))
      }
      sections[sections.count - 1].groups.append(position)
    }
    self.init(index, sections: sections)
  }

  /// The groups with the most members, at most `count`, in the order of the list.
  /// - Parameter section: of this section alone.
  func largestGroups(_ count: Int, in section: Section? = nil) -> [Int] {
    let all = section?.groups ?? sections.flatMap(\.groups)
    guard all.count > count else { return all }
    let bySize = all.indices.sorted { left, right in
      let sizes = (index.groups[all[left]].members.count, index.groups[all[right]].members.count)
      return (sizes.1, left) < (sizes.0, right)
    }
    return bySize.prefix(count).sorted().map { all[$0] }
  }

  /// The pages that list the groups, the front page first.
  var plans: [PagePlan] {
    let kind = index.kind
    guard index.groups.count > Self.groupsPerPage else {
      return [PagePlan(.index(kind, .all), at: .index(kind))]
    }
    let letters = sections.flatMap { section in
      (1...Self.parts(of: section)).map { part in
        PagePlan(
          .index(kind, .letter(section.slug, part: part)),
          at: .index(kind, letter: section.slug, part: part))
      }
    }
    return [PagePlan(.index(kind, .letters), at: .index(kind))] + letters
  }

  static func parts(of section: Section) -> Int {
    max(1, (section.groups.count + groupsPerPage - 1) / groupsPerPage)
  }
}

/// What a page of an index' list shows.
enum IndexSection: Hashable, Sendable {
  /// Every group.
  case all
  /// Links to the pages of the letters.
  case letters
  /// The groups of the section with that slug; `part` counts from 1.
  case letter(String, part: Int)
}

/// Where a group stands in its list.
private struct SortKey {
  /// Sorts the sections.
  var section: Int
  /// The section's part of an address.
  var slug: String
  var sectionName: String
  /// Sorts the groups of a section.
  var name: String

  init(_ group: Index.Group, kind: Index.Kind) {
    switch kind {
    case .shard:
      section = (Int(group.slug) ?? 0) / 100
      slug = String(section)
      sectionName = "Q\(section * 100_000)–Q\(section * 100_000 + 99_999)"
      name = String(repeating: "0", count: max(0, 8 - group.slug.utf8.count)) + group.slug
    case .year:
      section = 0
      slug = ""
      sectionName = ""
      name = group.slug
    case .product, .version, .technology, .keyword, .prefix, .issue, .language, .error, .fix, .file,
      .message:
      name = Self.plain(group.name, kind)
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      if let first = name.utf8.first, letters.contains(first) {
        section = Int(first)
        slug = String(UnicodeScalar(first))
        sectionName = slug.uppercased()
      } else {
        section = 0
        slug = "0"
        sectionName = "0–9"
      }
    }
  }

  /// The name in lower case and without what most names begin with, which would put them all under one letter.
  static func plain(_ name: String, _ kind: Index.Kind = .product) -> String {
    let name = name.lowercased()
    if kind == .message { return String(name.drop { !$0.isLetter && !$0.isNumber }) }
    for start in ["microsoft ", "kb"] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count))
    }
    return name
  }
}
