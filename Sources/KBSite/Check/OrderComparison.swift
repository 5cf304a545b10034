/// Compares the order of a flattened page's text, and the numbers of its lists, with the article's page.
///
/// Only letters and digits are compared, because extraction glued words together and tore lines apart: each line of the
/// page has to stand behind the one before it in what is left of the file once everything else is taken out. The words
/// themselves are compared elsewhere; a line that the file does not have in one piece counts as moved.
struct OrderComparison {
  /// A line of the page that stands at another place in the file.
  struct Moved {
    /// Its first words.
    let text: String
    /// 1-based, in the file; where the text stands, or else the line behind which it was sought.
    let line: Int
  }

  /// A number before a list's item that is not the one of the file.
  struct Number {
    /// What the file says; `nil` where it has no number.
    let expected: String?
    /// What the page says; `nil` where it has no number.
    let shown: String?
    /// The item's first words.
    let text: String
    /// 1-based, in the file.
    let line: Int
  }

  private(set) var moved: [Moved] = []
  private(set) var numbers: [Number] = []

  private let source: LetterSequence
  private let page: WordList
  /// Up to where the file's letters have been found in the page.
  private var position = 0

  /// More differences say nothing more, and each costs a search through the whole file.
  private static let mostDifferences = 20

  init(_ source: SourceReading, _ reading: PageReading) {
    self.source = LetterSequence(source)
    var page = WordList(reading.body)
    page.add(0..<reading.body.count)
    page.undouble()
    self.page = page
    for line in PageLine.lines(of: page, numerals: reading.numerals) {
      if moved.count + numbers.count >= Self.mostDifferences { return }
      compare(line)
    }
  }

  private mutating func compare(_ line: PageLine) {
    guard !line.words.isEmpty else { return }
    let letters = Array(line.words.map { page.bytes[page[$0].range] }.joined())
    guard let place = source.firstPlace(of: letters, from: position) else {
      let place = source.firstPlace(of: letters, from: 0) ?? position
      moved.append(Moved(text: text(of: line), line: source.line(at: place)))
      return
    }
    position = place + letters.count
    compareNumber(of: line, at: place)
  }

  private mutating func compareNumber(of line: PageLine, at place: Int) {
    let shown = line.number.map { page.text($0) }
    let mark = source.mark(before: place)
    switch (mark, shown) {
    case (.none, nil), (.dash, _): return
    case (.number(let number), _) where number == shown: return
    case (.number(let number), _):
      add(
        Number(expected: number, shown: shown, text: text(of: line), line: source.line(at: place)))
    case (.none, _):
      add(Number(expected: nil, shown: shown, text: text(of: line), line: source.line(at: place)))
    }
  }

  private mutating func add(_ number: Number) { numbers.append(number) }

  private func text(of line: PageLine) -> String {
    let words = line.words.prefix(6).map { page.text($0) }.joined(separator: " ")
    return line.words.count > 6 ? words + " …" : words
  }
}

/// A line of the page's text: what stands between two breaks, with the number of its item before it.
private struct PageLine {
  /// The index of the word that is the number of a list's item.
  var number: Int?
  /// Indices of the other words.
  var words: Range<Int>

  /// - Parameter numerals: where the numbers of items stand in the text, in order.
  static func lines(of page: WordList, numerals: [Range<Int>]) -> [PageLine] {
    var lines: [PageLine] = []
    var numerals = numerals.makeIterator()
    var numeral = numerals.next()
    for index in page.words.indices {
      let range = page[index].range
      if let place = numeral, place.lowerBound <= range.lowerBound {
        numeral = numerals.next()
        lines.append(PageLine(number: index, words: (index + 1)..<(index + 1)))
        continue
      }
      let gap = page.bytes[(index > 0 ? page[index - 1].range.upperBound : 0)..<range.lowerBound]
      // Between an item's number and its text a paragraph may begin.
      let goesOn = lines.last.map { $0.words.isEmpty || !gap.contains(0x0A) } ?? false
      if goesOn {
        let start = lines[lines.count - 1].words.lowerBound
        lines[lines.count - 1].words = start..<(index + 1)
      } else {
        lines.append(PageLine(words: index..<(index + 1)))
      }
    }
    return lines
  }
}

/// The letters and digits of a file in one piece, and what stands around them.
private struct LetterSequence {
  private let words: WordList
  private let letters: [UInt8]
  /// For each word where it begins in the letters.
  private let starts: [Int]
  private let lines: [Range<Int>]

  /// What stands before a text on its line.
  enum Mark {
    case none
    /// A dash, with which the dense extraction marks the items of numbered lists as well.
    case dash
    case number(String)
  }

  init(_ source: SourceReading) {
    var words = WordList(source.bytes)
    for (index, line) in source.lines.enumerated() { words.add(line, line: index + 1) }
    words.undouble()
    var letters: [UInt8] = []
    letters.reserveCapacity(source.bytes.count)
    var starts: [Int] = []
    starts.reserveCapacity(words.count)
    for word in words.words {
      starts.append(letters.count)
      letters += source.bytes[word.range]
    }
    self.words = words
    self.letters = letters
    self.starts = starts
    lines = source.lines
  }

  /// The first place at or behind `start` where the text stands from the beginning of a word on, or else where it
  /// stands at all, glued to a word before it.
  func firstPlace(of text: [UInt8], from start: Int) -> Int? {
    var glued: Int?
    var start = start
    while let place = search(text, from: start) {
      if self.word(at: place) != nil { return place }
      glued = glued ?? place
      start = place + 1
    }
    return glued
  }

  private func search(_ text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first, start + text.count <= letters.count else { return nil }
    return letters.withUnsafeBufferPointer { letters in
      (start...(letters.count - text.count)).first { place in
        letters[place] == first
          && letters[place..<(place + text.count)].elementsEqual(text)
      }
    }
  }

  /// The index of the word that begins at a place.
  private func word(at place: Int) -> Int? {
    let index = firstWord(from: place)
    return index < starts.count && starts[index] == place ? index : nil
  }

  /// The index of the first word that begins at a place or behind it.
  private func firstWord(from place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The 1-based line in which a place is.
  func line(at place: Int) -> Int {
    let index = min(firstWord(from: place), words.count - 1)
    return index < 0 ? 1 : words[index].line
  }

  /// What marks the text at a place as an item: the beginning of its line, `12. ` or `a. `, or a dash before it.
  func mark(before place: Int) -> Mark {
    guard let index = word(at: place) else { return .none }
    let text = words[index].range
    let line = lines[words[index].line - 1]
    let before = words.bytes[line.lowerBound..<text.lowerBound]
    if before.last(where: { !$0.isGap }) == UInt8(ascii: "-") { return .dash }
    guard index > 0, words[index - 1].line == words[index].line else { return .none }
    let number = words[index - 1].range
    let bytes = words.bytes[number]
    let isNumber =
      number.count <= 3 && bytes.allSatisfy { (0x30...0x39).contains($0) } || number.count == 1
    guard isNumber, words.bytes[line.lowerBound..<number.lowerBound].allSatisfy(\.isGap),
      words.bytes[number.upperBound] == UInt8(ascii: "."),
      words.bytes[number.upperBound + 1].isGap
    else { return .none }
    return .number(words.text(index - 1))
  }
}
