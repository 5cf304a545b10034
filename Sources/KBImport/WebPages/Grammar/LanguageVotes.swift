/// Finds out a page's language by the words of the site that it shows.
struct LanguageVotes: Sendable {
  private var votes: [String: Int] = [:]

  /// Counts a text of the site for the languages that have it.
  mutating func add(_ languages: [String]) {
    for language in Set(languages) { votes[language, default: 0] += 1 }
  }

  /// The language with the most votes; English where it has as many as any other or nothing is known.
  var language: String? {
    guard let most = votes.values.max(), votes["en"] != most else {
      return votes["en"].map { _ in "en" }
    }
    return PageLanguage.all.map(\.tag).first { votes[$0] == most }
  }
}
