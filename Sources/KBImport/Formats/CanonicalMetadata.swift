import KBMarkup
import KBModel

/// The fields of a canonical file's front matter.
///
/// | key | value |
/// |---|---|
/// | `id`, `title` | text, required |
/// | `product` or `products` | text or list |
/// | `product-code`, `revision`, `language`, `issue-type`, `solution-type`, `query-words` | text |
/// | `versions`, `operating-systems`, `keywords`, `technology` | text or list |
/// | `modified`, `reviewed`, `published`, `created` | a date, or a list of dates |
/// | `applies-to` | list of texts; `"Text:": […]` is an item with a list of its own |
/// | `fields` | mapping of names to texts or lists of them, kept as they stand, or a list of such mappings |
/// | `draft` | `true` or `false` |
/// | `source` | mapping, or list of mappings, see ``CanonicalSource`` |
/// | `seal` | see ``CanonicalSeal`` |
///
/// A key without a value is an empty field. Every mistake is reported; those that leave an article
/// readable do not stop it.
struct CanonicalMetadata {
  /// `nil` where number or title is missing.
  private(set) var metadata: ArticleMetadata?
  /// The files that the article was imported from.
  private(set) var sources: [Copy] = []

  static let keys = [
    "id", "title", "product", "products", "product-code", "versions", "operating-systems",
    "modified", "reviewed", "published", "created", "revision", "language", "keywords",
    "technology", "issue-type", "solution-type", "query-words", "applies-to", "fields", "draft",
    "source", CanonicalSeal.key,
  ]

  init(_ mapping: YAMLMapping, report: inout ImportReport) {
    let id = Self.id(mapping, report: &report)
    let title = Self.title(mapping, report: &report)
    var metadata = ArticleMetadata(id: id ?? ArticleID(0), title: title ?? "")
    let dates = DateReader(language: mapping["language"]?.text ?? metadata.language)
    for entry in mapping.entries {
      switch entry.key.text {
      case "id", "title", CanonicalSeal.key: break
      case "source": sources = CanonicalSource.read(entry.value, report: &report)
      default: Self.read(entry, dates, into: &metadata, report: &report)
      }
    }
    metadata.dates = metadata.dates.inOrderOfKind
    self.metadata = id == nil || title == nil ? nil : metadata
  }

  private static func id(_ mapping: YAMLMapping, report: inout ImportReport) -> ArticleID? {
    guard let value = mapping["id"] else {
      report.error(
        "missing-id", "no article number; add “id: Q123456” to the front matter",
        line: mapping.position.line)
      return nil
    }
    guard let id = value.text.flatMap({ ArticleID($0) }) else {
      report.error(
        "invalid-id", "the value of “id” is not an article number; write it as Q123456",
        line: value.position.line, column: value.position.column)
      return nil
    }
    return id
  }

  /// A text that lost its title on the way to the archive has the title `""`.
  private static func title(_ mapping: YAMLMapping, report: inout ImportReport) -> String? {
    if case .scalar(let scalar)? = mapping["title"], scalar.text.isEmpty, scalar.isQuoted {
      report.warning(
        "lost-title", "the article has no title; write it between the quotes",
        line: scalar.position.line)
      return ""
    }
    guard let value = mapping["title"], value.text != "" else {
      report.error(
        "missing-title", "no title; add “title: \"…\"” to the front matter",
        line: (mapping["title"]?.position ?? mapping.position).line)
      return nil
    }
    return FieldReader(key: "title", value: value).text(report: &report)
  }

  private static func read(
    _ entry: YAMLMapping.Entry, _ dates: DateReader, into metadata: inout ArticleMetadata,
    report: inout ImportReport
  ) {
    let field = FieldReader(key: entry.key.text, value: entry.value)
    switch field.key {
    case "product", "products": metadata.products += field.texts(report: &report)
    case "product-code": metadata.productCode = field.text(report: &report)
    case "versions": metadata.versions = field.texts(report: &report)
    case "operating-systems": metadata.operatingSystems = field.texts(report: &report)
    case "modified": metadata.dates += field.dates(.modified, dates, report: &report)
    case "reviewed": metadata.dates += field.dates(.reviewed, dates, report: &report)
    case "published": metadata.dates += field.dates(.published, dates, report: &report)
    case "created": metadata.dates += field.dates(.created, dates, report: &report)
    case "revision": metadata.revision = field.text(report: &report)
    case "language": metadata.language = field.language(report: &report) ?? metadata.language
    case "keywords": metadata.keywords = field.texts(report: &report)
    case "technology": metadata.technologies = field.texts(report: &report)
    case "issue-type": metadata.issueType = field.text(report: &report)
    case "solution-type": metadata.solutionType = field.text(report: &report)
    case "query-words": metadata.queryWords = field.text(report: &report)
    case "applies-to": metadata.appliesTo = field.appliesTo(report: &report)
    case "fields": metadata.otherFields = field.fields(report: &report)
    case "draft": metadata.isDraft = field.flag(report: &report) ?? false
    default: reportUnknown(entry.key, report: &report)
    }
  }

  private static func reportUnknown(_ key: YAMLScalar, report: inout ImportReport) {
    let remedy =
      Spelling.nearest(to: key.text, among: keys).map { "did you mean “\($0)”?" }
      ?? "put it under “fields:” to keep it"
    report.error(
      "unknown-key", "no field is called “\(key.text)”; \(remedy)", line: key.position.line,
      column: key.position.column)
  }
}

/// Reads the value of one field, and reports a value of the wrong kind.
private struct FieldReader {
  let key: String
  let value: YAMLValue

  /// `nil` where nothing was written.
  func text(report: inout ImportReport) -> String? {
    guard case .scalar(let scalar) = value else {
      reportKind("text", at: value, report: &report)
      return nil
    }
    return scalar.isEmpty ? nil : scalar.text
  }

  /// `nil` where nothing was written. Any other value than `true` and `false` keeps the article a draft.
  func flag(report: inout ImportReport) -> Bool? {
    switch text(report: &report)?.lowercased() {
    case nil: return nil
    case "true": return true
    case "false": return false
    case let text?:
      report.error(
        "wrong-value", "the value of “\(key)” is “\(text)”; write true or false",
        line: value.position.line, column: value.position.column)
      return true
    }
  }

  /// `nil` where no language was written.
  func language(report: inout ImportReport) -> String? {
    guard let text = text(report: &report) else { return nil }
    let tag = text.replacing("_", with: "-")
    guard LanguageTag.isValid(tag) else {
      report.error(
        "wrong-value",
        "“\(text)” is not a language; write its tag, such as “de”, “ja” or “pt-BR”",
        line: value.position.line, column: value.position.column)
      // Not in the place of the English text.
      return LanguageTag.undetermined
    }
    return tag
  }

  func texts(report: inout ImportReport) -> [String] {
    if let texts = value.texts { return texts }
    reportKind("text or a list of texts", at: firstWrong ?? value, report: &report)
    return []
  }

  func dates(
    _ kind: ArticleDate.Kind, _ reader: DateReader, report: inout ImportReport
  ) -> [ArticleDate] {
    texts(report: &report).map { raw in
      let date = ArticleDate(kind, raw: raw, day: reader.day(raw))
      if date.day == nil {
        report.warning(
          "unreadable-date", "“\(raw)” is not a date; write it as 1999-11-21",
          line: value.position.line,
          column: value.position.column)
      }
      return date
    }
  }

  /// An item is a text; a mapping from a text to a list is an item with items below it.
  func appliesTo(report: inout ImportReport) -> [ArticleMetadata.AppliesTo] {
    var items: [ArticleMetadata.AppliesTo] = []
    addItems(value, level: 1, to: &items, report: &report)
    return items
  }

  func fields(report: inout ImportReport) -> [ArticleMetadata.Field] {
    if case .sequence(let mappings, _) = value {
      return mappings.flatMap { FieldReader(key: key, value: $0).fields(report: &report) }
    }
    guard let mapping = value.mapping else {
      if value.text != "" { reportKind("a mapping of names to texts", at: value, report: &report) }
      return []
    }
    return mapping.entries.flatMap { entry in
      FieldReader(key: "fields: \(entry.key.text)", value: entry.value).texts(report: &report)
        .map { ArticleMetadata.Field(name: entry.key.text, value: $0) }
    }
  }

  /// The parser bounds how deep values nest, so recursion is safe.
  private func addItems(
    _ value: YAMLValue, level: Int, to items: inout [ArticleMetadata.AppliesTo],
    report: inout ImportReport
  ) {
    switch value {
    case .scalar(let scalar): if !scalar.isEmpty { items.append(.init(scalar.text, level: level)) }
    case .sequence(let values, _):
      for value in values {
        if case .sequence = value {
          addItems(value, level: level + 1, to: &items, report: &report)
        } else {
          addItems(value, level: level, to: &items, report: &report)
        }
      }
    case .mapping(let mapping):
      for entry in mapping.entries {
        guard case .sequence = entry.value else {
          reportKind("a list of texts", at: entry.value, report: &report)
          continue
        }
        items.append(.init(entry.key.text, level: level))
        addItems(entry.value, level: level + 1, to: &items, report: &report)
      }
    }
  }

  /// The first of a list's values that is no text.
  private var firstWrong: YAMLValue? {
    guard case .sequence(let values, _) = value else { return nil }
    return values.first { $0.text == nil }
  }

  private func reportKind(_ expected: String, at wrong: YAMLValue, report: inout ImportReport) {
    report.error(
      "wrong-value",
      "“\(key)” takes \(expected), not \(Self.kind(of: wrong));"
        + " put a text that holds “: ” in double quotes",
      line: wrong.position.line, column: wrong.position.column)
  }

  private static func kind(of value: YAMLValue) -> String {
    switch value {
    case .scalar: return "a text"
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }
}
