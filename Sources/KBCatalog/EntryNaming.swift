import KBModel

/// Makes the entry of an article from its copies: decides which of the archive's spellings mean the same group, and
/// what these groups are called.
///
/// The archive says the same few thousand words half a million times: what was read once is kept.
struct EntryNaming {
  private let products: Products
  private let keywords: Keywords
  private var technologies: [String: Technology?] = [:]
  private var versions: [VersionField: [ProductVersion]] = [:]
  private(set) var labels = GroupLabels()

  private struct VersionField: Hashable {
    let text: String
    let product: String
  }

  init(_ headers: some Sequence<ArticleHeader>) {
    products = Products(headers)
    keywords = Keywords(headers)
    for (slug, name) in products.names { labels.add(.product, slug: slug, name: name) }
    for (slug, name) in keywords.names { labels.add(.keyword, slug: slug, name: name) }
    for type in IssueType.allCases { labels.add(.issue, slug: type.slug, name: type.name) }
  }

  mutating func entry(of group: CopyMerger.Group, citations: Citations) -> CatalogEntry {
    let shown = group.shown
    let copies = group.headers
    let titled = copies.firstIndex(where: \.hasTitle)
    let title = titled.map { copies[$0].title } ?? shown.id.description
    let product = copies.lazy.compactMap { [products] in products.product(of: $0) }.first
    // As ``CopyCompletion`` takes them.
    let worded =
      shown.copy.lost.contains(.keywords) && shown.keywords.isEmpty
      ? copies.first { !$0.keywords.isEmpty } ?? shown : shown
    let prefix = TitlePrefix(of: title)
    if let product { labels.add(.product, slug: product.slug, name: product.name) }
    if let prefix { labels.add(.prefix, slug: prefix.slug, name: prefix.name) }
    if !shown.key.isEnglish {
      let language = LanguageName(of: shown.key.language)
      labels.add(.language, slug: shown.key.language, name: language.english)
    }
    for error in shown.errors { labels.add(.error, slug: error.code.slug, name: error.code.name) }
    return CatalogEntry(
      key: shown.key, title: title, prefix: prefix?.slug, date: shown.date,
      language: shown.language,
      productSlug: product?.slug, productName: product?.name,
      versionSlugs: versionSlugs(of: shown, product: product?.slug),
      technologySlugs: Set(shown.technologies.compactMap { technologySlug(of: $0) }).sorted(),
      issueSlugs: IssueType.types(of: shown, prefix: prefix?.name).map(\.slug),
      keywordSlugs: keywords.slugs(of: worded), errors: shown.errors, references: shown.references,
      citations: citations.sources(of: shown.key).count, copies: Self.copies(copies, titled: titled)
    )
  }

  /// - Parameter titled: the copy that has the title.
  private static func copies(_ headers: [ArticleHeader], titled: Int?) -> [Copy] {
    var copies = headers.map(\.copy)
    if let titled, titled > 0 { copies[titled].supplied = [.title] }
    return copies
  }

  private mutating func technologySlug(of keyword: String) -> String? {
    if let known = technologies[keyword] { return known?.slug }
    let technology = Technology(keyword: keyword)
    technologies[keyword] = .some(technology)
    if let technology {
      labels.add(.technology, slug: technology.slug, name: technology.name)
    }
    return technology?.slug
  }

  private mutating func versionSlugs(of header: ArticleHeader, product: String?) -> [String] {
    guard let product else { return [] }
    var slugs: [String] = []
    for text in header.versions {
      let field = VersionField(text: text, product: product)
      let named = versions[field] ?? ProductVersion.versions(in: text, product: product)
      if versions[field] == nil {
        versions[field] = named
        for version in named { labels.add(.version, slug: version.slug, name: version.name) }
      }
      for version in named where !slugs.contains(version.slug) { slugs.append(version.slug) }
    }
    return slugs
  }
}
