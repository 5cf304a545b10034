import TestSupport
import Testing

@testable import KBSearch

/// Pairs move with the file of their word: updates must move those, too, that no changed article has.
@Suite struct PairMovesTests {
  /// How large an archive is, how many articles come and go in each of some updates.
  struct History: Sendable {
    var articles: Int
    var churn: Int
    var updates: Int
  }

  /// Words get files of their own at about a thousand articles, and lose their pairs above ten thousand.
  static let histories = [
    History(articles: 60, churn: 59, updates: 4), History(articles: 1000, churn: 400, updates: 4),
    History(articles: 1700, churn: 1300, updates: 4),
    History(articles: 9950, churn: 120, updates: 2),
    History(articles: 10_080, churn: 160, updates: 2),
  ]

  @Test(arguments: histories)
  func updatesGiveWhatAFullBuildGives(history: History) throws {
    var random = SplitMix64(seed: UInt64(history.articles))
    var documents: [UInt32: SearchDocument] = [:]
    for place in 0..<history.articles {
      let number = UInt32(10_000 + place * 7)
      documents[number] = Self.document(number, edition: UInt64(place % 6))
    }
    var archive = SampleArchive(Array(documents.values))
    for update in 0..<history.updates {
      let goes = update % 2 == 0
      let removed = Set(
        documents.keys.sorted().shuffled(using: &random).prefix(goes ? history.churn / 2 : 3))
      for number in removed { documents[number] = nil }
      let builder = IndexBuilder()
      var added: Set<UInt32> = []
      for _ in 0..<(goes ? 5 : history.churn / 2) {
        let number = UInt32(10_000 + Int.random(in: 0..<history.articles * 8, using: &random))
        guard added.insert(number).inserted else { continue }
        let document = Self.document(number, edition: UInt64.random(in: 0..<6, using: &random))
        documents[number] = document
        builder.add(document)
      }
      archive.apply(try IndexUpdate(of: archive.stored(), removed: removed, added: builder))
      let full = SampleArchive(Array(documents.values))
      #expect(archive.files.keys.filter { archive.files[$0] != full.files[$0] }.sorted() == [])
      #expect(archive.files.count == full.files.count)
      #expect(archive.unlisted == full.unlisted)
    }
  }

  /// An article of two words that most have, in pairs with others and with each other.
  private static func document(_ number: UInt32, edition: UInt64) -> SearchDocument {
    var random = SplitMix64(seed: UInt64(number) &* 7919 &+ edition)
    let syllables = ["ba", "be", "bo", "da", "de", "ku", "ki", "mo", "zu"]
    let messages = (0..<6).map { _ in
      let word = (0..<3).map { _ in random.element(of: syllables) }.joined()
      return switch Int.random(in: 0..<5, using: &random) {
      case 0: "ubiquitar \(word)"
      case 1: "\(word) everywheret"
      case 2: "everywheret ubiquitar"
      case 3: "the ubiquitar of \(word)"
      default: "\(word) no \(word)o"
      }
    }
    return SearchDocument(
      number: number,
      passages: [
        .init(field: .title, text: edition % 3 == 2 ? "zz" : "everywheret ubiquitar"),
        .init(field: .errorText, text: messages.joined(separator: " ")),
        .init(field: .errorText, text: edition % 2 == 0 ? "ubiquitar everywheret" : "ubiquitar aa"),
      ])
  }
}
