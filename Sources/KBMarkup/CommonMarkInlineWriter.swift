import KBModel

/// Writes inlines in normal form as CommonMark, escaping what would mean something where it stands.
struct CommonMarkInlineWriter {
  private var lines: [[UInt8]] = [[]]
  private let isHeading: Bool
  /// Whether the end of the line is a delimiter that what follows must not disturb.
  private var followsDelimiter = false

  /// The lines of a paragraph; all but the last end with the backslash of a hard break.
  static func paragraph(_ inlines: [Inline]) -> [[UInt8]] {
    var writer = CommonMarkInlineWriter(isHeading: false)
    writer.write(inlines, isOutermost: true)
    writer.protectEnd()
    return writer.lines
  }

  /// The text of a heading, which stands on one line.
  static func heading(_ inlines: [Inline]) -> [UInt8] {
    var writer = CommonMarkInlineWriter(isHeading: true)
    writer.write(inlines, isOutermost: true)
    writer.protectEnd()
    return writer.line
  }

  private init(isHeading: Bool) { self.isHeading = isHeading }

  private var line: [UInt8] {
    get { lines[lines.count - 1] }
    _modify { yield &lines[lines.count - 1] }
  }

  /// Inlines in normal form nest three deep at most.
  private mutating func write(_ inlines: [Inline], isOutermost: Bool) {
    for inline in inlines {
      switch inline {
      case .text(let text), .reference(_, let text): write(text: text)
      case .code(let code): write(code: code)
      case .lineBreak:
        if isOutermost, !isHeading {
          line.append(UInt8(ascii: "\\"))
          lines.append([])
        } else {
          line += HTMLLineBreak.tag.utf8
        }
        followsDelimiter = false
      // Delimiters that differ cannot be taken for one another.
      case .emphasis(let children): write(children, delimiter: "_")
      case .strong(let children): write(children, delimiter: "**")
      case .link(let destination, let children): writeLink(to: destination, children)
      }
    }
  }

  // MARK: Spans

  /// A delimiter opens after a space or punctuation and before anything but a space, and closes the other way round;
  /// a character reference counts as punctuation.
  private mutating func write(_ children: [Inline], delimiter: String) {
    if let last = line.last, !last.isASCIIPunctuation, last != UInt8(ascii: " ") {
      replaceLastScalar()
    }
    line += delimiter.utf8
    let start = line.count
    followsDelimiter = false
    write(children, isOutermost: false)
    if let first = firstScalar(from: start), first.properties.isWhitespace {
      line.replaceSubrange(
        start..<(start + UTF8.width(first)), with: NumericReference.text(of: first).utf8)
    }
    if let last = lastScalar, last.properties.isWhitespace { replaceLastScalar() }
    line += delimiter.utf8
    followsDelimiter = true
  }

  private mutating func writeLink(to destination: String, _ children: [Inline]) {
    if Self.isAutolink(destination), children == [.text(destination)] {
      line += "<\(destination)>".utf8
    } else {
      if line.last == UInt8(ascii: "!") {
        line.removeLast()
        line += "\\!".utf8
      }
      line.append(UInt8(ascii: "["))
      let start = line.count
      followsDelimiter = false
      write(children, isOutermost: false)
      // At the beginning of a paragraph `[a]: b` defines a link, even within code; a bracket in the label, here of
      // an image without text, which is nothing, keeps it from being a definition.
      if start == 1, Self.endsLabel(line) { line.insert(contentsOf: "![]()".utf8, at: start) }
      line += "](".utf8
      for byte in destination.utf8 { appendDestination(byte) }
      line.append(UInt8(ascii: ")"))
    }
    followsDelimiter = false
  }

  private static func endsLabel(_ line: [UInt8]) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
  }

  private mutating func appendDestination(_ byte: UInt8) {
    switch byte {
    case 0...0x20, 0x7F: line += NumericReference.text(of: Unicode.Scalar(byte)).utf8
    case UInt8(ascii: "&"): line += "&amp;".utf8
    case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      line += [UInt8(ascii: "\\"), byte]
    default: line.append(byte)
    }
  }

  /// Whether CommonMark reads `<destination>` as a link to itself.
  private static func isAutolink(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = destination.utf8[..<colon]
    return (2...32).contains(scheme.count) && scheme.allSatisfy(\.isASCIILetter)
      && destination.utf8.allSatisfy { byte in
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
          && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\\")
      }
  }

  /// The fence is a run of backticks that the code has none of.
  private mutating func write(code: String) {
    let runs = Set(code.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count))
    let length = (1...).first { !runs.contains($0) } ?? 1
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: length)
    let ends = [code.utf8.first, code.utf8.last]
    let isPadded =
      ends.contains(UInt8(ascii: "`"))
      || ends == [UInt8(ascii: " "), UInt8(ascii: " ")]
        && !code.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    let padding = isPadded ? " " : ""
    line += fence + padding.utf8 + code.utf8 + padding.utf8 + fence
    followsDelimiter = false
  }

  // MARK: Text

  private mutating func write(text: String) {
    guard let first = text.unicodeScalars.first else { return }
    let bytes = Array(text.utf8)
    var start = 0
    let isProtected =
      followsDelimiter && !bytes[0].isASCIIPunctuation && bytes[0] != UInt8(ascii: " ")
    if isProtected || line.isEmpty && (first == " " || first == "\u{FEFF}") {
      line += NumericReference.text(of: first).utf8
      start = UTF8.width(first)
    }
    let escapedAtStart = line.isEmpty && !isHeading ? Self.blockMarker(bytes) : nil
    followsDelimiter = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F {
        line += NumericReference.text(of: Unicode.Scalar(byte)).utf8
      } else {
        if index == escapedAtStart || Self.needsBackslash(bytes, index) {
          line.append(UInt8(ascii: "\\"))
        }
        line.append(byte)
      }
    }
  }

  /// The index of the character that would make the beginning of a line begin a block, or underline a heading.
  private static func blockMarker(_ bytes: [UInt8]) -> Int? {
    let isSpaceOrEnd = { (index: Int) in
      index >= bytes.count || bytes[index] == UInt8(ascii: " ")
    }
    switch bytes[0] {
    case UInt8(ascii: ">"), UInt8(ascii: "="): return 0
    case UInt8(ascii: "#"):
      let end = bytes.firstIndex { $0 != UInt8(ascii: "#") } ?? bytes.count
      return isSpaceOrEnd(end) ? 0 : nil
    // What other dialects read, and ours reports, begins with these.
    case UInt8(ascii: "$"): return bytes.starts(with: "$$".utf8) ? 0 : nil
    case UInt8(ascii: ":"), UInt8(ascii: "!"):
      return DialectMark.beginsContainer(bytes[...]) ? 0 : nil
    case UInt8(ascii: "{"): return DialectMark.beginsAttributes(bytes[...]) ? 0 : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "~"):
      return isSpaceOrEnd(1) || bytes[1] == bytes[0] ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = bytes.prefix(10).firstIndex(where: { !$0.isASCIIDigit }),
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      return isSpaceOrEnd(end + 1) ? end : nil
    default: return nil
    }
  }

  /// Whether the character would be markup, or look like markup of other dialects. The first and the last one of a
  /// text may yet become a reference, so they do not count as letters.
  private static func needsBackslash(_ bytes: [UInt8], _ index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    let precedesWord = index + 2 < bytes.count && next?.isASCIIAlphanumeric == true
    switch bytes[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\\"): return !precedesWord
    case UInt8(ascii: "_"):
      return !(precedesWord && index >= 2 && bytes[index - 1].isASCIIAlphanumeric)
    case UInt8(ascii: "<"):
      guard let next else { return true }
      return next.isASCIILetter || "/!?".utf8.contains(next) || beginsMailAddress(bytes, index + 1)
    case UInt8(ascii: "&"):
      guard let next else { return true }
      return next.isASCIILetter || next == UInt8(ascii: "#")
    case UInt8(ascii: "~"):
      return next == bytes[index] && (index == 0 || bytes[index - 1] != bytes[index])
        && (index + 2 == bytes.count || bytes[index + 2] != bytes[index])
    case UInt8(ascii: "$"): return Formula.end(in: bytes[...], at: index) != nil
    default: return false
    }
  }

  /// Whether `<` before the index could begin an autolink to a mail address.
  private static func beginsMailAddress(_ bytes: [UInt8], _ index: Int) -> Bool {
    let end = bytes[index...].firstIndex { $0 <= 0x20 || "<>@".utf8.contains($0) }
    return end.map { bytes[$0] == UInt8(ascii: "@") } ?? false
  }

  // MARK: Ends

  /// Spaces at the end of a paragraph, and number signs at the end of a heading, would be lost; braces at the end of a
  /// heading look like attributes.
  private mutating func protectEnd() {
    if line.last == UInt8(ascii: " ") {
      replaceLastScalar()
    } else if isHeading, line.last == UInt8(ascii: "#") {
      line.insert(UInt8(ascii: "\\"), at: line.count - 1)
    } else if isHeading, line.last == UInt8(ascii: "}"),
      let open = line.lastIndex(of: UInt8(ascii: "{")),
      DialectMark.beginsAttributes(line[open...]),
      !line[open...].contains(UInt8(ascii: "`"))
    {
      line.insert(UInt8(ascii: "\\"), at: open)
    }
  }

  private mutating func replaceLastScalar() {
    guard let last = lastScalar else { return }
    line.removeLast(UTF8.width(last))
    line += NumericReference.text(of: last).utf8
  }

  private var lastScalar: Unicode.Scalar? {
    guard let start = line.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return firstScalar(from: start)
  }

  private func firstScalar(from start: Int) -> Unicode.Scalar? {
    String(decoding: line[start...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
