import DefaultTemplates
import KBCatalog
import KBModel
import Mustache

@testable import KBRender

/// A small archive to render: articles made in the test, and the built-in templates.
struct SampleArchive {
  var articles: [Article] = []
  /// Error codes that the articles tell of.
  var errors: [ArticleID: [ErrorMention]] = [:]
  /// What else the articles state.
  var facts: [ArticleID: ArticleFacts] = [:]
  var settings = SiteSettings(
    title: "Archive", baseURL: "https://example.org/base/", version: "1.2",
    formats: [.init(name: "document", summary: "plain text", count: 3)]
  )

  /// Article `number`, which cites others.
  static func article(
    _ number: UInt32, _ title: String, citing references: [UInt32] = [],
    day: String = "21-NOV-1999",
    product: String? = "exchange", keywords: [String] = []
  ) -> Article {
    var metadata = ArticleMetadata(id: ArticleID(number), title: title)
    metadata.products = product.map { ["Product \($0)"] } ?? []
    metadata.productCode = product
    metadata.keywords = keywords
    metadata.dates = [ArticleDate(.modified, raw: day)]
    metadata.copies = [
      Copy(path: "Q\(number).TXT", format: "document", encoding: .ascii, sha256: "cafe\(number)")
    ]
    let citations = references.map { Inline.reference(to: ArticleID($0), text: "Q\($0)") }
    return Article(
      metadata: metadata,
      body: [Block(.paragraph([.text("See ")] + citations), lines: LineRange(1, 1))])
  }

  /// A status code in the words of an article.
  static func mention(_ code: String, _ symptom: String) -> ErrorMention {
    ErrorMention(ErrorCode(.status, name: code, slug: code), symptom: symptom)
  }

  static let templates = DefaultTemplates.files.filter { $0.key.hasSuffix(".mustache") }
    .map { path, bytes in
      let file = path.split(separator: "/").last ?? ""
      return Source(name: String(file.dropLast(9)), path: path, bytes: bytes)
    }

  var catalog: Catalog {
    Catalog(
      articles.flatMap { article in
        article.metadata.copies.map { copy in
          let own = article.id
          let references = article.body.flatMap(\.references).filter { $0 != own }
          return ArticleHeader(
            article.metadata, references: references, errors: errors[own] ?? [],
            facts: facts[own] ?? ArticleFacts(), copy: copy)
        }
      })
  }

  func renderer() throws -> PageRenderer {
    PageRenderer(catalog: catalog, templates: try Library(Self.templates), settings: settings) {
      [articles] entry in articles.first { $0.id == entry.id }
    }
  }

  /// Every page by its path.
  func pages() throws -> [String: String] {
    let renderer = try renderer()
    let pages =
      try articles.map { try renderer.article($0) }
      + renderer.indexPages.map { try renderer.page($0) }
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.text) })
  }
}

extension Page {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension StringProtocol {
  /// What stands between the first `start` and the next `end`.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound else { return nil }
    let rest = self[from...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }

  func count(of text: String) -> Int { ranges(of: text).count }
}
