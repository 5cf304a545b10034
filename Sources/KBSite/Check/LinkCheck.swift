/// Holds the links of all pages against the pages and anchors that there are, and the pages' paths against each other.
struct LinkCheck {
  /// A target that is not there.
  struct Broken: Hashable {
    let target: UInt64
    /// The first page that leads there, by its position.
    let page: Int
    /// How many pages do.
    let count: Int
  }

  /// Ordered by page, then by target.
  let broken: [Broken]
  /// Pages whose paths differ in case alone, or not at all; by path.
  let collisions: [(path: String, other: String)]

  /// - Parameter files: paths of files in the site that are no pages.
  init(_ pages: [PageLinks], files: some Sequence<String>) {
    var known = Set(files.map { SitePath($0).hash(fragment: []) })
    for page in pages { known.formUnion(page.anchors) }
    var broken: [UInt64: Broken] = [:]
    for (position, page) in pages.enumerated() {
      for target in page.targets where !known.contains(target) {
        let earlier = broken[target]
        broken[target] = Broken(
          target: target, page: earlier?.page ?? position, count: (earlier?.count ?? 0) + 1)
      }
    }
    self.broken = broken.values.sorted { ($0.page, $0.target) < ($1.page, $1.target) }
    collisions = Self.collisions(pages.map(\.path))
  }

  /// Windows and macOS, where somebody may unpack the site, do not tell `Q1` from `q1`.
  private static func collisions(_ paths: [String]) -> [(path: String, other: String)] {
    var first: [String: String] = [:]
    var collisions: [(path: String, other: String)] = []
    for path in paths.sorted() {
      let folded = path.lowercased()
      if let other = first[folded] {
        collisions.append((path, other))
      } else {
        first[folded] = path
      }
    }
    return collisions
  }
}
