import KBCatalog
import KBModel
import Mustache

/// The metadata of an article as names and values: what readers look at first, and the rest.
struct ArticleFields {
  /// A name and its values.
  struct Field {
    var name: String
    var values: [FieldValue]

    var value: Value { ["name": .text(name), "values": .list(values.map(\.value))] }
  }

  /// A text that may lead to an index or be a date.
  struct FieldValue {
    var text: String
    var href: String?
    /// ISO 8601.
    var day: String?

    var value: Value { ["text": .text(text), "href": Value(href), "day": Value(day)] }
  }

  private(set) var summary: [Field] = []
  private(set) var details: [Field] = []

  /// - Parameter entry: what the catalog knows of the article; without it nothing is linked.
  init(_ metadata: ArticleMetadata, entry: CatalogEntry?, root: String) {
    summary.add("Article", [metadata.id.description])
    addProducts(of: metadata, entry: entry, root: root)
    if let prefix = metadata.prefix {
      let href = entry?.prefix.map { slug in
        SiteAddress.group(.prefix, slug: slug).href(root: root)
      }
      summary.append(
        Field(name: "Title prefix", values: [FieldValue(text: prefix, href: href)]))
    }
    summary.add("Versions", metadata.versions.map(Self.readableVersion))
    summary.add("Operating systems", metadata.operatingSystems)
    addDates(metadata.dates)
    if metadata.language != "en" { summary.add("Language", [metadata.language]) }

    addKeywords(of: metadata, entry: entry, root: root)
    details.add("Technology", metadata.technologies)
    details.add("Issue type", metadata.issueType)
    details.add("Solution type", metadata.solutionType)
    details.add("Additional query words", metadata.queryWords)
    details.add("Product code", metadata.productCode)
    for field in metadata.otherFields { details.add(field.name, field.value) }
    details.add("Revision", metadata.revision)
  }

  private mutating func addProducts(
    of metadata: ArticleMetadata, entry: CatalogEntry?, root: String
  ) {
    let names =
      metadata.products.isEmpty ? [entry?.productName].compactMap { $0 } : metadata.products
    guard !names.isEmpty else { return }
    let href = entry?.productSlug.map { SiteAddress.group(.product, slug: $0).href(root: root) }
    let values = names.enumerated().map { index, name in
      FieldValue(text: name, href: index == 0 ? href : nil)
    }
    summary.append(Field(name: "Product", values: values))
  }

  /// Dates are shown in one form; how they were written is kept where the difference could matter.
  private mutating func addDates(_ dates: [ArticleDate]) {
    for date in dates {
      let text = date.day?.readable ?? date.raw
      guard !text.isEmpty else { continue }
      let value = FieldValue(text: text, day: date.day?.description)
      summary.append(Field(name: date.kind.label, values: [value]))
      if let day = date.day, date.raw != day.readable, date.raw != day.description {
        details.add("\(date.kind.label), as written", date.raw)
      }
    }
  }

  private mutating func addKeywords(
    of metadata: ArticleMetadata, entry: CatalogEntry?, root: String
  ) {
    let indexed = entry?.keywordSlugs ?? []
    let values = metadata.keywords.map { keyword in
      let slug = Slug.slug(of: keyword)
      return FieldValue(
        text: keyword,
        href: indexed.contains(slug)
          ? SiteAddress.group(.keyword, slug: slug).href(root: root) : nil)
    }
    if !values.isEmpty { details.append(Field(name: "Keywords", values: values)) }
  }

  /// A version without a platform is written with a colon before it.
  private static func readableVersion(_ version: String) -> String {
    version.utf8.first == UInt8(ascii: ":") ? String(version.dropFirst()) : version
  }
}

extension [ArticleFields.Field] {
  /// Adds a field, unless it has no value.
  fileprivate mutating func add(_ name: String, _ texts: [String]) {
    let values = texts.filter { !$0.isEmpty }.map { ArticleFields.FieldValue(text: $0) }
    if !values.isEmpty { append(ArticleFields.Field(name: name, values: values)) }
  }

  fileprivate mutating func add(_ name: String, _ text: String?) {
    if let text { add(name, [text]) }
  }
}

extension ArticleDate.Kind {
  var label: String {
    switch self {
    case .modified: return "Last modified"
    case .reviewed: return "Last reviewed"
    case .published: return "Published"
    case .created: return "Created"
    }
  }
}
