import KBSearch
import TestSupport
import Testing

extension BrowserTests {
  /// The engine in Swift and the one in JavaScript find the same articles, in the same order.
  struct AgreementTests {
    @Test func bothEnginesAnswerAlike() async throws {
      let stage = try Stage.require()
      var queries = RandomQueries(seed: 20_260_101)
      let texts =
        (0..<200).map { _ in queries.next() } + RandomQueries.identifiers
        + RandomQueries.codes + RandomQueries.listings + RandomQueries.literal
      let found = try await answers(to: texts, from: stage.site, below: stage.root)
      // Were most of them unanswered, to agree would be no merit.
      #expect(found.count { $0.count > 1 } > 120)
      #expect(found.count { $0.count > 5 } > 40)
      // One of the last four looked at some of the articles only.
      #expect(found.suffix(4).contains { $0[0].hasPrefix("0 12") })
    }

    /// Words with files of their own, and their pairs, are in large archives only.
    @Test func bothEnginesAnswerAlikeWhereWordsAreCommon() async throws {
      let stage = try Stage.require()
      let site = LargeArchive.site(in: stage.site)
      try await Stage.serving(site, below: "/") { root in
        let found = try await answers(to: LargeArchive.queries, from: site, below: root)
        #expect(found.allSatisfy { $0.count == 11 })

        // What long articles mention is in files of its own.
        let mentioned = try await answers(to: LargeArchive.mentionQueries, from: site, below: root)
        for (text, answer) in zip(LargeArchive.mentionQueries, mentioned) {
          guard let told = LargeArchive.mentioned.first(where: { $0.value == text })?.key else {
            continue
          }
          let total = told > 16 ? told : told + LargeArchive.lists.count
          #expect(answer[0].hasPrefix("\(total) "), "\(text)")
        }
      }
    }

    /// What both find, article by article.
    private func answers(
      to texts: [String], from site: SampleSite, below root: String
    ) async throws -> [[String]] {
      let stage = try Stage.require()
      try await stage.browser.open(root + "about/")
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const answers = [];
          for (const text of arguments[1]) {
            const found = await search(text, { limit: text.includes('"') ? 2 : 10 });
            const facts = found.map(({ id, title, product, year, excerpt }) => [id, title, product, year, excerpt].join("|"));
            answers.push([`${found.total} ${found.among ?? ""} ${found.suggestion ?? ""}`, ...facts]);
          }
          return answers;
        })
        """
      let module = root + "assets/search.js"
      let answers = try await stage.browser.value(script, [module, texts]) as? [[String]]
      let found = try #require(answers)
      try #require(found.count == texts.count)
      var engine = try SearchEngine { site[$0] }
      for (text, answer) in zip(texts, found) {
        // With few wanted, few are read to find a quotation.
        let results = try engine.search(text, limit: text.contains("\"") ? 2 : 10)
        let among = results.among.map(String.init) ?? ""
        let ours =
          ["\(results.total) \(among) \(results.suggestion ?? "")"]
          + results.results.map {
            "Q\($0.number)|\($0.title)|\($0.product)|\($0.year.map(String.init) ?? "")|\($0.excerpt)"
          }
        #expect(ours == answer, "\(text)")
      }
      return found
    }
  }
}

/// Queries of the sample articles' words, as readers write them.
private struct RandomQueries {
  private var generator: SplitMix64
  /// The words of each article, in their order, so that neighbours can be asked for together.
  private let articles: [[String]]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    articles = SampleArticles.files.sorted { $0.key < $1.key }.map { _, text in
      text.split { " \n".contains($0) }.map(String.init).filter { $0 != "---" && $0 != "##" }
    }
  }

  /// Whatever the articles have with punctuation inside.
  static var identifiers: [String] {
    let words = SampleArticles.files.values.flatMap { $0.split { " \n\"(),".contains($0) } }
    return Set(
      words.filter { word in word.dropFirst().dropLast().contains { ".:\\/_".contains($0) } }
    )
    .map(String.init).sorted()
  }

  /// The code that articles spell in two ways, in these and a third.
  static let codes = ["0x8004010F", "8004010F", "0X08004010f", "store 8004010F log"]

  /// Filters without a word.
  static let listings = [
    "product:winnt", "the product:exchange", "year:1999 -note", "type:prb product:winnt",
    "type:prb \"the note\"", "product:nothing",
  ]

  /// Of words that many articles have, beside each other in few or none.
  static let literal = [
    "\"note spooler\"", "\"spooler writes note\"", "spooler -\"writes note\"",
    "spooler -\"note 1\"",
  ]

  mutating func next() -> String {
    let operators = Int.random(in: 0...9, using: &generator)
    // The second half of the articles are alike.
    let article = generator.element(of: generator.oneIn(3) ? articles : Array(articles.prefix(4)))
    switch operators {
    case 0: return "\"" + run(of: article, Int.random(in: 1...3, using: &generator)) + "\""
    case 1: return "\(word()) \(word()) -\(word())"
    case 2:
      let filters = ["product:winnt", "product:Exchange", "year:1999", "type:prb", "type:kbinfo"]
      return "\(word()) \(generator.element(of: filters)) \(word())"
    case 3: return run(of: article, Int.random(in: 4...20, using: &generator))
    case 4: return String(word().prefix(4))
    default:
      let count = Int.random(in: 1...5, using: &generator)
      return (0..<count).map { _ in word() }.joined(separator: " ")
    }
  }

  /// A word of any article, now and then with a slip.
  private mutating func word() -> String {
    let article = generator.element(of: generator.oneIn(4) ? articles : Array(articles.prefix(4)))
    var word = Array(generator.element(of: article))
    guard word.count > 3, generator.oneIn(6) else { return String(word) }
    let place = Int.random(in: 0..<word.count - 1, using: &generator)
    switch Int.random(in: 0...2, using: &generator) {
    case 0: word.remove(at: place)
    case 1: word.swapAt(place, place + 1)
    default: word[place] = generator.element(of: Array("aeinrst"))
    }
    return String(word)
  }

  private mutating func run(of article: [String], _ length: Int) -> String {
    let start = Int.random(in: 0..<article.count, using: &generator)
    return article[start...].prefix(length).joined(separator: " ")
  }
}
