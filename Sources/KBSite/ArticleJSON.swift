import KBModel

/// An article as `kb inspect --json` shows it: the fields of the model in camelCase, the body as typed blocks.
struct ArticleJSON: Encodable {
  let article: Article
  /// What its text states that has an index.
  var facts = ArticleFacts()

  private enum Key: String, CodingKey {
    case id, title, prefix, products, productCode, versions, operatingSystems, keywords,
      technologies, issueType, solutionType, queryWords, otherFields, appliesTo, facts, dates,
      revision, language, draft, fixes, files, messages, copies, preface, body
  }

  func encode(to encoder: any Encoder) throws {
    let metadata = article.metadata
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(metadata.id.description, forKey: .id)
    try container.encode(metadata.title, forKey: .title)
    try container.encodeIfPresent(metadata.prefix, forKey: .prefix)
    try container.encode(metadata.products, forKey: .products)
    try container.encodeIfPresent(metadata.productCode, forKey: .productCode)
    try container.encode(metadata.versions, forKey: .versions)
    try container.encode(metadata.operatingSystems, forKey: .operatingSystems)
    try container.encode(metadata.keywords, forKey: .keywords)
    try container.encode(metadata.technologies, forKey: .technologies)
    try container.encodeIfPresent(metadata.issueType, forKey: .issueType)
    try container.encodeIfPresent(metadata.solutionType, forKey: .solutionType)
    try container.encodeIfPresent(metadata.queryWords, forKey: .queryWords)
    try container.encode(metadata.otherFields.map(FieldJSON.init), forKey: .otherFields)
    try container.encode(metadata.appliesTo.map(AppliesToJSON.init), forKey: .appliesTo)
    try container.encode(
      ProductFact.facts(of: metadata.appliesTo).map(FactJSON.init), forKey: .facts)
    try container.encode(metadata.dates.map(DateJSON.init), forKey: .dates)
    try container.encodeIfPresent(metadata.revision, forKey: .revision)
    try container.encode(metadata.language, forKey: .language)
    if metadata.isDraft { try container.encode(true, forKey: .draft) }
    try container.encode(facts.fixes.map(FixJSON.init), forKey: .fixes)
    try container.encode(facts.files.map(FileJSON.init), forKey: .files)
    try container.encode(facts.messages.map(MessageJSON.init), forKey: .messages)
    try container.encode(metadata.copies.map(CopyJSON.init), forKey: .copies)
    try container.encode(article.preface.map(BlockJSON.init), forKey: .preface)
    try container.encode(article.body.map(BlockJSON.init), forKey: .body)
  }
}

private struct FieldJSON: Encodable {
  let name: String
  let value: String

  init(_ field: ArticleMetadata.Field) {
    name = field.name
    value = field.value
  }
}

private struct AppliesToJSON: Encodable {
  let text: String
  let level: Int

  init(_ item: ArticleMetadata.AppliesTo) {
    text = item.text
    level = item.level
  }
}

/// What a line of the list of products says; `line` counts from 0.
private struct FactJSON: Encodable {
  let kind: String
  let product: String
  let edition: String?
  let platform: String?
  let versions: [String]
  let line: Int

  init(_ fact: ProductFact) {
    let phrase = fact.phrase
    kind = fact.kind.rawValue
    product = phrase.product
    edition = phrase.edition
    platform = phrase.platform
    versions = phrase.versions
    line = fact.line
  }
}

private struct DateJSON: Encodable {
  let kind: String
  let day: String?
  let raw: String

  init(_ date: ArticleDate) {
    kind = date.kind.rawValue
    day = date.day?.description
    raw = date.raw
  }
}

private struct FixJSON: Encodable {
  /// Absent for a fix outside of any release.
  let release: String?
  let line: Int?

  init(_ fix: FixMention) {
    release = fix.release
    line = fix.line
  }
}

private struct FileJSON: Encodable {
  let name: String
  let version: String?
  let day: String?
  let size: String?
  let platform: String?
  let shipped: Bool
  let line: Int?

  init(_ file: FileMention) {
    name = file.name
    version = file.version
    day = file.day?.description
    size = file.size
    platform = file.platform
    shipped = file.isShipped
    line = file.line
  }
}

private struct MessageJSON: Encodable {
  let text: String
  let line: Int?

  init(_ message: MessageMention) {
    text = message.text
    line = message.line
  }
}

private struct CopyJSON: Encodable {
  let path: String
  let format: String
  let extraction: String
  let encoding: String
  /// Absent where the text states its number as its template does.
  let identification: String?
  /// Absent where nothing was repaired.
  let repairs: [String]?
  let lost: [String]
  let sha256: String
  /// Absent for a file that was not imported.
  let sources: [CopyJSON]?

  init(_ copy: Copy) {
    path = copy.path
    format = copy.format
    extraction = copy.extraction.name
    encoding = copy.encoding.rawValue
    identification = copy.identification == .stated ? nil : copy.identification.rawValue
    repairs = copy.repairs.isEmpty ? nil : copy.repairs.map(\.rawValue)
    lost = copy.lost.map(\.rawValue)
    sha256 = copy.sha256
    sources = copy.sources.isEmpty ? nil : copy.sources.map(CopyJSON.init)
  }
}
