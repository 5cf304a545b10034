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
    guard !mendings.isEmpty else { return nil }
    let texts = pages.flatMap { [Evidence.Text($0.title), Evidence.Text($0.body)] }
    var suggestion = Array(query.utf8)
    for mending in mendings {
      guard let spelled = spelling(of: mending, in: texts),
        let start = suggestion.indices.first(where: {
          suggestion[$0...].starts(with: mending.typed)
        })
      else { continue }
      suggestion.replaceSubrange(start..<start + mending.typed.count, with: spelled)
    }
    let text = String(decoding: suggestion, as: UTF8.self)
    return text == query ? nil : text
  }

  /// How texts spell a word whose stem is known, in lower case: if they do, in the form that is one slip from what was typed.
  private static func spelling(of mending: Mending, in texts: [Evidence.Text]) -> [UInt8]? {
    let typed = mending.typed.lowercasedText
    var first: [UInt8]?
    for text in texts {
      for place in text.terms.indices where text.terms[place] == mending.term {
        let form = text.spelling(place)
        if isNear(form, typed) { return form }
        first = first ?? form
      }
    }
    return first
  }
}
