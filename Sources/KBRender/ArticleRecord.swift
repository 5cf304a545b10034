import KBCatalog
import KBModel

/// What an article says about itself and what it refers to, as a line of JSON for those who study the archive.
///
/// The members are those of `kb inspect --json`, without the text; `references`, `errors`, `fixes`, `files` and
/// `messages` are what the links and the indices are made from, `mentionedErrors` are the codes in titles of other
/// articles. A member without a value is left out.
public struct ArticleRecord: Sendable {
  /// One line of JSON Lines, its line feed included.
  public let line: [UInt8]

  /// - Parameters:
  ///   - metadata: of the text that the article's page shows.
  ///   - entry: has what the text refers to and states.
  ///   - catalog: knows what the lines of lists of products name.
  public init(_ metadata: ArticleMetadata, of entry: CatalogEntry, in catalog: Catalog) {
    var json = JSONText()
    json.append("id", metadata.id.description)
    json.append("title", metadata.title)
    json.append("prefix", metadata.prefix)
    json.append("products", metadata.products)
    json.append("productCode", metadata.productCode)
    json.append("versions", metadata.versions)
    json.append("operatingSystems", metadata.operatingSystems)
    json.append("keywords", metadata.keywords)
    json.append("technologies", metadata.technologies)
    json.append("issueType", metadata.issueType)
    json.append("solutionType", metadata.solutionType)
    json.append("queryWords", metadata.queryWords)
    json.append(
      "otherFields",
      metadata.otherFields.map { field in
        var object = JSONText()
        object.append("name", field.name)
        object.append("value", field.value)
        return object
      })
    json.append(
      "appliesTo",
      metadata.appliesTo.map { item in
        var object = JSONText()
        object.append("text", item.text)
        object.append("level", item.level)
        return object
      })
    json.append(
      "facts",
      ProductFact.facts(of: metadata.appliesTo).map { fact in
        var object = JSONText()
        let phrase = catalog.phrase(of: fact)
        object.append("kind", fact.kind.rawValue)
        object.append("product", phrase.product)
        object.append("edition", phrase.edition)
        object.append("platform", phrase.platform)
        object.append("versions", phrase.versions)
        object.append("line", fact.line)
        return object
      })
    json.append(
      "dates",
      metadata.dates.map { date in
        var object = JSONText()
        object.append("kind", date.kind.rawValue)
        object.append("day", date.day?.description)
        object.append("raw", date.raw)
        return object
      })
    json.append("revision", metadata.revision)
    json.append("language", metadata.language)
    json.append("references", entry.references.map(\.description))
    json.append("errors", entry.errors.filter(\.isTold).map(\.code.name))
    json.append("mentionedErrors", entry.errors.filter { !$0.isTold }.map(\.code.name))
    json.append("fixes", entry.facts.fixes.map(Self.fix))
    json.append("files", entry.facts.files.map(Self.file))
    json.append("messages", entry.facts.messages.map(Self.message))
    json.append("copies", metadata.copies.map(Self.copy))
    line = json.closed() + [0x0A]
  }

  private static func fix(_ fix: FixMention) -> JSONText {
    var object = JSONText()
    object.append("release", fix.release)
    object.append("line", fix.line)
    return object
  }

  private static func file(_ file: FileMention) -> JSONText {
    var object = JSONText()
    object.append("name", file.name)
    object.append("version", file.version)
    object.append("day", file.day?.description)
    object.append("size", file.size)
    object.append("platform", file.platform)
    object.append("shipped", file.isShipped)
    object.append("line", file.line)
    return object
  }

  private static func message(_ message: MessageMention) -> JSONText {
    var object = JSONText()
    object.append("text", message.text)
    object.append("line", message.line)
    return object
  }

  private static func copy(_ copy: Copy) -> JSONText {
    var object = JSONText()
    object.append("path", copy.path)
    object.append("format", copy.format)
    object.append("extraction", copy.extraction.name)
    object.append("encoding", copy.encoding.rawValue)
    if !copy.repairs.isEmpty { object.append("repairs", copy.repairs.map(\.rawValue)) }
    object.append("lost", copy.lost.map(\.rawValue))
    object.append("supplied", copy.supplied.map(\.rawValue))
    object.append("sha256", copy.sha256)
    return object
  }
}
