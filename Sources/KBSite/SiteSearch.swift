import FoundationEssentials
import KBModel
import KBSearch

/// Searches a built site, as its own search page does.
/// - Parameters:
///   - request: names the archive or the site's folder.
///   - limit: how many articles are wanted.
/// - Returns: what was found; without a site or an index, a diagnostic that says so.
public func searchSite(_ request: BuildRequest, for query: String, limit: Int) -> SiteSearchReport {
  var settings = BuildReport()
  guard let configuration = ArchiveSetup.configuration(of: request, &settings) else {
    return SiteSearchReport(diagnostics: settings.diagnostics)
  }
  let site = SitePaths(request, configuration).output
  let folder = FolderTree(site)
  func read(_ path: String) throws -> [UInt8]? {
    let path = try RelativePath(checking: path)
    return try folder.stamp(of: path) == nil ? nil : try folder.read(path)
  }
  do {
    var engine = try SearchEngine(read: read)
    let found = try engine.search(query, limit: limit)
    return SiteSearchReport(
      articles: found.results.map(FoundArticle.init), total: found.total,
      among: found.among, readsMore: found.readsMore, suggestion: found.suggestion,
      loosen: found.loosen,
      diagnostics: settings.diagnostics)
  } catch {
    let diagnostic = Diagnostic(
      .error, "search-index", SiteSearchReport.explanation(of: error),
      at: SourceLocation(path: site))
    return SiteSearchReport(diagnostics: settings.diagnostics + [diagnostic])
  }
}

/// What a search found.
public struct SiteSearchReport: Sendable {
  /// Best first.
  public var articles: [FoundArticle] = []
  /// How many articles have all words, or any where none has all.
  public var total = 0
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

  fileprivate static func explanation(of error: any Error) -> String {
    switch error {
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
  /// Comparable within one search only.
  public var score: Double

  init(_ result: SearchResult) {
    let article = ArticleID(result.number)
    id = article.description
    url = "kb/\(article.shard)/\(article)/"
    title = result.title
    product = result.product
    year = result.year
    excerpt = result.excerpt
    score = result.score
  }
}
