/// What the words of a line say about its place in the text: whether it is a sentence, goes on in
/// the next line, or announces what follows.
struct Prose: Sendable {
  /// The line without blanks around it.
  let text: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { text = Self.trim(line) }

  var isEmpty: Bool { text.isEmpty }
  var length: Int { text.count }
  var words: [ArraySlice<UInt8>] { text.split(whereSeparator: { $0.isBlank }) }

  /// Whether punctuation closes a sentence at the end, within quotation marks and brackets too.
  var endsSentence: Bool {
    switch lastBeforeClosers {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  var endsInColon: Bool { text.last == UInt8(ascii: ":") }

  var beginsLowerCase: Bool { text.first?.isLower ?? false }

  /// Whether the first letter, behind an opening quotation mark or bracket, is a capital or a
  /// digit.
  var beginsUpperCase: Bool {
    var rest = text
    if rest.starts(with: "“".utf8) || rest.starts(with: "‘".utf8) { rest = rest.dropFirst(3) }
    if let first = rest.first, first == 0x22 || first == 0x27 || first == UInt8(ascii: "(") {
      rest = rest.dropFirst()
    }
    return rest.first.map { $0.isUpper || $0.isDigit } ?? false
  }

  /// Whether a sentence broken by the source's line end goes on in the next line.
  ///
  /// The dense extraction keeps the line ends of the page's source. A line goes on where it does
  /// not end in `.:!?` and the next one begins in lower case; where it breaks off at a comma or a
  /// word that ends no sentence; or where it is at least 60 bytes long and not an address. (A list
  /// item is often a long name without a full stop: it goes on before a capital only where its own
  /// last word has one.) A line that does end a sentence goes on only inside a paragraph that was
  /// wrapped greedily to `width` bytes: where the next line's first word had no room.
  func goesOn(in next: Prose, wrappedAt width: Int, isItem: Bool) -> Bool {
    guard !isEmpty, !next.isEmpty else { return isItem && isEmpty && !next.isEmpty }
    if endsSentence {
      guard width > 0, !endsInColon, next.length <= width + 5 else { return false }
      return length + 1 + (next.words.first?.count ?? 0) > width
    }
    let words = words
    guard let last = words.last else { return false }
    if words.count >= 3, last.last == UInt8(ascii: ",") || Self.isConnective(last) { return true }
    if next.beginsLowerCase {
      if words.count < 4, Self.isConnective(last) { return true }
      return length >= Self.wrappedLength || (words.count >= 4 && next.words.count >= 2)
    }
    guard length >= Self.wrappedLength, !Self.isAddress(last) else { return false }
    return !isItem || (last.first?.isUpper ?? false)
  }

  /// Lines from this length on may have been wrapped.
  static let wrappedLength = 60

  /// Whether the line announces what stands below it, rather than merely ending in a colon.
  var announces: Bool {
    endsInColon
      && contains(anyOf: [
        "following", "below", "these", "this", "example", "as follows", "such as",
      ])
  }

  /// Whether steps to be done one after the other follow.
  var announcesSteps: Bool {
    guard endsInColon else { return false }
    let sentence = lastSentence
    return sentence.contains(anyOf: [
      "steps", " step ", "to do this", "to do so", "do the following", "procedure", "order:",
    ]) && !sentence.contains(anyOf: ["one of", "either", "any of", "methods"])
  }

  /// Whether the words of a message or a screen follow.
  var announcesMessage: Bool {
    endsInColon
      && contains(anyOf: ["message", "error", "warning", "prompt", "displayed", "similar to"])
      && !contains(anyOf: ["article", "steps"])
  }

  /// Whether article numbers with titles may follow.
  var announcesArticles: Bool {
    endsInColon && contains(anyOf: ["article", "knowledge", "base:"])
  }

  /// Whether the text holds one of the phrases, given in lower case.
  func contains(anyOf phrases: [StaticString]) -> Bool {
    phrases.contains { phrase in
      guard phrase.utf8CodeUnitCount <= text.count else { return false }
      return text.indices.contains { text[$0...].startsCaseInsensitively(with: phrase) }
    }
  }

  private var lastSentence: Prose {
    var index = text.endIndex - 2
    while index > text.startIndex {
      if text[index] == UInt8(ascii: "."), text[index + 1].isBlank {
        return Prose(text[(index + 1)...])
      }
      index -= 1
    }
    return self
  }

  private var lastBeforeClosers: UInt8? {
    var rest = text
    while let last = rest.last {
      if last == 0x22 || last == 0x27 || last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
        rest = rest.dropLast()
      } else if rest.suffix(3).elementsEqual("”".utf8) || rest.suffix(3).elementsEqual("’".utf8) {
        rest = rest.dropLast(3)
      } else {
        return last
      }
    }
    return nil
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.startsCaseInsensitively(with: "http") || word.startsCaseInsensitively(with: "ftp:")
      || word.startsCaseInsensitively(with: "www.") || word.contains(UInt8(ascii: "\\"))
  }

  /// Words behind which no sentence ends.
  private static func isConnective(_ word: ArraySlice<UInt8>) -> Bool {
    connectives.contains {
      word.count == $0.utf8CodeUnitCount && word.startsCaseInsensitively(with: $0)
    }
  }

  private static let connectives: [StaticString] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "click", "for", "from", "if", "in", "into",
    "is", "of", "on", "or", "select", "than", "that", "the", "then", "these", "this", "to", "type",
    "when", "with", "your",
  ]
}

extension Prose {
  /// Removes spaces, tabs and no-break spaces at both ends.
  static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line[indentation(of: line).start...]
    while let last = rest.last {
      if last.isBlank {
        rest = rest.dropLast()
      } else if last == 0xA0, rest.dropLast().last == 0xC2 {
        rest = rest.dropLast(2)
      } else {
        break
      }
    }
    return rest
  }

  /// Where the text of a line starts, and how many columns of blanks stand before it (a tab is
  /// four).
  static func indentation(of line: ArraySlice<UInt8>) -> (start: Int, columns: Int) {
    var index = line.startIndex
    var columns = 0
    while index < line.endIndex {
      if line[index] == 0x20 {
        columns += 1
      } else if line[index] == 0x09 {
        columns += 4
      } else if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xA0 {
        columns += 1
        index += 1
      } else {
        break
      }
      index += 1
    }
    return (index, columns)
  }
}
