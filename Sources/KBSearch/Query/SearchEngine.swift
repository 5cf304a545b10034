import KBModel

/// Answers queries from the files of a built site, with the same ranking as the site's own search.
public struct SearchEngine {
  /// The language of the articles that are searched.
  public let language: String
  private var reader: IndexReader
  private let read: (String) throws -> [UInt8]?

  /// Opens the index of a site.
  /// - Parameters:
  ///   - language: of the articles to be searched; each language has an index of its own.
  ///   - read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  /// - Throws: ``IndexError`` where there is no index or it is damaged.
  public init(
    language: String = ArticleKey.english, read: @escaping (String) throws -> [UInt8]?
  ) throws {
    self.language = language
    self.read = read
    reader = try IndexReader { try read(IndexPath.path($0, in: language)) }
  }

  /// Whether a page shows an article, rather than leading to one.
  public static func isArticle(_ page: [UInt8]) -> Bool { ArticlePage(page) != nil }

  /// The best articles for a query, best first.
  public mutating func search(
    _ text: String, limit: Int = 10, filters: SearchFilters = SearchFilters()
  )
    throws -> SearchResults
  {
    var query = SearchQuery(text)
    query.filters.merge(filters)
    var results = SearchResults()
    if let number = query.number, let page = try page(number) {
      results.results = [SearchResult(number: number, page: page, excerpt: Excerpt(page), score: 1)]
      results.total = 1
      return results
    }
    var plan = QueryPlan(query)
    plan.limitFiles(of: reader.directory)
    let typed = query.words.filter { $0.kind == .word }.map(\.term)
    let corrections = try plan.lookUp(
      in: &reader, identifier: query.identifier,
      isNarrowed: query.hasLiteralConditions || !query.filters.isEmpty)

    results.quoting = query.message.map { plan.frequency(of: $0) } ?? 0
    let (board, rarities) = weigh(plan, query, try allowed(by: query))
    let most =
      query.hasLiteralConditions
      ? limit * Ranking.literalCandidates : max(limit, Ranking.candidates)
    let complete = board.completeCount
    results.total = complete > 0 ? complete : board.count
    let words = Evidence.Words(plan) { rarities[$0] ?? 0.5 }
    try read(
      board.best(most), query, board, words, ShownTerms(of: typed, plan), limit: limit,
      into: &results)
    let pages = corrections.isEmpty ? [] : try results.results.compactMap { try page($0.number) }
    results.suggestion = Corrections.suggestion(
      for: text, corrections.compactMap { query.mended($0) }, pages: pages)
    results.loosen = results.results.isEmpty ? LooseEnds(query, plan) : nil
    results.results.removeSubrange(min(limit, results.results.count)...)
    return results
  }

  /// What documents have of a query, and how rare its words are.
  /// - Parameter allowed: the documents that count, `nil` for all.
  private func weigh(
    _ plan: QueryPlan, _ query: SearchQuery, _ allowed: Set<UInt32>?
  ) -> (board: Scoreboard, rarities: [[UInt8]: Double]) {
    let documents = reader.directory.documentCount
    var board = Scoreboard(
      allowed: allowed, enough: query.hasLiteralConditions ? .max : Ranking.enoughDocuments)
    var rarities: [[UInt8]: Double] = [:]
    for typed in plan.slots.compactMap(\.typed) { board.admit(typed.found.listing.postings) }
    for slot in plan.rarestFirst {
      let rarity = slot.weight * Ranking.rarity(slot.highestFrequency, of: documents)
      var terms = slot.found.map { Scoreboard.Term(postings: $0.listing.postings, rarity: rarity) }
      if slot.isWord { for term in slot.terms { rarities[term] = rarity } }
      if let typed = slot.typed {
        let own = Ranking.rarity(typed.found.frequency, of: documents)
        terms.insert(Scoreboard.Term(postings: typed.found.listing.postings, rarity: own), at: 0)
        rarities[typed.term] = own
      }
      board.add(terms, rarity: rarity, isWord: slot.isWord)
    }
    if plan.slots.isEmpty, !query.filters.isEmpty, let allowed {
      // Nothing but filters was given: all that they leave, the latest numbers first.
      let listing = Scoreboard.Term(postings: allowed.map { $0 << 4 }.sorted()[...], rarity: 0)
      board.add([listing], rarity: 0, isWord: false)
    }
    return (board, rarities)
  }

  /// The documents that filters, quotations and exclusions leave as far as the index knows, which does not list all
  /// documents of frequent words; `nil` for all.
  private mutating func allowed(by query: SearchQuery) throws -> Set<UInt32>? {
    var allowed: Set<UInt32>?
    if !query.filters.isEmpty {
      allowed = Set(
        try reader.facets().lazy.filter { query.filters.allows($0.facets) }.map(\.number))
    }
    for word in query.phrases.joined() where word.kind == .word {
      let listing = try reader.term(word.term).listing
      guard listing.isComplete else { continue }
      allowed = allowed?.intersection(listing.documents) ?? Set(listing.documents)
    }
    let excluded = try query.excluded.filter { $0.count == 1 }
      .flatMap { try reader.term($0[0]).listing.documents }
    if !excluded.isEmpty {
      let rest = try allowed ?? Set(reader.facets().map(\.number))
      allowed = rest.subtracting(excluded)
    }
    return allowed
  }

  /// Whether the index lists all documents that can have some quotations: all those of one of their words.
  private mutating func lists(_ phrases: [[SearchQuery.Word]]) throws -> Bool {
    for word in phrases.joined() where word.kind == .word {
      if try reader.term(word.term).listing.isComplete { return true }
    }
    return phrases.isEmpty
  }

  // MARK: Reading pages

  private func page(_ number: UInt32) throws -> ArticlePage? {
    try read(ArticlePage.path(of: ArticleKey(ArticleID(number), language: language)))
      .flatMap { ArticlePage($0) }
  }

  /// Reads articles until there are enough, and leaves all that fit.
  private mutating func read(
    _ ranked: [UInt32], _ query: SearchQuery, _ board: Scoreboard, _ words: Evidence.Words,
    _ shown: ShownTerms, limit: Int, into results: inout SearchResults
  ) throws {
    var found: [SearchResult] = []
    // Each time twice as many, as the browser does, which fetches them at once.
    var step = max(limit, Ranking.candidates)
    var end = step
    var isAllRead = true
    for (place, number) in ranked.enumerated() {
      if place == end {
        if found.count >= limit {
          isAllRead = false
          break
        }
        step *= 2
        end += step
      }
      guard let page = try page(number) else { continue }
      let body = Evidence.Text(page.body)
      let titleText = Evidence.Text(page.title)
      func has(_ phrase: [[UInt8]]) -> Bool { body.contains(phrase) || titleText.contains(phrase) }
      guard query.phrases.allSatisfy({ has($0.map(\.term)) }), !query.excluded.contains(where: has)
      else { continue }
      let title = Evidence(of: words, in: titleText)
      let evidence = Evidence(of: words, in: body)
      let share = max(title.share, evidence.share)
      let score = board.score(number) + Ranking.runWeight * share * share * words.total
      found.append(
        SearchResult(
          number: number, page: page,
          excerpt: Excerpt(
            of: page.body, words: body, terms: shown.terms(in: body), run: evidence.run),
          score: score))
    }
    // Where no more are read, there are no more.
    let isCounted = query.hasLiteralConditions && isAllRead
    results.readsMore = isCounted && ranked.count < board.count
    if isCounted, !ranked.isEmpty, try results.readsMore || !lists(query.phrases) {
      results.among = ranked.count
    }
    results.total = isCounted ? found.count : max(results.total, found.count)
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.number > $1.number }
    results.results = found
    if found.isEmpty { results.total = 0 }
  }
}
