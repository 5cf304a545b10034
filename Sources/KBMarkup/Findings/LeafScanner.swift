/// Scans the source of a paragraph or a heading for what the tree does not tell: where destinations stand, and markup
/// of other dialects. What is escaped or code is passed over.
///
/// One pass over the bytes; each kind of markup is found once a paragraph.
struct LeafScanner {
  /// What the paragraph is to the block that holds it.
  enum Position {
    case heading, plain, firstOfItem, firstOfQuote
  }

  /// `[text][label]`, which is a link only where something defines the label.
  struct Reference {
    let label: String
    let range: Range<Int>
  }

  /// Where destinations of links begin, by destination, in order.
  var destinations: [String: ArraySlice<Int>] = [:]
  private(set) var references: [Reference] = []
  private(set) var found: [UnreadMarkup.Kind: Range<Int>] = [:]

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// The brackets that are open.
  private var openers: [Int] = []
  /// Lengths of runs of backticks that no run further on closes.
  private var unclosedRuns: Set<Int> = []
  private var strikethrough: Int?

  /// - Parameter bytes: from the block's first character on.
  init(_ bytes: ArraySlice<UInt8>, _ position: Position) {
    self.bytes = bytes
    index = bytes.startIndex
    scanBeginning(position)
    if position == .heading { scanHeadingEnd() } else { scanLines() }
    while index < bytes.endIndex { scanByte() }
  }

  /// The links of a fenced table, in which backticks mean nothing.
  init(cells bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): openers.append(index)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "|"), 0x0A, 0x0D: openers = []
      default: break
      }
      index += 1
    }
  }

  private mutating func find(_ kind: UnreadMarkup.Kind, _ range: Range<Int>) {
    if found[kind] == nil { found[kind] = range }
  }

  // MARK: Blocks

  private mutating func scanBeginning(_ position: Position) {
    let start = bytes.startIndex
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if position == .firstOfItem, line.count > 3, line.first == UInt8(ascii: "["),
      " xX".utf8.contains(line[start + 1]), line[start + 2] == UInt8(ascii: "]"),
      line[start + 3].isBlank
    {
      find(.taskItem, start..<start + 3)
    }
    if position == .firstOfQuote, line.starts(with: "[!".utf8),
      let close = line.firstIndex(of: 0x5D),
      close > start + 2, line[(start + 2)..<close].allSatisfy(\.isASCIILetter)
    {
      find(.alert, start..<close + 1)
    }
    if DialectMark.beginsContainer(line) {
      find(.container, start..<line.endIndex)
    }
    let text = bytes.trimmingSpace
    if text.elementsEqual("[TOC]".utf8) || text.elementsEqual("[[_TOC_]]".utf8) {
      find(.contents, text.startIndex..<text.endIndex)
    }
    if text.starts(with: "$$".utf8), text.count > 4, text.suffix(2).elementsEqual("$$".utf8) {
      find(.math, text.startIndex..<text.endIndex)
    }
  }

  private mutating func scanHeadingEnd() {
    var text = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.trimmingSpace
    while text.last == UInt8(ascii: "#") { text.removeLast() }
    text = text.trimmingSpace
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open == text.startIndex || text[open - 1] != UInt8(ascii: "\\"),
      DialectMark.beginsAttributes(text[open...]),
      !text[open...].contains(UInt8(ascii: "`"))
    else { return }
    find(.attributes, open..<text.endIndex)
  }

  private mutating func scanLines() {
    var above = bytes[bytes.startIndex..<bytes.startIndex]
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      let text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      if text.first == UInt8(ascii: ":"), text.dropFirst().first?.isBlank == true,
        !above.isEmpty, above.last != UInt8(ascii: "\\")
      {
        find(.definitionList, text.startIndex..<text.endIndex)
      }
      if text.starts(with: "{:".utf8), DialectMark.beginsAttributes(text),
        text.trimmingSpace.last == UInt8(ascii: "}")
      {
        find(.attributes, text.startIndex..<text.endIndex)
      }
      // A line that ends with a break is meant to be one.
      if !above.isEmpty, above.last != UInt8(ascii: "\\"), PipeTable.begins(above, text) {
        find(.pipeTable, above.startIndex..<above.endIndex)
      }
      above = text
      rest = rest[line.endIndex...].drop { $0 == 0x0D }
      if rest.first == 0x0A { rest.removeFirst() }
    }
  }

  // MARK: Inlines

  private mutating func scanByte() {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      index += byte(after: index)?.isASCIIPunctuation == true ? 2 : 1
    case UInt8(ascii: "`"): passCode()
    case UInt8(ascii: "<"): passTag()
    case UInt8(ascii: "["):
      scanOpener()
      openers.append(index)
      index += 1
    case UInt8(ascii: "]"):
      closeBracket()
      index += 1
    case UInt8(ascii: "~"): scanTildes()
    case UInt8(ascii: "$"): scanDollar()
    default: index += 1
    }
  }

  private func byte(after index: Int) -> UInt8? {
    index + 1 < bytes.endIndex ? bytes[index + 1] : nil
  }

  private func byte(before index: Int) -> UInt8? {
    index > bytes.startIndex ? bytes[index - 1] : nil
  }

  private func endOfRun(_ start: Int) -> Int {
    var end = start
    while end < bytes.endIndex, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  private mutating func passCode() {
    let content = endOfRun(index)
    let length = content - index
    index = content
    guard !unclosedRuns.contains(length) else { return }
    var position = content
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "`") else {
        position += 1
        continue
      }
      let end = endOfRun(position)
      if end - position == length {
        index = end
        return
      }
      position = end
    }
    unclosedRuns.insert(length)
  }

  /// Passes over `<…>`, a tag or an address.
  private mutating func passTag() {
    let start = index
    index += 1
    guard let next = byte(after: start), next.isASCIILetter || "/!?".utf8.contains(next) else {
      return
    }
    var position = index
    while position < bytes.endIndex, bytes[position] != UInt8(ascii: "<") {
      position += 1
      if bytes[position - 1] == UInt8(ascii: ">") {
        index = position
        return
      }
    }
    // What was looked through has no end of a tag; the next one is looked for from the next `<` on.
  }

  private mutating func scanOpener() {
    let label = bytes[index...].dropFirst()
    if label.first == UInt8(ascii: "^") {
      let name = label.dropFirst().prefix(100).prefix {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      if !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: "]"),
        byte(after: name.endIndex) != UInt8(ascii: "(")
      {
        find(.footnote, index..<name.endIndex + 1)
      }
    } else if label.first == UInt8(ascii: "[") {
      let name = label.dropFirst().prefix(200).prefix { !"[]\r\n".utf8.contains($0) }
      if !name.isEmpty, bytes[name.endIndex...].starts(with: "]]".utf8), found[.contents] == nil {
        find(.wikiLink, index..<name.endIndex + 2)
      }
    }
  }

  private mutating func closeBracket() {
    guard let opener = openers.popLast() else { return }
    let behind = bytes[index...].dropFirst()
    if behind.first == UInt8(ascii: "(") {
      guard let destination = WrittenDestination(behind.dropFirst()) else { return }
      destinations[destination.text, default: []].append(destination.range.lowerBound)
      // What a destination consists of is no markup.
      let next = bytes[destination.end...].first { !$0.isSpace }
      if next == UInt8(ascii: ")") { index = destination.end - 1 }
    } else if behind.first == UInt8(ascii: "["), !isSubscript(opener),
      let close = ReferenceDefinition.endOfLabel(behind),
      bytes[opener + 1] != UInt8(ascii: "^"), bytes[behind.startIndex + 1] != UInt8(ascii: "^")
    {
      let label = bytes[(behind.startIndex + 1)..<close]
      references.append(
        Reference(label: WrittenDestination.unescaped(label), range: opener..<close + 1))
    }
  }

  /// Whether the bracket belongs to an array: `a[i][j]`.
  private func isSubscript(_ opener: Int) -> Bool {
    byte(before: opener).map { $0.isASCIIAlphanumeric || "])_".utf8.contains($0) } ?? false
  }

  private mutating func scanTildes() {
    let start = index
    index = endOfRun(start)
    guard index - start == 2 else { return }
    let (before, after) = (byte(before: start), index < bytes.endIndex ? bytes[index] : nil)
    if let open = strikethrough, before?.isSpace == false, open < start - 2 {
      find(.strikethrough, open..<index)
    }
    strikethrough = after?.isSpace == false ? start : nil
  }

  private mutating func scanDollar() {
    let start = index
    index += 1
    guard let end = Formula.end(in: bytes, at: start) else { return }
    find(.math, start..<end)
    index = end
  }
}
