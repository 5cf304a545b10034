import KBModel

/// Finds citations of other articles and web addresses in text.
///
/// A citation is `Q123456` (five or six digits, also glued to a following word, also with the Q doubled), `KB123456`,
/// or an address of the support site in one of its forms (``SupportAddress``). A number that continues a word or a
/// longer number is none: printers (`LQ-2550`), drivers (`Q2200510.WPD`) and serial numbers stay text. The file of a fix
/// (`Q248838engi.exe`) is named for its article and cites it.
struct ReferenceScanner {
  /// Something found, with its byte range.
  enum Match {
    case reference(ArticleID, Range<Int>)
    case address(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .reference(_, let range), .address(let range): return range
      }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  /// The buffer is borrowed: a scanner must not outlive the closure that got it.
  private init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Every citation and address in the range, in order.
  static func matches(in bytes: [UInt8], range: Range<Int>) -> [Match] {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = ReferenceScanner(buffer, range: range)
      var matches: [Match] = []
      while let match = scanner.next() { matches.append(match) }
      return matches
    }
  }

  /// The articles cited in the range, in order, with repetitions.
  static func targets(in bytes: [UInt8], range: Range<Int>) -> [ArticleID] {
    matches(in: bytes, range: range).compactMap { match in
      if case .reference(let target, _) = match { return target }
      return nil
    }
  }

  private mutating func next() -> Match? {
    while index < end {
      let found: Match?
      switch bytes[index] {
      case UInt8(ascii: "Q"):
        found = number(afterLetters: 1, digits: 5...6) ?? numberSetApart()
      case UInt8(ascii: "K") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "B"):
        found = number(afterLetters: 2, digits: 6...7)
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"),
        UInt8(ascii: "w"), UInt8(ascii: "W"):
        found = address()
      default: found = nil
      }
      if let found {
        index = found.range.upperBound
        return found
      }
      index += 1
    }
    return nil
  }

  private func number(afterLetters letters: Int, digits: ClosedRange<Int>) -> Match? {
    var start = index
    if start > 0, bytes[start - 1] == UInt8(ascii: "Q"), letters == 1 { start -= 1 }
    if start > 0, bytes[start - 1].isAlphanumeric { return nil }
    var position = index + letters
    var value: UInt32 = 0
    while position < end, bytes[position].isDigit, position - index - letters <= digits.upperBound {
      value = value * 10 + UInt32(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard digits.contains(position - index - letters), bytes[index + letters] != UInt8(ascii: "0")
    else { return nil }
    return .reference(ArticleID(value), index..<position)
  }

  /// `Q 274256 - Title`: a few articles set the number apart from its letter.
  private func numberSetApart() -> Match? {
    guard index + 8 <= end, bytes[index + 1] == 0x20, index == 0 || bytes[index - 1] <= 0x20 else {
      return nil
    }
    var value: UInt32 = 0
    for position in (index + 2)..<(index + 8) {
      guard bytes[position].isDigit else { return nil }
      value = value * 10 + UInt32(bytes[position] - UInt8(ascii: "0"))
    }
    guard value >= 100_000, index + 8 == end || !bytes[index + 8].isAlphanumeric else { return nil }
    return .reference(ArticleID(value), index..<(index + 8))
  }

  private func address() -> Match? {
    if index > 0, bytes[index - 1].isAlphanumeric { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<end])
    guard
      rest.startsCaseInsensitively(with: "http://")
        || rest.startsCaseInsensitively(with: "https://")
        || rest.startsCaseInsensitively(with: "ftp://")
        || rest.startsCaseInsensitively(with: "www.")
    else { return nil }
    let length = WebAddress.length(at: rest)
    guard length > 0 else { return nil }
    let range = index..<(index + length)
    if let target = SupportAddress.target(of: UnsafeBufferPointer(rebasing: bytes[range])) {
      return .reference(target, range)
    }
    return .address(range)
  }
}
