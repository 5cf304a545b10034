/// The longest run of a query's words that stands in an article as they were typed. A code that is spelled as it was typed
/// makes one by itself; spelled otherwise, it counts less.
struct Evidence {
  /// The words of a query in their order, with what each is worth.
  struct Words {
    var terms: [[UInt8]]
    /// How codes were typed, in lower case; `nil` for other words.
    var spellings: [[UInt8]?]
    var worth: [Double]
    /// Of all.
    var total: Double

    init(_ plan: QueryPlan, worth: (_ term: [UInt8]) -> Double) {
      terms = plan.sequence
      spellings = plan.spellings
      self.worth = terms.map(worth)
      total = self.worth.reduce(0, +)
    }

    /// Whether a code was typed otherwise than a text spells it.
    func isSpelledOtherwise(_ word: Int, in text: Text, _ place: Int) -> Bool {
      spellings[word].map { $0 != text.spelling(place) } ?? false
    }
  }

  /// A text as its words, stop words too, and where they stand.
  struct Text {
    private(set) var terms: [[UInt8]] = []
    private(set) var places: [Range<Int>] = []
    private let bytes: [UInt8]

    init(_ text: [UInt8]) {
      bytes = text
      var tokenizer = Tokenizer()
      var terms: [[UInt8]] = []
      var places: [Range<Int>] = []
      tokenizer.scan(text) { kind, term, place in
        guard kind != .compound else { return }
        terms.append(term)
        places.append(place)
      }
      self.terms = terms
      self.places = places
    }

    /// How a word is spelled, in lower case.
    func spelling(_ word: Int) -> [UInt8] { bytes[places[word]].lowercasedText }

    /// Whether the words stand in the text one after the other.
    func contains(_ phrase: [[UInt8]]) -> Bool {
      guard let first = phrase.first, phrase.count <= terms.count else { return false }
      return (0...(terms.count - phrase.count)).contains { start in
        terms[start] == first && terms[start..<start + phrase.count].elementsEqual(phrase)
      }
    }
  }

  /// The share of the query's worth that the best run has, from 0 to 1.
  var share = 0.0
  /// Which words of the text it is.
  var run = 0..<0

  /// Looks for the best run.
  init(of words: Words, in text: Text) {
    guard words.total > 0 else { return }
    for start in text.terms.indices {
      for first in words.terms.indices where words.terms[first] == text.terms[start] {
        // A run that goes on from the word before was seen there.
        if first > 0, start > 0, words.terms[first - 1] == text.terms[start - 1] { continue }
        var length = 0
        var worth = 0.0
        while first + length < words.terms.count, start + length < text.terms.count,
          words.terms[first + length] == text.terms[start + length]
        {
          let isOther = words.isSpelledOtherwise(first + length, in: text, start + length)
          worth += words.worth[first + length] * (isOther ? Ranking.otherSpelling : 1)
          length += 1
        }
        let isRun =
          length > 1
          || words.spellings[first] != nil && !words.isSpelledOtherwise(first, in: text, start)
        if isRun, worth / words.total > share {
          share = worth / words.total
          run = start..<start + length
        }
      }
    }
  }
}
