import FoundationEssentials
import KBModel
import KBSearch

/// Searches a built site, as its own search page does.
/// - Parameters:
///   - request: names the archive or the site's folder.
///   - limit: how many articles are wanted.
///   - language: the tag of the articles' language. `nil` searches the English ones and, where none is found, those in
///     other languages, of which the first that has any is shown.
/// - Returns: what was found; without a site or an index, a diagnostic that says so.
public func searchSite(
  _ request: BuildRequest, for query: String, limit: Int, language: String? = nil
) -> SiteSearchReport {
  var settings = BuildReport()
  guard let configuration = ArchiveSetup.configuration(of: request, &settings) else {
    return SiteSearchReport(diagnostics: settings.diagnostics)
  }
  let site = SearchedSite(SitePaths(request, configuration).output)
  do {
    var languages = try language.map { try site.languages($0) } ?? site.languages()
    // A number leads to its article, in whatever language that is.
    if let number = SearchQuery(query).number,
      let own = try languages.first(where: { try site.has(ArticleID(number), in: $0) })
    {
      languages = [own]
    }
    var report = SiteSearchReport(diagnostics: settings.diagnostics)
    for (place, language) in languages.enumerated() {
      let found = try site.search(query, in: language, limit: limit)
      // What is to be said of an empty result is said of the first language.
      if place == 0 || !found.results.isEmpty { report.take(found, in: language) }
      if !found.results.isEmpty { break }
    }
    return report
  } catch {
    let diagnostic = Diagnostic(
      .error, "search-index", SiteSearchReport.explanation(of: error),
      at: SourceLocation(path: site.path))
    return SiteSearchReport(diagnostics: settings.diagnostics + [diagnostic])
  }
}

/// A built site, whose files are read without following links.
private struct SearchedSite {
  let path: String
  private let folder: FolderTree

  /// The site has no articles in a language.
  struct UnknownLanguage: Error {
    let language: String
    let known: [String]
  }

  init(_ path: String) {
    self.path = path
    folder = FolderTree(path)
  }

  /// The languages of the site's articles, English first.
  func languages() throws -> [String] {
    let index = try RelativePath(checking: String(IndexPath.folder.dropLast()))
    guard try folder.kind(of: index) == .folder else { return [ArticleKey.english] }
    let others = try folder.entries(of: index).filter { $0.kind == .folder }.map(\.name.text)
    return [ArticleKey.english] + others.filter(LanguageTag.isValid)
  }

  /// One language, which the site must have.
  func languages(_ asked: String) throws -> [String] {
    let language = ArticleKey(ArticleID(0), language: asked).language
    let known = try languages()
    guard known.contains(language) else { throw UnknownLanguage(language: asked, known: known) }
    return [language]
  }

  func has(_ id: ArticleID, in language: String) throws -> Bool {
    try read(ArticleKey(id, language: language).address + "index.html").map {
      SearchEngine.isArticle($0)
    } ?? false
  }

  func search(_ query: String, in language: String, limit: Int) throws -> SearchResults {
    var engine = try SearchEngine(language: language, read: read)
    return try engine.search(query, limit: limit)
  }

  private func read(_ path: String) throws -> [UInt8]? {
    let path = try RelativePath(checking: path)
    return try folder.stamp(of: path) == nil ? nil : try folder.read(path)
  }
}

/// What a search found.
public struct SiteSearchReport: Sendable {
  /// Best first.
  public var articles: [FoundArticle] = []
  /// How many articles have all words, or any where none has all.
  public var total = 0
  /// How many articles quote the query as a message that a program shows; they come first.
  public var quoting = 0
  /// Where articles may fit that were not read: how many were.
  public var among: Int?
  /// Whether a higher limit would have more of them read.
  public var readsMore = false
  /// The query with its slips mended, if there were any.
  public var suggestion: String?
  /// Where nothing was found, why that may be.
  public var loosen: LooseEnds?
  /// What stood in the way.
  public var diagnostics: [Diagnostic]

  /// The articles as a JSON array.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(articles), as: UTF8.self)
  }

  fileprivate mutating func take(_ found: SearchResults, in language: String) {
    articles = found.results.map { FoundArticle($0, in: language) }
    total = found.total
    quoting = found.quoting
    among = found.among
    readsMore = found.readsMore
    suggestion = found.suggestion
    loosen = found.loosen
  }

  fileprivate static func explanation(of error: any Error) -> String {
    switch error {
    case let unknown as SearchedSite.UnknownLanguage:
      return "the site has no articles in the language “\(unknown.language)”; it has "
        + unknown.known.joined(separator: ", ")
    case IndexError.missing(let path):
      return "the site has no file \(path); build it with kb build"
    case IndexError.damagedFile(let path):
      return "the file \(path) of the site is damaged; build it again with kb build"
    case IndexError.damaged:
      return "the search index of the site is damaged; build it again with kb build"
    default: return "cannot search the site: \(error)"
    }
  }
}

/// An article that was found.
public struct FoundArticle: Hashable, Sendable, Encodable {
  /// `Q198657`.
  public var id: String
  /// The address of its page below the site's root.
  public var url: String
  /// Its title.
  public var title: String
  /// The name of its product; empty where it is not known.
  public var product: String
  /// The year of its date.
  public var year: Int?
  /// The part of its text that shows best why it was found, on one line.
  public var excerpt: String
  /// The tag of its language, where that is not English.
  public var language: String?
  /// Comparable within one search only.
  public var score: Double

  init(_ result: SearchResult, in language: String) {
    let key = ArticleKey(ArticleID(result.number), language: language)
    id = key.id.description
    url = key.address
    self.language = key.isEnglish ? nil : language
    title = result.title
    product = result.product
    year = result.year
    excerpt = result.excerpt
    score = result.score
  }
}
