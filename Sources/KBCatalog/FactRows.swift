import KBModel

/// What the articles say of each group of an index of files or messages.
public struct FactRows: Sendable {
  /// One statement of one article.
  public struct Row: Hashable, Sendable {
    /// The article's position in ``Catalog/entries``.
    public let position: Int
    /// Which of its files or messages.
    public let mention: Int
  }

  /// By position in ``Index/groups``. Files are ordered from the newest to the oldest, those that a title names last;
  /// messages by the articles' numbers, each article once.
  public private(set) var rows: [[Row]]

  init(_ index: Index, of entries: [CatalogEntry]) {
    let groups = Dictionary(
      index.groups.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    rows = Array(repeating: [], count: index.groups.count)
    for (position, entry) in entries.enumerated() {
      let slugs =
        index.kind == .file ? entry.facts.files.map(\.slug) : entry.facts.messages.map(\.slug)
      for (mention, slug) in slugs.enumerated() {
        guard let group = groups[slug],
          index.kind == .file || rows[group].last?.position != position
        else { continue }
        rows[group].append(Row(position: position, mention: mention))
      }
    }
    guard index.kind == .file else { return }
    for group in rows.indices where rows[group].count > 1 {
      rows[group] = Self.newestFirst(rows[group], of: entries)
    }
  }

  private static func newestFirst(_ rows: [Row], of entries: [CatalogEntry]) -> [Row] {
    let keyed = rows.map { row in
      let file = entries[row.position].facts.files[row.mention]
      return (row: row, file: file, version: NaturalOrder(file.version ?? ""))
    }
    return keyed.sorted { left, right in
      if left.file.isShipped != right.file.isShipped { return left.file.isShipped }
      if left.file.day != right.file.day {
        guard let day = left.file.day else { return false }
        return right.file.day.map { $0 < day } ?? true
      }
      if left.version != right.version { return right.version < left.version }
      return (left.row.position, left.row.mention) < (right.row.position, right.row.mention)
    }.map(\.row)
  }
}
