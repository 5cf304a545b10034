/// The words that a mistyped one can mean: those of letters alone that several articles have, a file for each first letter.
///
///     spelling = terms *weight             weight = the binary logarithm of the number of documents
enum SpellingFile {
  struct Word: Equatable {
    var term: [UInt8]
    var weight: UInt8
  }

  /// In letters; shorter words are near to too many others.
  static let shortest = 4

  /// How many documents a word must have: in a large archive, words of fewer than four articles are as likely to be slips
  /// themselves.
  static func leastFrequency(of documents: Int) -> Int { documents < 4000 ? 1 : 4 }

  static func payload(_ words: [Word]) -> [UInt8] {
    var writer = ByteWriter()
    writer.terms(words.map(\.term))
    for word in words { writer.byte(word.weight) }
    return writer.bytes
  }

  static func read(_ payload: [UInt8]) throws(IndexError) -> [Word] {
    var reader = ByteReader(payload)
    var words: [Word] = []
    for term in try reader.terms() { words.append(Word(term: term, weight: 0)) }
    for index in words.indices { words[index].weight = try reader.byte() }
    return words
  }
}

extension SpellingFile.Word {
  /// - Returns: `nil` for what is no word to correct others to.
  init?(_ term: ArraySlice<UInt8>, frequency: Int, of documents: Int) {
    guard term.count >= SpellingFile.shortest,
      frequency >= SpellingFile.leastFrequency(of: documents),
      term.allSatisfy(CharacterClass.isLetter)
    else { return nil }
    self.init(
      term: Array(term), weight: UInt8(Int.bitWidth - frequency.leadingZeroBitCount))
  }
}
