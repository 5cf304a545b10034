import KBMarkup
import KBModel

/// Writes the canonical text file of an article: YAML front matter (``CanonicalMetadata``'s keys, in a fixed order)
/// and a CommonMark body.
public struct CanonicalWriter: Sendable {
  /// A writer; it has no state.
  public init() {}

  /// The file's bytes, UTF-8 with line feeds.
  public func text(of article: Article) -> [UInt8] {
    var text = Array("---\n".utf8)
    text += frontMatter(article.metadata).utf8
    text += "---\n".utf8
    let body = CommonMarkWriter().write(article.body)
    if !body.isEmpty { text.append(UInt8(ascii: "\n")) }
    text += body
    return text
  }

  /// Fields without a value are left out.
  private func frontMatter(_ metadata: ArticleMetadata) -> String {
    var yaml = YAMLWriter()
    func write(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { yaml.write(key, value) }
    }
    func write(_ key: String, _ values: [String]) {
      if !values.isEmpty { yaml.write(key, values) }
    }
    write("id", metadata.id.description)
    write("title", metadata.title)
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
    if !metadata.otherFields.isEmpty {
      yaml.write("fields", metadata.otherFields.map { (key: $0.name, value: $0.value) })
    }
    return yaml.text
  }
}
