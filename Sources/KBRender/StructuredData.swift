import KBModel

/// What search engines read of an article: JSON-LD in the vocabulary of <https://schema.org/TechArticle>. The description
/// is not repeated: the page's `meta` element has it, for them and for Open Graph.
struct StructuredData {
  let bytes: [UInt8]

  /// `nil` without a base URL, because the data name pages by their absolute addresses.
  /// - Parameter sections: the names and anchors of its sections.
  init?(
    _ metadata: ArticleMetadata, sections: [(name: String, anchor: String)],
    _ surroundings: ArticleSurroundings, _ settings: SiteSettings
  ) {
    guard let address = settings.absolute(.article(metadata.key)),
      let home = settings.absolute(.home)
    else { return nil }
    func day(_ kind: ArticleDate.Kind) -> String? {
      metadata.dates.first { $0.kind == kind }?.day?.description
    }
    var json = JSONText()
    json.append("@context", "https://schema.org")
    json.append("@type", "TechArticle")
    json.append("@id", address)
    json.append("headline", metadata.title)
    json.append("identifier", metadata.id.description)
    json.append("inLanguage", metadata.language)
    json.append("dateCreated", day(.created))
    json.append("datePublished", day(.published))
    json.append("dateModified", day(.modified) ?? day(.reviewed))
    json.append("about", surroundings.products.first.map { Self.thing("Thing", name: $0.name) })
    json.append(
      "citation", objectsWith: "@id",
      surroundings.targets.compactMap { settings.absolute(.article($0.key)) })
    json.append(
      "hasPart",
      sections.map { section in
        var part = Self.thing("WebPageElement", name: section.name)
        part.append("url", address + "#" + section.anchor)
        return part
      })
    var site = Self.thing("WebSite", name: settings.title)
    site.append("url", home)
    json.append("isPartOf", site)
    bytes = json.closed()
  }

  private static func thing(_ type: String, name: String) -> JSONText {
    var thing = JSONText()
    thing.append("@type", type)
    thing.append("name", name)
    return thing
  }
}
