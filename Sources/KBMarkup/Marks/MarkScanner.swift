/// Finds what a sentence names: keys, files, menus, sections.
///
/// A pass over bytes that stops at capitals which begin a word, at quotation marks, periods, plus signs and
/// parentheses; what is around them decides. The text itself stays as it is.
///
/// | kind | found by |
/// |---|---|
/// | keys | a plus sign between the names of keys; `press ENTER`, `the F8 key` |
/// | code | `type "win /b" (without the quotation marks)`; an extension that files have; `HKEY_` and what follows |
/// | interface | `click Properties`, `point to Programs`, `the File menu`, `the Open dialog box` |
/// | section | `the "More Information" section` |
/// | appliesTo | `listed at the beginning of this article` |
/// | query | a text of letters with blanks between |
struct MarkScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var marks: [InlineMark] = []
  /// Where the last mark ended.
  private(set) var lastEnd = 0

  /// The marks in a text, in order; none overlaps another.
  static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> [InlineMark] {
    guard bytes.count > 5 else { return [] }
    var scanner = MarkScanner(bytes: bytes)
    if let query = scanner.query() { return [query] }
    scanner.scan()
    return scanner.marks
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      if isTrigger(index), index >= lastEnd, let mark = mark(at: index),
        mark.range.lowerBound >= lastEnd
      {
        marks.append(mark)
        lastEnd = mark.range.upperBound
        index = max(index + 1, lastEnd)
      } else {
        index += 1
      }
    }
  }

  /// Whether a mark can begin at a byte or be told by it; most bytes are small letters.
  private func isTrigger(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte.isLowercase {
      guard index > 0 else { return false }
      return byte == UInt8(ascii: "b") && bytes[index - 1] == 0x20
        || byte == UInt8(ascii: "p") && bytes[index - 1] == UInt8(ascii: "o")
    }
    if byte.isCapital { return index == 0 || !bytes[index - 1].isASCIIAlphanumeric }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "\"")
  }

  private func mark(at index: Int) -> InlineMark? {
    switch bytes[index] {
    case UInt8(ascii: "+"): return keyChord(at: index)
    case UInt8(ascii: "."): return fileName(at: index)
    case UInt8(ascii: "("): return typedText(before: index)
    case UInt8(ascii: "\""): return quoted(at: index)
    case UInt8(ascii: "b"), UInt8(ascii: "p"): return productList(at: index)
    case UInt8(ascii: "H") where starts(with: "HKEY_", at: index): return registryKey(at: index)
    default:
      guard index > 3, bytes[index - 1] == 0x20 else { return nil }
      return capitalized(at: index)
    }
  }

  /// `S E R V P A C K`, and nothing else.
  private func query() -> InlineMark? {
    guard bytes.count > 6, bytes.count % 2 == 1, bytes[1] == 0x20 else { return nil }
    for index in bytes.indices {
      let isLetter = bytes[index].isCapital || bytes[index].isASCIIDigit
      guard index % 2 == 0 ? isLetter : bytes[index] == 0x20 else { return nil }
    }
    return InlineMark(kind: .query, range: bytes.indices)
  }

  /// `listed at the beginning of this article`.
  private func productList(at index: Int) -> InlineMark? {
    let (lead, rest): (StaticString, StaticString)
    if bytes[index] == UInt8(ascii: "b") {
      (lead, rest) = ("listed at the ", "beginning of this article")
    } else {
      guard index > 1 else { return nil }
      (lead, rest) = ("listed at the to", "p of this article")
    }
    let start = index - lead.utf8CodeUnitCount
    guard start >= 0, starts(with: rest, at: index), starts(with: lead, at: start) else {
      return nil
    }
    return InlineMark(kind: .appliesTo, range: start..<(index + rest.utf8CodeUnitCount))
  }
}

extension MarkScanner {
  /// The byte at an index, a space outside of the text.
  func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0x20 }

  /// Whether a text, in the same case, is at an index.
  func starts(with text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      for offset in text.indices where bytes[index + offset] != text[offset] { return false }
      return true
    }
  }

  /// Whether a text ends at an index and begins a word; letters in either case, given in lower case.
  func isPreceded(by text: StaticString, at index: Int) -> Bool {
    let start = index - text.utf8CodeUnitCount
    guard start >= 0, !byte(start - 1).isASCIIAlphanumeric else { return false }
    return text.withUTF8Buffer { text in
      for offset in text.indices where bytes[start + offset].lowercased != text[offset] {
        return false
      }
      return true
    }
  }
}
