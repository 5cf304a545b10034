/// Cuts text into the terms that are indexed and searched for. `search-tokens.js` does the same, byte for byte; both are
/// held to the cases of `Tests/KBSearchTests/Vectors/tokens.json`.
///
///     word     = 1*(letter | digit)              lower case, accents folded, apostrophes dropped
///     compound = word 1*2joiner word             joiner = one of . : \ / - _ & @
///              | ("." | "#" | "/") word          at the beginning of a run: .NET, #include, /3GB
///              | word 1*2("+" | "#")             C++, C#, Schedule+
///
/// Where a script puts no blanks between words, each two neighbouring characters are a word, which stands at the first of
/// them; the last word of such a run stands at both.
///
/// Anything with punctuation is found whole and in its parts: `ASP\Parameters` gives the words `asp` and `parameters`
/// and the compound `asp.parameters`. A longer run gives a compound for each two neighbours, so that the tail of a
/// registry path finds the whole path.
public struct Tokenizer: Sendable {
  /// What a term is.
  public enum Kind: Sendable {
    /// A word that is searched for, in its canonical spelling.
    case word
    /// A word that says nothing about an article: it counts in phrases only.
    case stopWord
    /// A term beside its words: found where the punctuation is the same too.
    case compound
  }

  /// Longer words are cut; in bytes.
  static let longestWord = 32

  /// The word that is being read, folded.
  private var word: [UInt8] = []
  /// The word before it.
  private var previous: [UInt8] = []
  /// What is handed out.
  private var term: [UInt8] = []

  /// A tokenizer. It has no state between texts, only buffers that are worth keeping.
  public init() {}

  /// Hands out the terms of UTF-8 text in order, each with the place of its word; a compound follows its last word.
  public mutating func scan(_ text: [UInt8], _ take: (Kind, [UInt8], Range<Int>) -> Void) {
    var index = 0
    /// How many joiners stand before `index`, after a word; `nil` where something else does.
    var joiners: Int?
    var joiner: UInt8 = 0
    while index < text.count {
      let character = CharacterClass.of(text, at: index)
      guard character.isWord else {
        if CharacterClass.isJoiner(text[index]), let count = joiners, count < 2 {
          joiners = count + 1
          joiner = text[index]
        } else {
          joiners = nil
        }
        index += character.length
        continue
      }
      let start = index
      if CharacterClass.isUnspaced(text, at: index) {
        readPair(text, &index)
      } else {
        readWord(text, &index)
      }
      let isStopWord = StopWords.contains(word)
      term.replaceSubrange(term.startIndex..., with: word)
      if !isStopWord { Canonical.normalize(&term) }
      let place = start..<index
      take(isStopWord ? .stopWord : .word, term, place)
      if let count = joiners, count > 0 {
        joinWords(joiner)
        take(.compound, term, place)
      } else if CharacterClass.beginsSymbol(text, at: start) {
        term.removeAll(keepingCapacity: true)
        term.append(text[start - 1])
        term.append(contentsOf: word)
        take(.compound, term, place)
      }
      let plus = CharacterClass.signs(text, at: index)
      if plus > 0 {
        term.replaceSubrange(term.startIndex..., with: word)
        term.append(contentsOf: text[index..<index + plus])
        take(.compound, term, place)
      }
      swap(&word, &previous)
      joiners = 0
    }
  }

  /// Reads two characters of a script without blanks into `word`; one, where no other follows.
  private mutating func readPair(_ text: [UInt8], _ index: inout Int) {
    let second = index + 3
    var end = second
    if second < text.count, CharacterClass.of(text, at: second).isWord,
      CharacterClass.isUnspaced(text, at: second)
    {
      end += 3
    }
    word.replaceSubrange(word.startIndex..., with: text[index..<end])
    let isLast =
      end == second || end >= text.count || !CharacterClass.of(text, at: end).isWord
      || !CharacterClass.isUnspaced(text, at: end)
    index = isLast ? end : second
  }

  /// Reads a word into `word`, from its first byte to the byte after its last.
  private mutating func readWord(_ text: [UInt8], _ index: inout Int) {
    word.removeAll(keepingCapacity: true)
    while index < text.count {
      let character = CharacterClass.of(text, at: index)
      if character.isWord {
        if CharacterClass.isUnspaced(text, at: index) { return }
        if word.count < Self.longestWord {
          CharacterClass.fold(text, at: index, length: character.length, into: &word)
        }
        index += character.length
        continue
      }
      let length = CharacterClass.apostrophe(text, at: index)
      guard length > 0, index + length < text.count,
        CharacterClass.isLetter(text[index + length])
      else { return }
      let next = index + length + 1
      let ends = next >= text.count || !CharacterClass.of(text, at: next).isWord
      if text[index + length] | 0x20 == UInt8(ascii: "s"), ends {
        index = next
        return
      }
      index += length
    }
  }

  /// `previous` and `word` as one term: words that a hyphen joins are one word (`CD-ROM`), all else keeps a dot.
  private mutating func joinWords(_ joiner: UInt8) {
    term.replaceSubrange(term.startIndex..., with: previous)
    if joiner == UInt8(ascii: "-"), previous.allSatisfy(CharacterClass.isLetter),
      word.allSatisfy(CharacterClass.isLetter)
    {
      term.append(contentsOf: word)
      EnglishStemmer.stem(&term)
    } else {
      term.append(UInt8(ascii: "."))
      term.append(contentsOf: word)
    }
  }
}

extension Tokenizer {
  /// The terms of a text, for short texts and tests.
  public static func terms(of text: String) -> [(kind: Kind, term: [UInt8])] {
    var tokenizer = Tokenizer()
    var terms: [(kind: Kind, term: [UInt8])] = []
    tokenizer.scan(Array(text.utf8)) { kind, term, _ in terms.append((kind, term)) }
    return terms
  }
}
