/// A word as it was typed, and the term that was searched for instead.
struct Mending {
  var typed: [UInt8]
  var term: [UInt8]
}

extension SearchQuery {
  func mended(_ correction: QueryPlan.Correction) -> Mending? {
    words.first { $0.term == correction.word }
      .map { Mending(typed: $0.text, term: correction.term) }
  }
}

extension Corrections {
  /// The query with its slips mended as the articles found spell the words; `nil` where there is nothing to mend.
  static func suggestion(for query: String, _ mendings: [Mending], pages: [ArticlePage]) -> String?
  {
    var suggestion = Array(query.utf8)
    for mending in mendings {
      guard let spelled = pages.lazy.compactMap({ spelling(of: mending.term, in: $0) }).first,
        let start = suggestion.indices.first(where: {
          suggestion[$0...].starts(with: mending.typed)
        })
      else { continue }
      suggestion.replaceSubrange(start..<start + mending.typed.count, with: spelled)
    }
    let text = String(decoding: suggestion, as: UTF8.self)
    return text == query ? nil : text
  }

  /// How an article spells a word whose stem is known, in lower case.
  private static func spelling(of stem: [UInt8], in page: ArticlePage) -> [UInt8]? {
    for text in [page.title, page.body] {
      let words = Evidence.Text(text)
      if let word = words.terms.firstIndex(of: stem) {
        return words.spelling(word)
      }
    }
    return nil
  }
}
