import KBModel

/// Guesses the language of a listing. A wrong language is worse than none, so only certain ones are named.
struct LanguageGuess {
  /// The language, where one is certain.
  private(set) var language: CodeLanguage?
  /// The one that most speaks for, though perhaps not enough, and how much.
  private(set) var likeliest: (language: CodeLanguage, score: Int)?

  /// What is enough to name a language, and what each four lines need more: a long text has words of everything.
  private static let leastScore = 6
  private static let mostLinesCounted = 40
  /// Each sign counts so often at most, so that a long listing does not drown in its commonest line.
  private static let mostRepetitions = 3
  /// One sign at least must weigh so much.
  private static let leastWeight = 2
  /// What one sign alone must weigh; less is enough where the article's product is one of the language.
  private static let leastWeightAlone = 6
  /// The best language must have so many times (in quarters) what the next has.
  private static let leadInQuarters = 5

  /// - Parameters:
  ///   - text: the listing, lines between line feeds.
  ///   - prior: what the article's products say.
  init(_ text: some Sequence<UInt8>, prior: LanguagePrior, signs: LanguageSigns = .all) {
    let scanner = ListingScanner(text, signs)
    var scores = [Score](repeating: Score(), count: signs.languages.count)
    for (sign, count) in scanner.counts {
      for vote in signs.votes[sign] { scores[vote.language].add(vote.weight, times: count) }
    }
    var candidates: [CodeLanguage: Score] = [:]
    for (language, score) in zip(signs.languages, scores) where score.sum > 0 {
      candidates[language] = score
    }
    Self.settleFamily(&candidates, prior)
    for language in candidates.keys { candidates[language]?.sum += prior.weight(of: language) }
    // Equal scores are settled by name, not by the order of a dictionary.
    let ranked = candidates.sorted { ($0.value.sum, $1.key.name) > ($1.value.sum, $0.key.name) }
    guard let (best, score) = ranked.first else { return }
    likeliest = (best, score.sum)
    let next = ranked.dropFirst().first?.value.sum ?? 0
    let needed = Self.leastScore + min(scanner.lines, Self.mostLinesCounted) / 4
    guard score.sum >= needed, score.sum * 4 >= next * Self.leadInQuarters,
      score.heaviest >= Self.leastWeight
    else { return }
    let isAlone = score.signs == 1 && score.heaviest < Self.leastWeightAlone
    if !isAlone || prior.weight(of: best) > 0 { language = best }
  }

  /// C and what came of it share most of their signs: they are one candidate, named by what only one of them has.
  private static func settleFamily(
    _ candidates: inout [CodeLanguage: Score], _ prior: LanguagePrior
  ) {
    guard var family = candidates[.c] else { return }
    var best: (language: CodeLanguage, sum: Int, score: Score)?
    for heir in heirs {
      let score = candidates.removeValue(forKey: heir.language)
      let sum = (score?.sum ?? 0) + prior.weight(of: heir.language) / 2
      guard sum >= heir.least, sum > best?.sum ?? 0 else { continue }
      best = (heir.language, sum, score ?? Score())
    }
    guard let best else { return }
    family.add(best.score)
    candidates[.c] = nil
    candidates[best.language] = family
  }

  /// What each of C's heirs needs of its own, if the listing is not to be C.
  private static let heirs: [(language: CodeLanguage, least: Int)] = [
    (.cpp, 3), (.java, 5), (.csharp, 5), (.idl, 5), (.javascript, 5),
  ]

  /// What speaks for a language.
  private struct Score {
    var sum = 0
    /// How many different signs.
    var signs = 0
    var heaviest = 0

    mutating func add(_ other: Score) {
      sum += other.sum
      signs += other.signs
      heaviest = max(heaviest, other.heaviest)
    }

    mutating func add(_ weight: Int, times count: Int) {
      sum += weight * min(count, LanguageGuess.mostRepetitions)
      signs += weight > 0 ? 1 : 0
      heaviest = max(heaviest, weight)
    }
  }
}
