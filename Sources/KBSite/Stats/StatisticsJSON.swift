import FoundationEssentials
import KBCatalog

extension ArchiveStatistics {
  /// The statistics as one line of JSON, for programs.
  /// - Parameter limit: how many wanted articles are in it.
  public func json(limit: Int) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(StatisticsJSON(self, limit: limit)), as: UTF8.self)
  }
}

private struct StatisticsJSON: Encodable {
  let articles: Int
  let files: Int
  let first: String?
  let last: String?
  let formats: [Count]
  let extractions: [Count]
  let products: [Count]
  let years: [Count]
  let decades: [Count]
  let languages: [Count]
  let issueTypes: [Count]
  let citations: Citations
  let wanted: [Wanted]
  let errorCodes: Int
  let productLines: Int
  let unreadProductLines: Int
  let fixedArticles: Int
  let articlesWithFiles: Int
  let articlesWithMessages: Int

  struct Count: Encodable {
    let name: String
    let slug: String?
    let count: Int

    init(_ count: ArchiveStatistics.Count) {
      name = count.name
      slug = count.slug
      self.count = count.count
    }
  }

  struct Citations: Encodable {
    let all: Int
    let resolved: Int
    let missing: Int
    let missingArticles: Int
  }

  struct Wanted: Encodable {
    let id: String
    let citations: Int
  }

  init(_ statistics: ArchiveStatistics, limit: Int) {
    articles = statistics.articles
    files = statistics.files
    first = statistics.numbers?.lowerBound.description
    last = statistics.numbers?.upperBound.description
    formats = statistics.formats.map(Count.init)
    extractions = statistics.extractions.map(Count.init)
    products = statistics.products.map(Count.init)
    years = statistics.years.map(Count.init)
    decades = statistics.decades.map(Count.init)
    languages = statistics.languages.map(Count.init)
    issueTypes = statistics.issueTypes.map(Count.init)
    citations = Citations(
      all: statistics.citations, resolved: statistics.resolvedCitations,
      missing: statistics.citations - statistics.resolvedCitations,
      missingArticles: statistics.wanted.count)
    wanted = statistics.wanted.prefix(limit).map {
      Wanted(id: $0.id.description, citations: $0.citations)
    }
    errorCodes = statistics.errorCodes
    productLines = statistics.productLines
    unreadProductLines = statistics.unreadProductLines
    fixedArticles = statistics.fixedArticles
    articlesWithFiles = statistics.articlesWithFiles
    articlesWithMessages = statistics.articlesWithMessages
  }
}
