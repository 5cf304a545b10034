import KBModel

/// Makes the entry of an article from its copies: decides which of the archive's spellings mean the same group, and
/// what these groups are called.
///
/// The archive says the same few thousand words half a million times: what was read once is kept.
struct EntryNaming {
  private(set) var products: ProductNaming
  private let keywords: Keywords
  private var technologies: Technologies
  private(set) var labels = GroupLabels()

  init(_ headers: some Sequence<ArticleHeader>, names: ProductNames) {
    products = ProductNaming(headers, names: names)
    keywords = Keywords(headers)
    technologies = Technologies(headers)
    for (slug, name) in keywords.names { labels.add(.keyword, slug: slug, name: name) }
    for type in IssueType.allCases { labels.add(.issue, slug: type.slug, name: type.name) }
  }

  mutating func entry(of group: CopyMerger.Group, citations: Citations) -> CatalogEntry {
    let shown = group.shown
    let copies = group.headers
    let titled = copies.firstIndex(where: \.hasTitle)
    let title = titled.map { copies[$0].title } ?? shown.id.description
    let about = products.products(of: [shown] + copies.filter { $0.copy != shown.copy })
    // As ``CopyCompletion`` takes them.
    let worded =
      shown.copy.lost.contains(.keywords) && shown.keywords.isEmpty
      ? copies.first { !$0.keywords.isEmpty } ?? shown : shown
    let prefix = TitlePrefix(of: title)
    for product in about.products { labels.add(product) }
    for version in about.versions {
      labels.add(.version, slug: version.slug, name: version.name)
    }
    if let prefix { labels.add(.prefix, slug: prefix.slug, name: prefix.name) }
    if !shown.key.isEnglish {
      let language = LanguageName(of: shown.key.language)
      labels.add(.language, slug: shown.key.language, name: language.english)
    }
    addLabels(of: shown.facts, product: about.products.first)
    for error in shown.errors { labels.add(.error, slug: error.code.slug, name: error.code.name) }
    return CatalogEntry(
      key: shown.key, title: title, prefix: prefix?.slug, date: shown.date,
      language: shown.language,
      productSlugs: about.products.map(\.slug), productName: about.products.first?.name,
      versionSlugs: about.versions.map(\.slug),
      technologySlugs: Set(shown.technologies.compactMap { technologySlug(of: $0) }).sorted(),
      issueSlugs: IssueType.types(of: shown, prefix: prefix?.name).map(\.slug),
      keywordSlugs: keywords.slugs(of: worded), errors: shown.errors,
      facts: shown.facts, references: shown.references,
      citations: citations.sources(of: shown.key).count, copies: Self.copies(copies, titled: titled)
    )
  }

  private mutating func addLabels(of facts: ArticleFacts, product: ProductNames.Product?) {
    for fix in facts.fixes {
      let name = fix.release ?? "\(product?.name ?? "Other products"): hotfixes"
      labels.add(.fix, slug: fix.slug(product: product?.slug), name: name)
    }
    for file in facts.files { labels.add(.file, slug: file.slug, name: file.name.lowercased()) }
    for message in facts.messages { labels.add(.message, slug: message.slug, name: message.text) }
  }

  /// - Parameter titled: the copy that has the title.
  private static func copies(_ headers: [ArticleHeader], titled: Int?) -> [Copy] {
    var copies = headers.map(\.copy)
    if let titled, titled > 0 { copies[titled].supplied = [.title] }
    return copies
  }

  private mutating func technologySlug(of keyword: String) -> String? {
    guard let technology = technologies.technology(of: keyword) else { return nil }
    labels.add(.technology, slug: technology.slug, name: technology.name)
    return technology.slug
  }
}
