/// The words that a mistyped one can mean: those of letters alone that several articles have, a file for each first letter.
///
///     spelling = terms *weight             weight = the binary logarithm of the number of documents
enum SpellingFile {
  /// In letters; shorter words are near to too many others.
  static let shortest = 4

  /// Whether a word is one to correct others to: in a large archive, words of fewer than four articles are as likely to be
  /// slips themselves.
  static func includes(_ term: ArraySlice<UInt8>, frequency: Int, of documents: Int) -> Bool {
    term.count >= shortest && frequency >= (documents < 4000 ? 1 : 4)
      && term.allSatisfy(CharacterClass.isLetter)
  }

  static func payload(_ words: [(term: [UInt8], frequency: Int)]) -> [UInt8] {
    var writer = ByteWriter()
    writer.terms(words.map(\.term))
    for word in words { writer.byte(UInt8(Int.bitWidth - word.frequency.leadingZeroBitCount)) }
    return writer.bytes
  }

  static func read(_ payload: [UInt8]) throws(IndexError) -> [(term: [UInt8], weight: UInt8)] {
    var reader = ByteReader(payload)
    var words: [(term: [UInt8], weight: UInt8)] = []
    for term in try reader.terms() { words.append((term, 0)) }
    for index in words.indices { words[index].weight = try reader.byte() }
    return words
  }
}
