/// The name of an element: its first eight bytes in lower case, which tell all of HTML's elements apart.
struct HTMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  private var packed: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes.prefix(8) { packed = packed << 8 | UInt64(byte | 0x20) }
  }

  init(stringLiteral name: String) { self.init(name.utf8) }

  /// Whether the element is part of a line: what stands before and after it can be one word.
  var isInline: Bool { Self.inline.contains(self) }
  /// Whether the element has no end tag.
  var isVoid: Bool { Self.void.contains(self) }

  private static let inline: Set<HTMLName> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
  private static let void: Set<HTMLName> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}

/// A start tag with its attributes.
struct HTMLStartTag {
  let name: HTMLName
  /// Names, and where their values stand, without quotes and not decoded.
  let attributes: [(name: HTMLName, value: Range<Int>)]
  fileprivate let html: UnsafeBufferPointer<UInt8>

  private func value(_ name: HTMLName) -> Slice<UnsafeBufferPointer<UInt8>>? {
    attributes.first { $0.name == name }.map { html[$0.value] }
  }

  func text(_ name: HTMLName) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: HTMLName) -> Int? { text(name).flatMap { Int($0) } }

  func hasClass(_ name: StaticString) -> Bool {
    guard let classes = value("class") else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return classes.split(separator: 0x20).contains { $0.elementsEqual(wanted) }
  }
}

/// Cuts HTML into tags and text: just what the check needs, and none of the renderer's code.
struct TagScanner {
  enum Token {
    case text(Range<Int>)
    case start(HTMLStartTag)
    case end(HTMLName)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The element whose content is no markup and has not ended yet.
  private var rawElement: HTMLName?

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func next() -> Token? {
    while position < html.count {
      guard html[position] == UInt8(ascii: "<"), position + 1 < html.count else { return text() }
      let next = html[position + 1]
      if next == UInt8(ascii: "/") {
        if let token = endTag() { return token }
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        skipDeclaration()
      } else if next.isWordByte, rawElement == nil {
        return startTag()
      } else {
        return text()
      }
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = position
    position += 1
    while position < html.count, html[position] != UInt8(ascii: "<") { position += 1 }
    return .text(start..<position)
  }

  private mutating func skipDeclaration() {
    let isComment =
      position + 3 < html.count && html[position + 2] == UInt8(ascii: "-")
      && html[position + 3] == UInt8(ascii: "-")
    position += isComment ? 4 : 2
    while position < html.count {
      position += 1
      guard html[position - 1] == UInt8(ascii: ">") else { continue }
      if !isComment
        || (html[position - 2] == UInt8(ascii: "-") && html[position - 3] == UInt8(ascii: "-"))
      {
        return
      }
    }
  }

  /// `nil` for an end tag inside an element whose content is no markup; it is skipped.
  private mutating func endTag() -> Token? {
    position += 2
    let name = name()
    while position < html.count, html[position] != UInt8(ascii: ">") { position += 1 }
    position = min(position + 1, html.count)
    if let raw = rawElement, raw != name { return nil }
    rawElement = nil
    return .end(name)
  }

  private mutating func startTag() -> Token {
    position += 1
    let name = name()
    var attributes: [(name: HTMLName, value: Range<Int>)] = []
    while position < html.count, html[position] != UInt8(ascii: ">") {
      guard html[position].isWordByte else {
        position += 1
        continue
      }
      attributes.append((self.name(), value()))
    }
    position = min(position + 1, html.count)
    if name == "script" || name == "style" { rawElement = name }
    return .start(HTMLStartTag(name: name, attributes: attributes, html: html))
  }

  /// A name of letters, digits and hyphens.
  private mutating func name() -> HTMLName {
    let start = position
    while position < html.count, html[position].isWordByte || html[position] == UInt8(ascii: "-") {
      position += 1
    }
    return HTMLName(html[start..<position])
  }

  /// The value behind an attribute's name; empty where there is none.
  private mutating func value() -> Range<Int> {
    guard position + 1 < html.count, html[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    let quote = html[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < html.count {
      let byte = html[position]
      if isQuoted ? byte == quote : byte == UInt8(ascii: ">") || byte <= 0x20 { break }
      position += 1
    }
    let value = start..<position
    if isQuoted { position = min(position + 1, html.count) }
    return value
  }
}
