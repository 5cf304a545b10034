import KBCatalog
import KBModel
import Mustache

/// What the archive holds, in charts and tables.
extension PageRenderer {
  /// So many of the largest products are shown.
  private static let productsInTable = 20
  /// Articles are counted by bands of so many numbers.
  private static let band = 25_000

  func statisticsContext() -> PageContext {
    let title = "Statistics"
    var context = PageContext(
      frame, at: .statistics,
      PageDescription(
        title: title, description: "What this archive holds, by year, number, product and form.",
        crumbs: [Crumb(title)]))
    let root = context.root
    context["title"] = .text(title)
    context["figures"] = .list(figures.map(\.value))
    let charts = [
      ColumnChart(title: "Articles by the year of their date", slug: "years", columns: years),
      ColumnChart(
        title: "Articles by number, in bands of \(Self.band.grouped)", slug: "numbers",
        columns: bands),
    ]
    context["charts"] = .list(charts.filter { $0.columns.count > 1 }.map(\.value))
    context["tables"] = .list(
      tables.filter { !$0.rows.isEmpty }.map { $0.value(root: root) })
    return context
  }

  /// From the first year to the last, those without an article too.
  private var years: [ColumnChart.Column] {
    let counts = Dictionary(
      statistics.years.compactMap { year in Int(year.name).map { ($0, year.count) } },
      uniquingKeysWith: +)
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { ColumnChart.Column(name: String($0), count: counts[$0] ?? 0) }
  }

  /// Named by their first number. Numbers jump from 332,000 to 810,000; bands without articles are left out.
  private var bands: [ColumnChart.Column] {
    var counts: [Int: Int] = [:]
    for entry in catalog.entries { counts[Int(entry.id.number) / Self.band, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { band, count in
      ColumnChart.Column(name: "Q\((band * Self.band).grouped)", count: count)
    }
  }

  private var tables: [ShareTable] {
    let products = statistics.products.prefix(Self.productsInTable)
    let hasMore = products.count < statistics.products.count
    return [
      ShareTable(
        hasMore ? "The \(products.count) largest products" : "Products", slug: "products",
        products, kind: .product),
      ShareTable("Languages", slug: "languages", statistics.languages, kind: .language),
      ShareTable("Issue types", slug: "issues", statistics.issueTypes, kind: .issue),
      ShareTable("Decades", slug: "decades", statistics.decades),
      ShareTable("Files by form", slug: "formats", statistics.formats),
      ShareTable("Files by how their text came here", slug: "extraction", statistics.extractions),
    ]
  }
}

/// Counts with a bar each.
private struct ShareTable {
  let title: String
  let slug: String
  let rows: ArraySlice<ArchiveStatistics.Count>
  /// The index that the rows lead to.
  let kind: Index.Kind?

  init(
    _ title: String, slug: String, _ rows: some Collection<ArchiveStatistics.Count>,
    kind: Index.Kind? = nil
  ) {
    self.title = title
    self.slug = slug
    self.rows = ArraySlice(rows)
    self.kind = kind
  }

  func value(root: String) -> Value {
    let largest = max(1, rows.map(\.count).max() ?? 1)
    let rows = rows.map { row -> Value in
      let address = kind.flatMap { kind in row.slug.map { SiteAddress.group(kind, slug: $0) } }
      return [
        "name": .text(row.name), "count": .text(row.count.grouped),
        "href": Value(address?.href(root: root)),
        "share": Value(max(1, row.count * 100 / largest)),
      ]
    }
    return ["title": .text(title), "slug": .text(slug), "rows": .list(rows)]
  }
}
