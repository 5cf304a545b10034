/// Answers queries from the files of a built site, with the same ranking as the site's own search.
public struct SearchEngine {
  private var reader: IndexReader
  private let read: (String) throws -> [UInt8]?

  /// Opens the index of a site.
  /// - Parameter read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  /// - Throws: ``IndexError`` where there is no index or it is damaged.
  public init(read: @escaping (String) throws -> [UInt8]?) throws {
    self.read = read
    reader = try IndexReader(read)
  }

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
    plan.limitPairs(to: reader.directory)
    let whole = try whole(query.identifier, plan)
    var lists = try whole ?? plan.slots.map { slot in try postings(of: slot) }
    if whole == nil { try guess(&plan, &lists, query, &results) }

    var board = Scoreboard()
    var rarities: [[UInt8]: Double] = [:]
    for (slot, list) in zip(plan.slots, lists) where !list.isEmpty {
      let frequency = list.map(\.frequency).max() ?? 1
      let rarity = slot.weight * Ranking.rarity(frequency, of: reader.directory.documentCount)
      board.begin(rarity: rarity, isWord: slot.isWord)
      for term in list { board.add(term.list, rarity: rarity, isWord: slot.isWord) }
      if slot.isWord { for term in slot.terms { rarities[term] = rarity } }
    }
    let allowed = try allowed(by: query)
    let found = board.documents.filter { allowed?.contains($0) ?? true }
    let pairs = zip(plan.slots, lists).filter { $0.0.kind == .pair }
    let readsLikeMessage =
      Double(pairs.count { !$0.1.isEmpty }) > Ranking.messageShare * Double(pairs.count)
    let candidates =
      readsLikeMessage || !query.phrases.isEmpty ? Ranking.messageCandidates : Ranking.candidates
    let ranked = Self.best(found, board, count: max(limit, candidates))
    let complete = found.count { board.isComplete($0) }
    results.total = complete > 0 ? complete : found.count
    try read(ranked, plan, rarities, query, board, limit: limit, into: &results)
    return results
  }

  // MARK: Looking up

  private typealias TermPostings = (list: ArraySlice<UInt32>, frequency: Int)

  private mutating func postings(of slot: QueryPlan.Slot) throws -> [TermPostings] {
    try slot.terms.compactMap { term in
      let found = try reader.postings(of: term)
      return found.frequency > 0 ? found : nil
    }
  }

  /// The lists of a query that is one identifier, where there are articles that have all its compounds: only these, and
  /// of these articles only. Saves the files of its parts, which are common and tell less.
  private mutating func whole(_ identifier: [[UInt8]], _ plan: QueryPlan) throws
    -> [[TermPostings]]?
  {
    var lists: [[UInt8]: TermPostings] = [:]
    var having: Set<UInt32>?
    for term in identifier {
      let found = try reader.postings(of: term)
      let documents = found.list.lazy.map { $0 >> 4 }
      having = having?.intersection(documents) ?? Set(documents)
      lists[term] = found
    }
    guard let having, !having.isEmpty else { return nil }
    return plan.slots.map { slot in
      guard let term = slot.terms.first, let found = lists[term] else { return [] }
      return [(found.list.filter { having.contains($0 >> 4) }[...], found.frequency)]
    }
  }

  /// For words that no article has: the words that they begin, else those that were meant.
  private mutating func guess(
    _ plan: inout QueryPlan, _ lists: inout [[TermPostings]], _ query: SearchQuery,
    _ results: inout SearchResults
  ) throws {
    let last = plan.slots.lastIndex { $0.isWord }
    for index in plan.slots.indices where lists[index].isEmpty && plan.slots[index].isWord {
      guard let word = plan.slots[index].terms.first, word.count >= 3 else { continue }
      var terms: [[UInt8]] = []
      if index == last { terms = try reader.terms(beginning: word, limit: 4) }
      if terms.isEmpty, word.count >= SpellingFile.shortest,
        word.allSatisfy(CharacterClass.isLetter)
      {
        var list = try reader.spelling(word[0])
        if word[1] != word[0] { list += try reader.spelling(word[1]) }
        terms = Corrections.words(for: word, in: list, limit: 3)
        if let term = terms.first { results.corrections.append((word, term)) }
      }
      guard !terms.isEmpty else { continue }
      plan.replace(index, with: terms)
      lists[index] = try postings(of: plan.slots[index])
    }
  }

  /// The documents that filters, quotations and exclusions leave; `nil` for all.
  private mutating func allowed(by query: SearchQuery) throws -> Set<UInt32>? {
    var allowed: Set<UInt32>?
    if !query.filters.isEmpty {
      allowed = Set(
        try reader.facets().lazy.filter { query.filters.allows($0.facets) }.map(\.number))
    }
    for word in query.phrases.joined() where word.kind == .word {
      let documents = try documents(of: word.term)
      allowed = allowed?.intersection(documents) ?? documents
    }
    let excluded = try query.excluded.filter { $0.count == 1 }.flatMap { try documents(of: $0[0]) }
    if !excluded.isEmpty {
      let rest = try allowed ?? Set(reader.facets().map(\.number))
      allowed = rest.subtracting(excluded)
    }
    return allowed
  }

  private mutating func documents(of term: [UInt8]) throws -> Set<UInt32> {
    Set(try reader.postings(of: term, whole: true).list.lazy.map { $0 >> 4 })
  }

  private static func best(_ documents: [UInt32], _ board: Scoreboard, count: Int) -> [UInt32] {
    var scored = documents.map { (document: $0, score: board.score($0)) }
    scored.sort { left, right in
      left.score != right.score ? left.score > right.score : left.document > right.document
    }
    return scored.prefix(count).map(\.document)
  }

  // MARK: Reading pages

  private func page(_ number: UInt32) throws -> ArticlePage? {
    try read(ArticlePage.path(of: number)).flatMap { ArticlePage($0) }
  }

  private func read(
    _ ranked: [UInt32], _ plan: QueryPlan, _ rarities: [[UInt8]: Double], _ query: SearchQuery,
    _ board: Scoreboard, limit: Int, into results: inout SearchResults
  ) throws {
    let words = Evidence.Words(plan.sequence, worth: plan.sequence.map { rarities[$0] ?? 0.5 })
    let terms = Set(plan.slots.filter(\.isWord).flatMap(\.terms))
    var found: [SearchResult] = []
    let first = max(limit, Ranking.candidates)
    var bestShare = 0.0
    for (place, number) in ranked.enumerated() {
      // The article that a message is from says all of it.
      if place == first, bestShare >= Ranking.enoughShare,
        query.phrases.isEmpty || found.count >= limit
      {
        break
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
      bestShare = max(bestShare, share)
      let score = board.score(number) + Ranking.runWeight * share * share * words.total
      found.append(
        SearchResult(
          number: number, page: page,
          excerpt: Excerpt(of: page.body, words: body, terms: terms, run: evidence.run),
          score: score))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.number > $1.number }
    results.results = Array(found.prefix(limit))
    if found.isEmpty { results.total = 0 }
  }
}
