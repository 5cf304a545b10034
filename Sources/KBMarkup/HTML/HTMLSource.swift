/// A page in the form that libxml2 2.9 reads without loss.
///
/// - Valid UTF-8, line feeds as line ends, and U+FFFD for what the parser would drop or take for the end of the page:
///   controls and noncharacters, also where a reference names them.
/// - References of HTML 2 that lack their semicolon (`&nbsp `, `&lt(`) get one.
/// - Comments end where browsers end them (`--!>`, `<!-->`). One that is never ended is only a tag, so that the rest of
///   the page is read. Other declarations than the document's type (`<![if !IE]>`) are tags, too, and not text.
/// - A start tag of a large page has at most ``HTMLTagCutter/mostAttributes`` attributes.
struct HTMLSource {
  private(set) var bytes: [UInt8]

  init(_ page: [UInt8]) {
    bytes = Self.isASCII(page) ? page : Array(String(decoding: page, as: UTF8.self).utf8)
    if let mended = bytes.withUnsafeBufferPointer({ HTMLMending($0).mended() }) { bytes = mended }
    if let cut = bytes.withUnsafeBufferPointer({ HTMLTagCutter($0).cut() }) { bytes = cut }
  }

  private static func isASCII(_ page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { page in
      var bits: UInt8 = 0
      for byte in page { bits |= byte }
      return bits < 0x80
    }
  }
}

/// Copies a page, with replacements where it needs any.
private struct HTMLMending {
  private let page: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// What of the page is in the output.
  private var copied = 0
  /// Before this offset everything is inside a comment.
  private var commentEnd = 0
  /// Where the mark stands (`--!>`) that ends that comment, but not for libxml2.
  private var oddCommentEnd: Int?
  /// Whether no comment that begins from here on is ended.
  private var commentsAreOpen = false

  /// - Parameter page: valid UTF-8.
  init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// The page, or `nil` if nothing has to be replaced.
  consuming func mended() -> [UInt8]? {
    var index = 0
    while let odd = Self.firstOdd(in: page, from: index) {
      index = odd
      switch page[index] {
      case 0x0D: replace(index, byte(index + 1) == 0x0A ? 2 : 1, by: "\n")
      case 0x0B, 0x0C: replace(index, 1, by: " ")
      case 0x00..<0x09, 0x0E..<0x20: replace(index, 1, by: "\u{FFFD}")
      case 0xEF where byte(index + 1) == 0xBF && (byte(index + 2) ?? 0) >= 0xBE:
        replace(index, 3, by: "\u{FFFD}")
      case UInt8(ascii: "&"): mendReference(at: index)
      case UInt8(ascii: "<") where byte(index + 1) == UInt8(ascii: "!") && index >= commentEnd:
        mendDeclaration(at: index)
      case UInt8(ascii: "-") where index == oddCommentEnd: replace(index, 4, by: "-->")
      default: break
      }
      index = max(index + 1, copied)
    }
    guard copied > 0 else { return nil }
    output += page[copied...]
    return output
  }

  /// The next byte that may need a replacement; few do.
  private static func firstOdd(in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    isPlain.withUnsafeBufferPointer { isPlain in
      var index = start
      while index < page.count {
        while index < page.count, isPlain[Int(page[index])] { index += 1 }
        guard index < page.count else { return nil }
        // Of the tags only declarations and comments.
        let isTag = page[index] == UInt8(ascii: "<")
        guard isTag, index + 1 < page.count, page[index + 1] != UInt8(ascii: "!") else {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// For each byte, whether it can stay: a table, because every byte of a page is looked up.
  private static let isPlain: [Bool] = (0...255 as ClosedRange<UInt8>).map { byte in
    switch byte {
    case 0x09, 0x0A, 0x20...0x25, 0x27...0x2C, 0x2E...0x3B, 0x3D...0xEE, 0xF0...0xFF: return true
    default: return false
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < page.count ? page[index] : nil }

  private mutating func replace(_ index: Int, _ count: Int, by text: StaticString) {
    output += page[copied..<index]
    text.withUTF8Buffer { output += $0 }
    copied = index + count
  }

  // MARK: References

  private mutating func mendReference(at start: Int) {
    if byte(start + 1) == UInt8(ascii: "#") { return mendNumber(at: start) }
    var end = start + 1
    while let byte = byte(end), Self.isAlphanumeric(byte) { end += 1 }
    // What ends with an equals sign is a parameter of an address.
    guard end - start > 2, end - start <= 9, let next = byte(end), next != UInt8(ascii: ";"),
      next != UInt8(ascii: "="), HTMLEvents.isLatinReference(page[(start + 1)..<end])
    else { return }
    replace(end, 0, by: ";")
  }

  /// Replaces a reference to a character that no text has, and keeps what is no reference.
  private mutating func mendNumber(at start: Int) {
    var index = start + 2
    var radix: UInt32 = 10
    if let byte = byte(index), byte | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let first = index
    var value: UInt32 = 0
    while let byte = byte(index), let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
      digit < radix
    {
      value = min(value * radix + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > first else { return replace(start, 1, by: "&amp;") }
    let isText: Bool
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xD800, 0xE000..<0xFFFE, 0x1_0000..<0x11_0000: isText = true
    default: isText = false
    }
    if !isText {
      replace(start, index - start + (byte(index) == UInt8(ascii: ";") ? 1 : 0), by: "\u{FFFD}")
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return true
    default: return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  // MARK: Declarations

  /// Mends what begins with `<!`. A processing instruction (`<?_`) is what libxml2 skips up to the next `>`.
  private mutating func mendDeclaration(at start: Int) {
    guard byte(start + 2) == UInt8(ascii: "-"), byte(start + 3) == UInt8(ascii: "-") else {
      if let byte = byte(start + 2), byte | 0x20 == UInt8(ascii: "d") { return }
      return replace(start, byte(start + 2) == UInt8(ascii: "[") ? 3 : 2, by: "<?_")
    }
    if byte(start + 4) == UInt8(ascii: ">") { return replace(start, 4, by: "<?_") }
    if byte(start + 4) == UInt8(ascii: "-"), byte(start + 5) == UInt8(ascii: ">") {
      return replace(start, 5, by: "<?_")
    }
    guard let end = commentEnd(from: start + 4) else { return replace(start, 4, by: "<?_") }
    commentEnd = end.upperBound
    oddCommentEnd = end.count == 4 ? end.lowerBound : nil
  }

  private mutating func commentEnd(from start: Int) -> Range<Int>? {
    guard !commentsAreOpen else { return nil }
    var index = start
    while index + 2 < page.count {
      if page[index] == UInt8(ascii: "-"), page[index + 1] == UInt8(ascii: "-") {
        if page[index + 2] == UInt8(ascii: ">") { return index..<(index + 3) }
        if page[index + 2] == UInt8(ascii: "!"), byte(index + 3) == UInt8(ascii: ">") {
          return index..<(index + 4)
        }
      }
      index += 1
    }
    commentsAreOpen = true
    return nil
  }
}
