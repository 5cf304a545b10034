/// The destinations of links, images and definitions that a text in CommonMark writes down:
/// `[…](destination "title")`, `[label]: destination`, `<https://…>`, `<name@host>`.
///
/// What is code is not told apart: there a page shows the very text, and its own text is searched in the same way.
struct CanonicalDestinations {
  struct Item {
    /// Without escapes and angle brackets.
    let text: String
    /// Where the destination begins.
    let offset: Int
    /// What of the text is markup for it: from the bracket before the destination to its end, or the whole of a
    /// definition.
    fileprivate let markup: Range<Int>
  }

  /// In order.
  private(set) var items: [Item] = []
  /// What of the text is markup, and so no words of the article, in order: that of the items, and the labels
  /// (`[text][label]`) that are defined.
  private(set) var markup: [Range<Int>] = []

  /// The labels of definitions, and the places of labels behind brackets.
  private var defined: Set<String> = []
  private var labels: [(label: String, range: Range<Int>)] = []

  private let bytes: [UInt8]
  private let end: Int

  /// - Parameters:
  ///   - isSource: whether backslashes escape, and definitions stand at the beginning of lines only.
  init(_ bytes: [UInt8], from start: Int = 0, isSource: Bool) {
    self.bytes = bytes
    end = bytes.count
    var position = start
    var isLineStart = true
    while position < end {
      let byte = bytes[position]
      if isLineStart, isSource {
        isLineStart = false
        let mark = skipMarks(position)
        if let (label, definition) = definition(at: mark) {
          items.append(definition)
          defined.insert(label)
          position = definition.markup.upperBound
          continue
        }
      }
      switch byte {
      case UInt8(ascii: "\\") where isSource: position += 1
      case UInt8(ascii: "]"):
        if let item = destination(behind: position, isSource) {
          items.append(item)
          position = item.markup.upperBound - 1
        } else if isSource, self.byte(position + 1) == UInt8(ascii: "["),
          let end = endOfLabel(position + 1)
        {
          labels.append((label(position + 1, end), (position + 1)..<(end + 1)))
        }
      case UInt8(ascii: "<"):
        if let item = address(at: position) { items.append(item) }
      case 0x0A, 0x0D: isLineStart = true
      default: break
      }
      position += 1
    }
    markup = items.map(\.markup) + labels.filter { defined.contains($0.label) }.map(\.range)
    markup.sort { $0.lowerBound < $1.lowerBound }
  }

  // MARK: Forms

  private func byte(_ position: Int) -> UInt8 { position < end ? bytes[position] : 0x0A }

  /// Passes over blanks and the marks of quotations and items.
  private func skipMarks(_ start: Int) -> Int {
    var position = start
    while true {
      let byte = byte(position)
      let isMark = byte.isGap || byte == UInt8(ascii: ">")
      let isItem = "-*+.)".utf8.contains(byte) && self.byte(position + 1).isGap
      let isNumber = (0x30...0x39).contains(byte)
      guard isMark || isItem || isNumber, position < end else { return position }
      position += 1
    }
  }

  private func skipSpace(_ start: Int) -> Int {
    var position = start
    while byte(position).isGap { position += 1 }
    guard position < end, byte(position) == 0x0A || byte(position) == 0x0D else { return position }
    position += byte(position) == 0x0D && byte(position + 1) == 0x0A ? 2 : 1
    while byte(position).isGap || byte(position) == UInt8(ascii: ">") { position += 1 }
    return position
  }

  /// Where the bracket stands that closes a label.
  private func endOfLabel(_ start: Int) -> Int? {
    var position = start + 1
    let limit = min(end, start + 1000)
    while position < limit, bytes[position] != UInt8(ascii: "]") {
      guard bytes[position] != UInt8(ascii: "[") else { return nil }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position < limit ? position : nil
  }

  /// A label as it is compared: capitals do not matter.
  private func label(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[(start + 1)..<end], as: UTF8.self).lowercased()
  }

  private func definition(at start: Int) -> (label: String, item: Item)? {
    guard byte(start) == UInt8(ascii: "["), byte(start + 1) != UInt8(ascii: "^"),
      let position = endOfLabel(start)
    else { return nil }
    guard byte(position + 1) == UInt8(ascii: ":"),
      let range = destination(skipSpace(position + 2))
    else { return nil }
    var last = range.upperBound
    while last < end, bytes[last] != 0x0A, bytes[last] != 0x0D { last += 1 }
    let behind = bytes[range.upperBound..<last].drop { $0.isGap || $0 == UInt8(ascii: ">") }
    guard behind.first.map({ "\"'(".utf8.contains($0) }) ?? true else { return nil }
    return (
      label(start, position),
      Item(text: text(range), offset: range.lowerBound, markup: start..<last)
    )
  }

  /// What stands behind a closing bracket: `(destination`, in a page also `: destination`.
  private func destination(behind bracket: Int, _ isSource: Bool) -> Item? {
    let mark = byte(bracket + 1)
    guard mark == UInt8(ascii: "(") || !isSource && mark == UInt8(ascii: ":"),
      let range = destination(skipSpace(bracket + 2))
    else { return nil }
    if mark == UInt8(ascii: "(") {
      // The bracket that closes the link, or its title.
      let isBracketed = bytes[range.lowerBound - 1] == UInt8(ascii: "<")
      let next = byte(skipSpace(range.upperBound + (isBracketed ? 1 : 0)))
      guard ")\"'(".utf8.contains(next) else { return nil }
    }
    return Item(
      text: text(range), offset: range.lowerBound, markup: (bracket + 1)..<range.upperBound)
  }

  /// Up to a blank, the bracket that closes more than were opened, or, behind `<`, the next `>`.
  private func destination(_ start: Int) -> Range<Int>? {
    let isBracketed = byte(start) == UInt8(ascii: "<")
    let first = isBracketed ? start + 1 : start
    var position = first
    var depth = 0
    while position < end {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D { break }
      if isBracketed {
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "<") { return nil }
      } else {
        if byte <= 0x20 { break }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if depth < 0 { break }
        if depth > 32 { return nil }
      }
      position += byte == UInt8(ascii: "\\") && isPunctuation(self.byte(position + 1)) ? 2 : 1
    }
    let range = first..<min(position, end)
    return range.isEmpty ? nil : range
  }

  /// `<https://…>` or `<name@host>`.
  private func address(at start: Int) -> Item? {
    var position = start + 1
    while position < end, bytes[position] > 0x20, !"<>".utf8.contains(bytes[position]) {
      position += 1
    }
    guard position < end, bytes[position] == UInt8(ascii: ">"), byte(start + 1).isWordByte else {
      return nil
    }
    let range = (start + 1)..<position
    let scheme = bytes[range].prefix { $0.isWordByte || "+.-".utf8.contains($0) }
    let isAddress = scheme.count > 1 && byte(scheme.endIndex) == UInt8(ascii: ":")
    guard isAddress || bytes[range].contains(UInt8(ascii: "@")),
      !bytes[range].contains(UInt8(ascii: "\"")),
      !bytes[range].contains(UInt8(ascii: "="))
        || isAddress
    else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Item(
      text: isAddress ? text : "mailto:" + text, offset: range.lowerBound,
      markup: range.upperBound..<range.upperBound)
  }

  /// Without backslashes before punctuation and with character references resolved.
  private func text(_ range: Range<Int>) -> String {
    var plain: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "\\"), isPunctuation(byte(position + 1)) { position += 1 }
      plain.append(byte(position))
      position += 1
    }
    guard plain.contains(UInt8(ascii: "&")) else { return String(decoding: plain, as: UTF8.self) }
    var text: [UInt8] = []
    plain.withUnsafeBufferPointer { HTMLText.append($0, $0.indices, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !byte.isWordByte
  }
}
