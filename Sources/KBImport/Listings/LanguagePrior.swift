import KBModel

/// What an article's product, title and keywords say about the language of its listings: enough to tell relatives
/// apart, never enough to name one.
struct LanguagePrior: Sendable {
  private let weights: [CodeLanguage: Int]

  /// Nothing is known.
  static let none = LanguagePrior(weights: [:])

  private init(weights: [CodeLanguage: Int]) { self.weights = weights }

  init(_ metadata: ArticleMetadata) {
    let words = metadata.products + [metadata.title] + metadata.keywords
    let text = Array((" " + words.joined(separator: " ") + " ").utf8).map(\.lowercased)
    var weights: [CodeLanguage: Int] = [:]
    for (phrase, language, weight) in Self.phrases where text.contains(phrase: phrase) {
      weights[language] = max(weights[language] ?? weight, weight)
    }
    self.weights = weights
  }

  func weight(of language: CodeLanguage) -> Int { weights[language] ?? 0 }

  private static let phrases: [(phrase: StaticString, language: CodeLanguage, weight: Int)] = [
    ("visual basic", .vb, 3), ("microsoft access", .vb, 2), ("kbaccess", .vb, 2),
    (" excel", .vb, 2), (" word ", .vb, 2),
    ("powerpoint", .vb, 2), ("outlook", .vb, 2), ("kbvba", .vb, 3), ("foxpro", .foxpro, 3),
    (" fox ", .foxpro, 3), ("foxpro", .sql, -8), ("c compiler", .c, 3), ("microsoft c (", .c, 3),
    ("software development kit", .c, 2), ("device driver kit", .c, 2), ("odbc", .c, 1),
    ("mfc", .cpp, 6), ("c++", .cpp, 2), ("odbc", .sql, 1), ("sql server", .sql, 2),
    ("macro assembler", .masm, 4), ("masm", .masm, 3), ("fortran", .fortran, 4),
    ("basic (programmer", .basic, 3), ("quickbasic", .basic, 3), ("qbasic", .basic, 3),
    ("internet information", .asp, 1), ("windows nt", .batch, 1), ("windows 95", .batch, 1),
    ("disk operating", .batch, 2), ("lan manager", .batch, 1),
  ]
}

extension [UInt8] {
  fileprivate func contains(phrase: StaticString) -> Bool {
    phrase.withUTF8Buffer { phrase in
      guard let first = phrase.first, count >= phrase.count else { return false }
      for start in 0...(count - phrase.count)
      where self[start] == first && self[start..<(start + phrase.count)].elementsEqual(phrase) {
        return true
      }
      return false
    }
  }
}
