/// Scans the source of a paragraph or a heading for what the tree does not tell: where destinations stand, and markup
/// of other dialects. What is escaped or code is passed over.
///
/// One pass over the bytes; each kind of markup is found once a paragraph.
struct LeafScanner {
  /// `[text][label]`, which is a link only where something defines the label.
  struct Reference {
    let label: String
    let range: Range<Int>
  }

  /// Where destinations of links begin, by destination, in order.
  var destinations: [String: ArraySlice<Int>] = [:]
  /// Which of the destinations are those of images.
  private(set) var images: Set<Int> = []
  private(set) var references: [Reference] = []
  /// What looks like the marks of footnotes: `[^1]`.
  private(set) var footnotes: [Range<Int>] = []
  private(set) var found: [UnreadMarkup.Kind: Range<Int>] = [:]

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// The brackets that are open.
  private var openers: [Int] = []
  /// Lengths of runs of backticks that no run further on closes.
  private var unclosedRuns: Set<Int> = []
  private var strikethrough: Int?

  /// - Parameter bytes: from the block's first character on.
  init(_ bytes: ArraySlice<UInt8>, _ position: LeafMarks.Position) {
    self.bytes = bytes
    index = bytes.startIndex
    found = LeafMarks(bytes, position).found
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

  private mutating func scanByte() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): passBackslash()
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

  /// Passes over a backslash and the mark that it is for. One that a path loses is a finding: the first of a server's name,
  /// or one behind a drive or a registry's root.
  private mutating func passBackslash() {
    guard let mark = byte(after: index), mark.isASCIIPunctuation else {
      index += 1
      return
    }
    let start = bytes[..<index].lastIndex(where: \.isSpace).map { $0 + 1 } ?? bytes.startIndex
    let head = bytes[start..<index].drop { "\"'(".utf8.contains($0) }
    let isServer =
      head.isEmpty && mark == UInt8(ascii: "\\") && byte(after: index + 1)?.isASCIILetter == true
    let isDrive =
      head.count >= 2 && head.first?.isASCIILetter == true
      && head[head.startIndex + 1] == UInt8(ascii: ":")
    let end = bytes[index...].firstIndex(where: \.isSpace) ?? bytes.endIndex
    // What stands alone may be an escape: `a:\*`.
    let isPath =
      mark != UInt8(ascii: "\\") && head.last != UInt8(ascii: "\\")
      && (isDrive || head.starts(with: "HK".utf8))
      && Self.hasSeparator(bytes[head.startIndex..<end])
    if isServer || isPath {
      find(.escapedPath, head.startIndex..<end)
    }
    index += 2
  }

  /// Whether a backslash of a path shows on the page: one before a letter or digit.
  private static func hasSeparator(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == UInt8(ascii: "\\") && text[$0 + 1].isASCIIAlphanumeric
    }
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
        footnotes.append(index..<name.endIndex + 1)
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
      if byte(before: opener) == UInt8(ascii: "!") { images.insert(destination.range.lowerBound) }
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
