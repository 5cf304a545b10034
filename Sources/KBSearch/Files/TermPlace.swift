/// Where the index keeps what it has of a term.
enum TermPlace: Hashable {
  /// In a shard of a series, with its neighbours in the order of the terms.
  case series(IndexPath.Series)
  /// In the file of a common word: the word itself, and the pairs beside it.
  case common([UInt8])

  var isCommon: Bool { if case .common = self { true } else { false } }
}

extension IndexDirectory {
  /// Words of more documents do not have their pairs with them: they are looked up so often that it would cost more than
  /// a file for a pair now and then.
  private static let mostWithPairs = 10_000

  /// Where a term is, or would be.
  func place(of term: [UInt8]) -> TermPlace {
    if common(term) != nil { return .common(term) }
    if let word = ErrorPhrases.word(of: term), hasPairs(word) { return .common(Array(word)) }
    return .series(.telling(IndexPath.Vocabulary(of: term)))
  }

  /// Whether the file of a word has its pairs, too; without a file of its own, it has none.
  func hasPairs(_ word: some RandomAccessCollection<UInt8>) -> Bool {
    common(Array(word)).map { $0.frequency <= Self.mostWithPairs } ?? false
  }

  /// The file that holds the long articles that merely mention a term, if there are any.
  func mentions(of term: [UInt8]) -> String? {
    shard(of: term, in: .mentioning(IndexPath.Vocabulary(of: term)))
  }

  /// The file that holds a term if any does.
  func path(of term: [UInt8]) -> String? {
    switch place(of: term) {
    case .common(let word): IndexPath.common(word)
    case .series(let series): shard(of: term, in: series)
    }
  }
}
