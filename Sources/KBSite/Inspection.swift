import FoundationEssentials
import KBImport
import KBMarkup
import KBModel

/// What the importer understands of one file, in the views of `kb inspect`.
public struct Inspection: Sendable {
  /// `nil` where the file could not be read as an article.
  public let article: Article?
  /// What the reader of the file should know.
  public let diagnostics: [Diagnostic]

  private let explanations: [BlockExplanation]
  private let facts: ArticleFacts

  /// Reads the file at `path`.
  /// - Parameters:
  ///   - explaining: whether the outline says why each block is what it is.
  ///   - collecting: whether what the article's text states is looked for, as ``json()`` shows it.
  public init(path: String, explaining: Bool = false, collecting: Bool = false) {
    do {
      let bytes = try FileSystem.read(path)
      let result = Importer().article(bytes, path: path)
      explanations = explaining ? Importer().explanations(bytes, path: path) : []
      facts = collecting ? Importer().facts(bytes, path: path) : ArticleFacts()
      article = result.value
      diagnostics = result.diagnostics
    } catch {
      article = nil
      explanations = []
      facts = ArticleFacts()
      diagnostics = [
        Diagnostic(
          .error, "unreadable-file", "cannot read the file: \(error.reason)",
          at: SourceLocation(path: path))
      ]
    }
  }

  /// The model as one line of JSON.
  public func json() throws -> String? {
    guard let article else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(ArticleJSON(article: article, facts: facts)), as: UTF8.self)
  }

  /// The canonical text file.
  public func canonicalText() -> String? {
    article.map { String(decoding: CanonicalWriter().text(of: $0), as: UTF8.self) }
  }

  /// The preface and the body as HTML; references lead to the permalinks.
  public func html() -> String? {
    article.map { article in
      let renderer = HTMLRenderer { id in
        id == article.id
          ? .current : .article(href: "/kb/\(id.shard)/\(id)/", title: id.description)
      }
      let preface = article.preface.isEmpty ? "" : Self.prefaceHTML(article, renderer)
      return preface + String(decoding: renderer.html(article.body), as: UTF8.self)
    }
  }

  private static func prefaceHTML(_ article: Article, _ renderer: HTMLRenderer) -> String {
    let preface = renderer.html(article.preface, within: article.body)
    return "<div class=\"kb-preface\">\n" + String(decoding: preface, as: UTF8.self) + "</div>\n"
  }

  /// An indented outline: a line for each block, with its source lines.
  public func outline() -> String? { article.map { ArticleOutline($0, explanations).text } }
}
