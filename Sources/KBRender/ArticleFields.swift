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
    addVersions(metadata.versions)
    add(
      "Operating systems", metadata.operatingSystems.map(Platform.readable),
      written: metadata.operatingSystems)
    addTypes(of: metadata)
    addDates(metadata.dates)
    if metadata.language != "en" { summary.add("Language", [metadata.language]) }

    addKeywords(of: metadata, entry: entry, root: root)
    details.add("Technology", metadata.technologies)
    details.add("Additional query words", metadata.queryWords)
    details.add("Product code", metadata.productCode)
    // A label without a value stands in the source, too.
    for field in metadata.otherFields {
      details.add(field.name, field.value.isEmpty ? "–" : field.value)
    }
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

  /// The notation is worth showing where it has a platform's code; else only its punctuation differs.
  private mutating func addVersions(_ versions: [String]) {
    let notations = versions.map { VersionNotation($0) }
    let readable = notations.map(\.readable)
    let hasCodes = notations.contains(where: \.namesPlatform)
    add("Versions", readable, written: hasCodes ? versions : readable)
  }

  private mutating func addTypes(of metadata: ArticleMetadata) {
    if let type = metadata.issueType {
      add("Issue type", IssueType.names(in: type), written: [type])
    }
    if let type = metadata.solutionType {
      add("Solution", SolutionType.names(in: type), written: [type])
    }
  }

  /// Values in the words of people, and among the details as they are written where that differs.
  private mutating func add(_ name: String, _ readable: [String], written: [String]) {
    summary.add(name, readable)
    if readable != written { details.add("\(name), as written", written) }
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
