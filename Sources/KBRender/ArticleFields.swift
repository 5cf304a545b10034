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

  // More than these are among the details.
  private static let productsShown = 4
  private static let versionsShown = 12
  private static let errorsShown = 6
  private static let filesShown = 4
  private static let fixesShown = 3
  private static let messagesShown = 1

  init(_ metadata: ArticleMetadata, _ surroundings: ArticleSurroundings, root: String) {
    self.root = root
    summary.add("Article", [metadata.id.description])
    if metadata.isDraft { summary.add("Draft", ["shown in the preview only"]) }
    addProducts(metadata.products, surroundings.products)
    if let prefix = metadata.prefix {
      let value = surroundings.prefix.map { linked($0, text: prefix) } ?? FieldValue(text: prefix)
      summary.append(Field(name: "Title prefix", values: [value]))
    }
    addVersions(metadata.versions, surroundings.versions)
    add(
      "Operating systems", metadata.operatingSystems.map(Platform.readable),
      written: metadata.operatingSystems)
    addTypes(of: metadata, surroundings.issues)
    add("Fixed in", "Also fixed in", surroundings.fixes, shown: Self.fixesShown)
    add("Error codes", "More error codes", surroundings.errors, shown: Self.errorsShown)
    add("Messages", "More messages", surroundings.messages, shown: Self.messagesShown)
    add("Files", "More files", surroundings.files, shown: Self.filesShown)
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

  /// The products of the article's list; what the header calls its product is shown where that is another name.
  private mutating func addProducts(_ written: [String], _ products: [IndexLink]) {
    guard let first = products.first else {
      summary.add("Product", written)
      return
    }
    let values = products.map { linked($0) }
    summary.append(
      Field(
        name: "Product", values: Array(values.prefix(Self.productsShown)),
        facet: "product:\(first.name)"))
    addRest("More products", values, Self.productsShown)
    let names = Set(products.flatMap { [$0.name, "Microsoft \($0.name)"] })
    if !names.isSuperset(of: written) { details.add("Product, as written", written) }
  }

  private mutating func addRest(_ name: String, _ values: [FieldValue], _ shown: Int) {
    let rest = values.dropFirst(shown)
    if !rest.isEmpty { details.append(Field(name: name, values: Array(rest))) }
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

  /// The versions of the article's list of products. Where it names none, what the header says stands for itself: its
  /// notation has versions and platforms, but not of what they are versions.
  private mutating func addVersions(_ written: [String], _ versions: [IndexLink]) {
    guard versions.isEmpty else {
      let values = versions.map { linked($0) }
      summary.append(Field(name: "Versions", values: Array(values.prefix(Self.versionsShown))))
      addRest("More versions", values, Self.versionsShown)
      details.add("Versions, as written", written)
      return
    }
    let notations = written.map { VersionNotation($0) }
    // The first years wrote a version for each operating system, often the same one.
    var seen: Set<String> = []
    let readable = notations.map(\.readable).filter { seen.insert($0).inserted }
    // The notation is worth showing where it has a platform's code; else only its punctuation differs.
    let hasCodes = notations.contains(where: \.namesPlatform)
    let isAsWritten = !hasCodes && readable.count == notations.count
    add("Versions", readable, written: isAsWritten ? readable : written)
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

  /// The first links in the summary, the others among the details.
  private mutating func add(_ name: String, _ rest: String, _ links: [IndexLink], shown: Int) {
    let values = links.map { linked($0) }
    guard !values.isEmpty else { return }
    summary.append(Field(name: name, values: Array(values.prefix(shown))))
    addRest(rest, values, shown)
  }

  /// A link to a group, named as the index names it or as the article does.
  private func linked(_ link: IndexLink, text: String? = nil) -> FieldValue {
    FieldValue(
      text: text ?? link.name, href: link.isListed ? link.href(root: root) : nil,
      explanation: link.isListed ? link.explanation : nil)
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
