import KBMarkup
import KBModel

/// Writes the canonical text file of an article: YAML front matter (``CanonicalMetadata``'s keys, in a fixed order)
/// and a CommonMark body.
///
/// Reading the file gives the same article, but for the source lines of its blocks; writing that gives the same file.
/// Where the article was read from a file of another format, the front matter names it under `source`, and its
/// seal says later whether anybody has changed the file. A text that somebody has changed already gets no seal.
public struct CanonicalWriter: Sendable {
  /// A writer; it has no state.
  public init() {}

  /// The file's bytes, UTF-8 with line feeds.
  public func text(of article: Article) -> [UInt8] {
    var head = Array("---\n".utf8)
    head += frontMatter(article.metadata).utf8
    var tail = Array("---\n".utf8)
    let body = CommonMarkWriter().write(
      CommonMarkDocument(
        preface: CanonicalInlines.spelled(article.preface),
        body: CanonicalInlines.spelled(article.body)))
    if !body.isEmpty { tail.append(UInt8(ascii: "\n")) }
    tail += body
    let sources = Self.sources(of: article.metadata)
    guard !sources.isEmpty else { return head + tail }
    head += CanonicalSource.text(sources).utf8
    // A seal would say that nobody had changed the text.
    if article.metadata.copies.first?.isHandWritten == true { return head + tail }
    return head + CanonicalSeal.line(between: head, and: tail) + tail
  }

  /// Whether the file is one that this writer made from another file, and nobody has changed it since.
  public static func isUnchanged(_ file: [UInt8]) -> Bool { CanonicalSeal.isIntact(file) }

  /// The files that the article was imported from; a canonical file that was not is its own source.
  private static func sources(of metadata: ArticleMetadata) -> [Copy] {
    guard let copy = metadata.copies.first, copy.origin.format != CanonicalFormat().name else {
      return []
    }
    return copy.origins
  }

  /// Fields without a value are left out.
  private func frontMatter(_ metadata: ArticleMetadata) -> String {
    var yaml = YAMLWriter()
    func write(_ key: String, _ value: String?) {
      if let value { yaml.write(key, value) }
    }
    func write(_ key: String, _ values: [String]) {
      if !values.isEmpty { yaml.write(key, values) }
    }
    write("id", metadata.id.description)
    yaml.write("title", metadata.title)
    if metadata.products.count == 1 {
      write("product", metadata.products.first)
    } else {
      write("products", metadata.products)
    }
    write("product-code", metadata.productCode)
    write("versions", metadata.versions)
    write("operating-systems", metadata.operatingSystems)
    for kind in ArticleDate.Kind.allCases {
      let dates = metadata.dates.filter { $0.kind == kind }.map { $0.raw }
      if dates.count == 1 { write(kind.rawValue, dates.first) } else { write(kind.rawValue, dates) }
    }
    write("revision", metadata.revision)
    write("language", metadata.language == "en" ? nil : metadata.language)
    write("keywords", metadata.keywords)
    write("technology", metadata.technologies)
    write("issue-type", metadata.issueType)
    write("solution-type", metadata.solutionType)
    write("query-words", metadata.queryWords)
    if !metadata.appliesTo.isEmpty {
      yaml.write("applies-to", outline: metadata.appliesTo.map { ($0.text, $0.level) })
    }
    Self.write(metadata.otherFields, to: &yaml)
    write("draft", metadata.isDraft ? "true" : nil)
    return yaml.text
  }

  /// A mapping; where a name occurs again, a list of mappings.
  private static func write(_ fields: [ArticleMetadata.Field], to yaml: inout YAMLWriter) {
    if Set(fields.map(\.name)).count < fields.count {
      yaml.write("fields", list: fields.map { [(key: $0.name, values: [$0.value])] })
    } else if !fields.isEmpty {
      yaml.write("fields", fields.map { (key: $0.name, values: [$0.value]) })
    }
  }
}
