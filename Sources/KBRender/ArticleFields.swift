import KBCatalog
import KBModel
import Mustache

/// The metadata of an article as names and values: what readers look at first, and the rest.
struct ArticleFields {
  /// A name and its values.
  struct Field {
    var name: String
    var values: [FieldValue]
    /// The field as a filter of Pagefind (`year:1999`).
    var facet: String?

    var value: Value {
      ["name": .text(name), "values": .list(values.map(\.value)), "facet": Value(facet)]
    }
  }

  /// A text that may lead to an index or be a date.
  struct FieldValue {
    var text: String
    var href: String?
    /// What the text means.
    var explanation: String?
    /// ISO 8601.
    var day: String?

    var value: Value {
      [
        "text": .text(text), "href": Value(href), "explanation": Value(explanation),
        "day": Value(day),
      ]
    }
  }

  private(set) var summary: [Field] = []
  private(set) var details: [Field] = []
  private let root: String

  /// More codes than this are among the details.
  private static let errorsShown = 6

  init(_ metadata: ArticleMetadata, _ surroundings: ArticleSurroundings, root: String) {
    self.root = root
    summary.add("Article", [metadata.id.description])
    addProducts(metadata.products, surroundings.product)
    if let prefix = metadata.prefix {
      let value = surroundings.prefix.map { linked($0, text: prefix) } ?? FieldValue(text: prefix)
      summary.append(Field(name: "Title prefix", values: [value]))
    }
    addVersions(metadata.versions, surroundings.versions)
    add(
      "Operating systems", metadata.operatingSystems.map(Platform.readable),
      written: metadata.operatingSystems)
    addTypes(of: metadata, surroundings.issues)
    addErrors(surroundings.errors)
    addDates(metadata.dates)
    addLanguage(metadata.key, surroundings.language)

    addKeywords(metadata.keywords, surroundings.keywords)
    addTechnologies(metadata.technologies, surroundings.technologies)
    details.add("Additional query words", metadata.queryWords)
    details.add("Product code", metadata.productCode)
    // A label without a value stands in the source, too.
    for field in metadata.otherFields {
      details.add(field.name, field.value.isEmpty ? "–" : field.value)
    }
    details.add("Revision", metadata.revision)
  }

  private mutating func addProducts(_ names: [String], _ product: IndexLink?) {
    let names = names.isEmpty ? [product?.name].compactMap { $0 } : names
    let values = names.enumerated().map { index, name in
      product.flatMap { index == 0 ? linked($0, text: name) : nil } ?? FieldValue(text: name)
    }
    guard let first = values.first else { return }
    let facet = "product:\(product?.name ?? first.text)"
    summary.append(Field(name: "Product", values: values, facet: facet))
  }

  /// What tells one edition of an article from another: its dates and its revision.
  static func edition(of metadata: ArticleMetadata) -> [Field] {
    var fields = metadata.dates.compactMap(field)
    fields.add("Revision", metadata.revision)
    return fields
  }

  /// Dates are shown in one form; how they were written is kept where the difference could matter.
  private mutating func addDates(_ dates: [ArticleDate]) {
    for date in dates {
      guard var field = Self.field(date) else { continue }
      // The first date is the one that the lists show.
      let year = date == dates.first ? date.day?.year : nil
      field.facet = year.map { "year:\($0)" }
      summary.append(field)
      if let day = date.day, date.raw != day.readable, date.raw != day.description {
        details.add("\(date.kind.label), as written", date.raw)
      }
    }
  }

  private mutating func addLanguage(_ key: ArticleKey, _ language: IndexLink?) {
    guard !key.isEnglish else { return }
    let name = LanguageName(of: key.language).english
    let value = language.map { linked($0, text: name) } ?? FieldValue(text: name)
    summary.append(Field(name: "Language", values: [value], facet: "language:\(name)"))
  }

  private static func field(_ date: ArticleDate) -> Field? {
    let text = date.day?.readable ?? date.raw
    guard !text.isEmpty else { return nil }
    let value = FieldValue(text: text, day: date.day?.description)
    return Field(name: date.kind.label, values: [value])
  }

  private mutating func addKeywords(_ keywords: [String], _ links: [IndexLink]) {
    let values = keywords.map { keyword in
      let slug = Slug.slug(of: keyword)
      let link = links.first { $0.slug == slug }
      return link.map { linked($0, text: keyword) } ?? FieldValue(text: keyword)
    }
    if !values.isEmpty { details.append(Field(name: "Keywords", values: values)) }
  }

  private mutating func addTechnologies(_ technologies: [String], _ links: [IndexLink]) {
    guard !links.isEmpty else { return details.add("Technology", technologies) }
    details.append(Field(name: "Technology", values: links.map { linked($0) }))
    details.add("Technology, as written", technologies)
  }

  /// Versions that have an index are named as it names them; where some have none, the article's own list is shown and
  /// the indices are among the details.
  private mutating func addVersions(_ versions: [String], _ links: [IndexLink]) {
    let notations = versions.map { VersionNotation($0) }
    // The first years wrote a version for each operating system, often the same one.
    var seen: Set<String> = []
    let readable = notations.map(\.readable).filter { seen.insert($0).inserted }
    let count = notations.flatMap(\.groups).reduce(0) { $0 + max(1, $1.versions.count) }
    if !links.isEmpty, links.count >= count {
      summary.append(Field(name: "Versions", values: links.map { linked($0) }))
      details.add("Versions, as written", versions)
      return
    }
    // The notation is worth showing where it has a platform's code; else only its punctuation differs.
    let hasCodes = notations.contains(where: \.namesPlatform)
    let isAsWritten = !hasCodes && readable.count == versions.count
    add("Versions", readable, written: isAsWritten ? readable : versions)
    if !links.isEmpty {
      details.append(Field(name: "Versions with an index", values: links.map { linked($0) }))
    }
  }

  private mutating func addTypes(of metadata: ArticleMetadata, _ issues: [IndexLink]) {
    if !issues.isEmpty {
      let values = issues.map { linked($0) }
      summary.append(
        Field(name: "Issue type", values: values, facet: issues.first.map { "type:\($0.name)" }))
      details.add("Issue type, as written", metadata.issueType)
    } else if let type = metadata.issueType {
      add("Issue type", IssueType.names(in: type), written: [type])
    }
    if let type = metadata.solutionType {
      add("Solution", SolutionType.names(in: type), written: [type])
    }
  }

  private mutating func addErrors(_ errors: [IndexLink]) {
    let values = errors.map { linked($0) }
    guard !values.isEmpty else { return }
    summary.append(Field(name: "Error codes", values: Array(values.prefix(Self.errorsShown))))
    let more = values.dropFirst(Self.errorsShown)
    if !more.isEmpty { details.append(Field(name: "More error codes", values: Array(more))) }
  }

  /// A link to a group, named as the index names it or as the article does.
  private func linked(_ link: IndexLink, text: String? = nil) -> FieldValue {
    FieldValue(
      text: text ?? link.name, href: link.address.href(root: root), explanation: link.explanation)
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
