/// Finds the signs of languages in a listing: words, pairs of other characters, and what lines begin and end with.
/// Comments and strings are left out, as far as they show what they are without their language.
struct ListingScanner {
  /// The signs that were found, by their position in the table, and how often each was.
  private(set) var counts: [Int: Int] = [:]
  /// Lines that are not blank.
  private(set) var lines = 0

  private let signs: LanguageSigns
  private var isInComment = false

  init(_ text: some Sequence<UInt8>, _ signs: LanguageSigns) {
    self.signs = signs
    for line in Array(text).split(separator: 0x0A) { scan(line) }
  }

  private mutating func add(_ key: SignKey) {
    if let index = signs.index(of: key) { counts[index, default: 0] += 1 }
  }

  private mutating func add(_ bytes: UInt8...) {
    var key = SignKey()
    key.add(bytes)
    add(key)
  }

  private mutating func scan(_ whole: ArraySlice<UInt8>) {
    var line = whole.drop(while: \.isBlank)
    while let last = line.last, last.isBlank || last == 0x0D { line.removeLast() }
    guard !line.isEmpty else { return }
    lines += 1
    if isInComment {
      guard let end = line.end(of: "*/") else { return }
      isInComment = false
      line = line[end...].drop(while: \.isBlank)
    }
    line = Self.withoutNumber(line)
    guard let first = line.first, let last = line.last else { return }
    // `@10,5 SAY` is a command of FoxPro, `@name` may be anything.
    if !first.isWord, first != UInt8(ascii: "@") || line.dropFirst().first?.isLetter != true {
      add(UInt8(ascii: "^"), first)
    }
    if !last.isWord || last == UInt8(ascii: "_") { add(last, UInt8(ascii: "$")) }
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "*"):
      if line.starts(with: "*!".utf8) { addPair(line, at: line.startIndex, isFirst: true) }
    case UInt8(ascii: "/") where line.starts(with: "//".utf8):
      addPair(line, at: line.startIndex, isFirst: false)
    case UInt8(ascii: "&") where line.starts(with: "&&".utf8):
      addPair(line, at: line.startIndex, isFirst: false)
    default: scanStatement(line)
    }
  }

  private mutating func addPair(_ line: ArraySlice<UInt8>, at index: Int, isFirst: Bool) {
    if isFirst {
      add(UInt8(ascii: "^"), line[index], line[index + 1])
    } else {
      add(line[index], line[index + 1])
    }
  }

  private mutating func scanStatement(_ line: ArraySlice<UInt8>) {
    var index = line.startIndex
    var firstWord: Range<Int>?
    // A name alone is no command.
    var wordCount = line.contains(where: \.isBlank) || !line.contains(UInt8(ascii: ".")) ? 0 : 1
    while index < line.endIndex {
      let byte = line[index]
      if let end = Self.wordEnd(line, from: index) {
        addWord(line, index..<end, isFirst: wordCount == 0)
        if wordCount == 0 {
          firstWord = index..<end
        } else if wordCount == 1, let firstWord {
          addPair(of: line, firstWord, index..<end)
        }
        wordCount += 1
        index = end
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        index = line[(index + 1)...].firstIndex(of: byte).map { $0 + 1 } ?? line.endIndex
        continue
      case UInt8(ascii: "'"):
        // Alone on its line it begins a comment of Basic.
        guard let end = line[(index + 1)...].firstIndex(of: byte) else { return }
        index = end + 1
        continue
      case UInt8(ascii: "/"):
        if line[index...].starts(with: "/*".utf8) {
          addPair(line, at: index, isFirst: false)
          guard let end = line[(index + 2)...].end(of: "*/") else {
            isInComment = true
            return
          }
          index = end
          continue
        }
        let isAddress = index > line.startIndex && line[index - 1] == UInt8(ascii: ":")
        if line[index...].starts(with: "//".utf8), !isAddress {
          addPair(line, at: index, isFirst: false)
          return
        }
        if index > line.startIndex, line[index - 1] == 0x20 { add(0x20, byte) }
      default: break
      }
      if !byte.isBlank, index + 1 < line.endIndex, !line[index + 1].isBlank,
        !line[index + 1].isWord
      {
        addPair(line, at: index, isFirst: false)
      }
      index += 1
    }
  }

  private mutating func addWord(_ line: ArraySlice<UInt8>, _ word: Range<Int>, isFirst: Bool) {
    for mark in isFirst ? [nil, UInt8(ascii: "^")] : [nil] {
      var anyCase = SignKey()
      var exact = SignKey()
      if let mark {
        anyCase.add(mark)
        exact.add(mark)
      }
      exact.add(UInt8(ascii: "="))
      Self.add(line[word], to: &anyCase, exact: &exact)
      add(anyCase)
      add(exact)
    }
  }

  private static func add(
    _ word: ArraySlice<UInt8>, to anyCase: inout SignKey, exact: inout SignKey
  ) {
    for byte in word {
      anyCase.add(byte.lowercased)
      exact.add(byte)
    }
  }

  /// `^end+sub`
  private mutating func addPair(
    of line: ArraySlice<UInt8>, _ first: Range<Int>, _ second: Range<Int>
  ) {
    var anyCase = SignKey()
    var exact = SignKey()
    anyCase.add(UInt8(ascii: "^"))
    exact.add("^=".utf8)
    for range in [first, second] {
      if range == second {
        anyCase.add(UInt8(ascii: "+"))
        exact.add(UInt8(ascii: "+"))
      }
      Self.add(line[range], to: &anyCase, exact: &exact)
    }
    add(anyCase)
    add(exact)
  }

  /// The end of the word that begins at `index`, with the signs that belong to it.
  private static func wordEnd(_ line: ArraySlice<UInt8>, from index: Int) -> Int? {
    var end = index
    if !line[index].isWord {
      guard "#.@<$".utf8.contains(line[index]), index + 1 < line.endIndex,
        line[index + 1].isLetter,
        index == line.startIndex || !line[index - 1].isWord && line[index - 1] != UInt8(ascii: ")")
      else { return nil }
      end += 1
    }
    while end < line.endIndex, line[end].isWord { end += 1 }
    if end < line.endIndex {
      switch line[end] {
      case UInt8(ascii: "$"), UInt8(ascii: "#"): end += 1
      // `integer*4`, `public:`
      case UInt8(ascii: "*") where end + 1 < line.endIndex && !line[end + 1].isBlank: end += 1
      case UInt8(ascii: ":") where index == line.startIndex: end += 1
      default: break
      }
    }
    return end
  }

  /// The line without the number that BASIC and FORTRAN put before it.
  private static func withoutNumber(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop(while: \.isDigit)
    guard rest.startIndex > line.startIndex else { return line }
    if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    guard rest.first?.isBlank == true else { return line }
    return rest.drop(while: \.isBlank)
  }
}

extension UInt8 {
  fileprivate var isWord: Bool { isAlphanumeric || self == UInt8(ascii: "_") }
}
