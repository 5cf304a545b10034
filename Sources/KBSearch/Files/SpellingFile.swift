/// The words that a mistyped one can mean: those of letters alone that several articles have, a file for each first letter.
///
///     spelling = terms *weight             weight = binary digits of the number of documents
enum SpellingFile {
  struct Word: Equatable {
    var term: [UInt8]
    var weight: UInt8
  }

  /// In letters; shorter words are near to too many others.
  private static let shortest = 4

  /// Whether a word may be here, or mended: of letters alone, and not too short.
  static func fits(_ word: some Collection<UInt8>) -> Bool {
    word.count >= shortest && word.allSatisfy(CharacterClass.isLetter)
  }

  /// How many documents a word must have: in a large archive, words of fewer than four articles are as likely to be slips
  /// themselves.
  static func leastFrequency(of documents: Int) -> Int { documents < 4000 ? 1 : 4 }

  /// How many binary digits a frequency has.
  static func weight(of frequency: Int) -> UInt8 {
    UInt8(Int.bitWidth - frequency.leadingZeroBitCount)
  }

  static func payload(_ words: [Word]) -> [UInt8] {
    var writer = ByteWriter()
    writer.terms(words.map(\.term))
    for word in words { writer.byte(word.weight) }
    return writer.bytes
  }

  static func file(_ path: String, _ payload: [UInt8]) -> IndexFile {
    IndexFile(path: path, payload: payload) { payload in
      var reader = ByteReader(payload)
      return (try? TermList(&reader).streams) ?? []
    }
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
    guard SpellingFile.fits(term), frequency >= SpellingFile.leastFrequency(of: documents)
    else { return nil }
    self.init(
      term: Array(term), weight: SpellingFile.weight(of: frequency))
  }
}

extension SpellingFile {
  /// The files of all letters, words that changed put in their places.
  static func files(
    of old: StoredIndex, _ changes: [TermChange], documents: Int
  ) throws(IndexError) -> [IndexFile] {
    var changesOfLetter: [UInt8: [TermChange]] = [:]
    for change in changes {
      if let letter = change.term.first { changesOfLetter[letter, default: []].append(change) }
    }
    var files: [IndexFile] = []
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let path = IndexPath.spelling(letter)
      let payload = old.payloads[path]
      guard let changes = changesOfLetter[letter] else {
        if let payload { files.append(file(path, payload)) }
        continue
      }
      let changed = Set(changes.map(\.term))
      var words = try payload.map { payload throws(IndexError) in try read(payload) } ?? []
      words.removeAll { changed.contains($0.term) }
      words += changes.compactMap {
        Word($0.term[...], frequency: $0.postings.count, of: documents)
      }
      words.sort { $0.term.lexicographicallyPrecedes($1.term) }
      if !words.isEmpty { files.append(file(path, Self.payload(words))) }
    }
    return files
  }
}
