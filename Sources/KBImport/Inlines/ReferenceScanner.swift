import KBModel

/// Finds citations of other articles and web addresses in text.
///
/// A citation is one of
///
/// - `Q123456` (five or six digits, also glued to a following word, also with the Q doubled or in lower case), `Q 123456`;
/// - `KB123456`, `KB 123456`, `KB article 123456`, `articles 123456 and 123457`;
/// - `(S813840)`, the number of a fix of 2002 or later; the numbers of the Software Library (`S15755`) are lower;
/// - `123456 Title`, the lines of a list that “… in the Microsoft Knowledge Base:” introduces;
/// - an address of the support site in one of its forms (``SupportAddress``), with or without its host.
///
/// A number that continues a word or a longer number is none: printers (`LQ-2550`), drivers (`Q2200510.WPD`) and serial
/// numbers stay text. The file of a fix (`Q248838engi.exe`) is named for its article and cites it.
struct ReferenceScanner {
  /// Something found, with its byte range.
  enum Match {
    case reference(ArticleID, Range<Int>)
    /// A number without a letter, which cites an article only because of the words before it.
    case listed(ArticleID, Range<Int>)
    case address(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .reference(_, let range), .listed(_, let range), .address(let range): return range
      }
    }

    /// The article cited, if it is a citation.
    var target: ArticleID? {
      switch self {
      case .reference(let target, _), .listed(let target, _): return target
      case .address: return nil
      }
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  let end: Int
  var index: Int
  /// Where the last match ended.
  var lastEnd: Int
  /// What a number at the place where the scanner stands would be.
  var expected = Expected.nothing
  /// Numbers that the article lists elsewhere, cited here at the beginning of a line.
  private let listed: Set<ArticleID>

  /// The buffer is borrowed: a scanner must not outlive the closure that got it.
  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, listed: Set<ArticleID>
  ) {
    self.bytes = bytes
    self.listed = listed
    start = range.lowerBound
    index = range.lowerBound
    lastEnd = range.lowerBound
    end = range.upperBound
  }

  /// Every citation and address in the range, in order.
  /// - Parameter listed: numbers that cite articles at the beginning of a line, see ``listedArticles(in:ranges:)``.
  static func matches(
    in bytes: [UInt8], range: Range<Int>, listed: Set<ArticleID> = []
  ) -> [Match] {
    bytes.withUnsafeBufferPointer { buffer in
      guard canHoldMatch(buffer[range]) else { return [] }
      var scanner = ReferenceScanner(buffer, range: range, listed: listed)
      var matches: [Match] = []
      while let match = scanner.next() { matches.append(match) }
      return matches
    }
  }

  /// Whether a text has what every citation and address has: a digit, a colon or `www.`. Most paragraphs have none, and
  /// this is quick to see.
  private static func canHoldMatch(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var before: UInt8 = 0
    for byte in text {
      // The colon follows the digits.
      if byte &- 0x30 <= 10 || (byte & before) | 0x20 == UInt8(ascii: "w") { return true }
      before = byte
    }
    return false
  }

  /// The articles cited in the range, in order, with repetitions.
  static func targets(in bytes: [UInt8], range: Range<Int>) -> [ArticleID] {
    matches(in: bytes, range: range).compactMap(\.target)
  }

  /// The articles that the ranges cite by number and title in lists. The sentence that introduces a list and the list
  /// are blocks of their own, so that a block alone does not show what its numbers are.
  static func listedArticles(in bytes: [UInt8], ranges: [Range<Int>]) -> Set<ArticleID> {
    var listed: Set<ArticleID> = []
    bytes.withUnsafeBufferPointer { buffer in
      for range in ranges {
        var scanner = ReferenceScanner(buffer, range: range, listed: [])
        while scanner.index < range.upperBound {
          if buffer[scanner.index] == UInt8(ascii: "K") { _ = scanner.knowledgeBase() }
          while scanner.expected == .list, let match = scanner.expectedNumber() {
            if let target = scanner.take(match).target { listed.insert(target) }
          }
          scanner.index += 1
        }
      }
    }
    return listed
  }

  private mutating func next() -> Match? {
    if index == start, !listed.isEmpty, let found = listedNumber() { return take(found) }
    while index < end {
      if expected != .nothing, let found = expectedNumber() { return take(found) }
      guard index < end else { return nil }
      let found: Match?
      switch bytes[index] {
      case UInt8(ascii: "Q"):
        found = number(afterLetters: 1, digits: 5...6) ?? numberSetApart()
      case UInt8(ascii: "q"): found = lowerCaseNumber()
      case UInt8(ascii: "K"), UInt8(ascii: "k"): found = knowledgeBase()
      case UInt8(ascii: "S"): found = fixNumber()
      case UInt8(ascii: "a"), UInt8(ascii: "A"):
        found = nil
        expectNumberAfterArticle()
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"),
        UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "m"), UInt8(ascii: "M"),
        UInt8(ascii: "n"), UInt8(ascii: "N"):
        found = address()
      case 0x0A where !listed.isEmpty:
        index += 1
        found = listedNumber()
        if found == nil { continue }
      default: found = nil
      }
      if let found { return take(found) }
      if expected == .nothing { index += 1 }
    }
    return nil
  }

  private mutating func take(_ match: Match) -> Match {
    index = match.range.upperBound
    lastEnd = index
    return match
  }

  private func listedNumber() -> Match? {
    var start = index
    while start < end, bytes[start].isBlank || bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard let number = titledNumber(at: start), listed.contains(number.target) else { return nil }
    return .reference(number.target, number.range)
  }

  private func address() -> Match? {
    if index > 0, bytes[index - 1].isAlphanumeric { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<end])
    guard WebAddress.begins(rest) else { return nil }
    let length = WebAddress.length(at: rest)
    guard length > 0 else { return nil }
    let range = index..<(index + length)
    if let target = SupportAddress.target(of: UnsafeBufferPointer(rebasing: bytes[range])) {
      return .reference(target, range)
    }
    return .address(range)
  }
}
