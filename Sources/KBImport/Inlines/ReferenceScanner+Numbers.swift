import KBModel

/// The forms in which an article's number stands in text.
extension ReferenceScanner {
  /// What a number without a letter would be.
  enum Expected {
    case nothing
    /// The number after “article”, then the others of its enumeration.
    case article
    /// The first line of a list after “Knowledge Base:”, then its other lines.
    case list
  }

  /// `Q123456`, `KB123456`.
  func number(afterLetters letters: Int, digits: ClosedRange<Int>) -> Match? {
    var start = index
    if start > 0, bytes[start - 1] == UInt8(ascii: "Q"), letters == 1 { start -= 1 }
    if start > 0, bytes[start - 1].isAlphanumeric { return nil }
    guard let number = digitRun(at: index + letters, digits) else { return nil }
    return .reference(number.target, index..<number.range.upperBound)
  }

  /// `Q 274256 - Title`: a few articles set the number apart from its letter.
  func numberSetApart() -> Match? {
    guard byte(index + 1) == 0x20, byte(index - 1) <= 0x20,
      let number = digitRun(at: index + 2, 6...6), !byte(number.range.upperBound).isAlphanumeric
    else { return nil }
    return .reference(number.target, index..<number.range.upperBound)
  }

  /// `q123456`, which must stand alone: options of commands and parts of file names look like it.
  func lowerCaseNumber() -> Match? {
    switch byte(index - 1) {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: ","): break
    default: return nil
    }
    guard let number = digitRun(at: index + 1, 5...6), !byte(number.range.upperBound).isAlphanumeric
    else { return nil }
    return .reference(number.target, index..<number.range.upperBound)
  }

  /// `(S813840)`. What is lower is a file of the Software Library.
  func fixNumber() -> Match? {
    guard byte(index - 1) == UInt8(ascii: "("), let number = digitRun(at: index + 1, 6...6),
      number.target.number >= 800_000, byte(number.range.upperBound) == UInt8(ascii: ")")
    else { return nil }
    return .reference(number.target, index..<number.range.upperBound)
  }

  /// `KB123456`, `KB 123456`, `kb/articles/q123/4/56.asp`, and “Knowledge Base:”, which may introduce a list.
  mutating func knowledgeBase() -> Match? {
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<end])
    if rest.startsCaseInsensitively(with: "knowledge base") {
      expectList(after: index + 14)
      return nil
    }
    guard rest.startsCaseInsensitively(with: "kb") else { return nil }
    if byte(index + 2) == UInt8(ascii: "/") { return addressWithoutHost() }
    if let found = number(afterLetters: 2, digits: 6...7) { return found }
    // `1,024 KB 123456` is a size.
    guard byte(index + 2) == 0x20, byte(index - 1) == 0x20 || byte(index - 1) == 0x0A,
      !byte(index - 2).isDigit, let number = digitRun(at: index + 3, 6...7),
      !byte(number.range.upperBound).isAlphanumeric
    else { return nil }
    return .reference(number.target, index..<number.range.upperBound)
  }

  /// An address of the support site whose beginning is missing, or stands in the line before.
  private func addressWithoutHost() -> Match? {
    guard
      byte(index + 3).isDigit || byte(index + 3) | 0x20 == UInt8(ascii: "q")
        || bytes[(index + 3)..<end].startsCaseInsensitively(with: "articles/")
    else { return nil }
    var start = index
    while start > lastEnd, index - start < 64, byte(start - 1) > 0x20,
      byte(start - 1) != UInt8(ascii: "("), byte(start - 1) != UInt8(ascii: "\"")
    {
      start -= 1
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<min(end, index + 128)])
    let length = WebAddress.pathLength(at: text)
    guard length > 0,
      let target = SupportAddress.target(of: UnsafeBufferPointer(rebasing: text[..<length]))
    else { return nil }
    return .reference(target, start..<(start + length))
  }

  // MARK: Numbers without a letter

  /// “article”, “articles”, “article number”, “article ID:”: the number after them.
  mutating func expectNumberAfterArticle() {
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<end])
    guard rest.startsCaseInsensitively(with: "article"), !byte(index - 1).isAlphanumeric else {
      return
    }
    var position = index + 7
    if byte(position) | 0x20 == UInt8(ascii: "s") { position += 1 }
    position = skipSpace(from: position)
    for word in ["number", "id", "#"] as [StaticString]
    where bytes[position..<end].startsCaseInsensitively(with: word) {
      position += word.utf8CodeUnitCount
      if byte(position) == UInt8(ascii: "s") { position += 1 }
    }
    if byte(position) == UInt8(ascii: ":") { position += 1 }
    position = skipSpace(from: position)
    guard byte(position).isDigit else { return }
    expected = .article
    index = position
  }

  /// “Knowledge Base:”, also with “article(s)” before the colon or another word after it.
  private mutating func expectList(after position: Int) {
    guard let colon = bytes[position..<min(end, position + 16)].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let words = bytes[position..<colon]
    guard words.allSatisfy({ $0.isLetter || $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 }) else {
      return
    }
    expected = .list
    index = colon + 1
  }

  /// The number that ``expected`` announces, if it stands here; otherwise nothing is expected any more.
  mutating func expectedNumber() -> Match? {
    switch expected {
    case .nothing: return nil
    case .article:
      guard let start = memberStart(), let number = digitRun(at: start, 6...7),
        !byte(number.range.upperBound).isAlphanumeric,
        byte(number.range.upperBound) != UInt8(ascii: "-")
      else { break }
      return .reference(number.target, number.range)
    case .list:
      guard let number = nextListed() else { break }
      return .listed(number.target, number.range)
    }
    expected = .nothing
    return nil
  }

  /// Where the next member of `123456, 123457, and 123458` would begin; the place itself before the first.
  private func memberStart() -> Int? {
    guard index == lastEnd else { return index }
    var position = skipSpace(from: index)
    var isJoined = false
    if byte(position) == UInt8(ascii: ",") {
      position = skipSpace(from: position + 1)
      isJoined = true
    }
    for word in ["and ", "or "] as [StaticString]
    where bytes[min(position, end)..<end].starts(with: word) {
      position = skipSpace(from: position + word.utf8CodeUnitCount)
      isJoined = true
    }
    return isJoined ? position : nil
  }

  /// The next line of a list: behind the colon, or behind the last title, which may take up to three lines.
  private func nextListed() -> (target: ArticleID, range: Range<Int>)? {
    guard index == lastEnd else { return titledNumber(at: skipToItem(from: index)) }
    var position = index
    for _ in 0..<3 {
      while position < end, bytes[position] != 0x0A { position += 1 }
      let item = skipToItem(from: position)
      if let number = titledNumber(at: item) { return number }
      // After a blank line stands something else.
      guard item < end, bytes[position..<item].count(where: { $0 == 0x0A }) == 1 else { return nil }
      position = item
    }
    return nil
  }

  /// Behind blanks, hyphens and up to two blank lines.
  private func skipToItem(from start: Int) -> Int {
    var position = start
    var lineEnds = 0
    while position < end, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: "-") {
      if bytes[position] == 0x0A { lineEnds += 1 }
      guard lineEnds < 4 else { break }
      position += 1
    }
    return position
  }

  /// `123456 Title`.
  func titledNumber(at position: Int) -> (target: ArticleID, range: Range<Int>)? {
    guard let number = digitRun(at: position, 5...7) else { return nil }
    var title = number.range.upperBound
    if byte(title) == UInt8(ascii: ":") { title += 1 }
    guard byte(title).isBlank else { return nil }
    while byte(title).isBlank, title < end { title += 1 }
    let first = byte(title)
    return first.isUpper || first == UInt8(ascii: "\"") ? number : nil
  }

  /// A number of so many digits and no more, none of them a leading zero.
  private func digitRun(at start: Int, _ digits: ClosedRange<Int>)
    -> (target: ArticleID, range: Range<Int>)?
  {
    var position = start
    var value: UInt32 = 0
    while position < end, bytes[position].isDigit, position - start <= digits.upperBound {
      value = value * 10 + UInt32(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard digits.contains(position - start), bytes[start] != UInt8(ascii: "0") else { return nil }
    return (ArticleID(value), start..<position)
  }

  /// White space with at most one line end.
  private func skipSpace(from start: Int) -> Int {
    var position = start
    var lineEnds = 0
    while position < end, bytes[position] <= 0x20 {
      if bytes[position] == 0x0A { lineEnds += 1 }
      guard lineEnds < 2 else { break }
      position += 1
    }
    return position
  }

  /// The byte at an index, a space outside of the text.
  private func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < end ? bytes[index] : 0x20
  }
}
