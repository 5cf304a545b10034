/// Finds the tags of a template, in one pass over its bytes.
///
///     tag     = open blank* [sigil] content close
///     sigil   = "#" | "^" | "/" | ">" | "!" | "&"
///     tag     = open blank* "{" content "}" close
///     tag     = open blank* "=" delimiter blank+ delimiter "=" close
struct TagScanner {
  private let bytes: [UInt8]
  private var delimiters = Delimiters.standard
  private var position = 0
  /// Tags that are broken; the scan goes on after them.
  private(set) var findings: [Finding] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag, `nil` after the last.
  mutating func next() -> Tag? {
    while let start = nextOpening() {
      let opened = skipBlanks(from: start + delimiters.open.count)
      let sigil = opened < bytes.count ? bytes[opened] : 0
      let kind = Tag.Kind(sigil: sigil)
      let contentStart = kind == nil ? opened : opened + 1
      let closing = closing(after: sigil)
      let (contentEnd, end) = scan(for: closing, from: contentStart, as: kind)
      position = end
      guard let contentEnd else {
        findings.append(
          Finding(.unclosedTag(closing: String(decoding: closing, as: UTF8.self)), at: start))
        continue
      }
      let tag = Tag(
        kind: kind ?? .variable(escaped: true), range: start..<end,
        content: trim(contentStart..<contentEnd))
      if case .delimiters = tag.kind { setDelimiters(tag) }
      return tag
    }
    return nil
  }

  private mutating func setDelimiters(_ tag: Tag) {
    if let delimiters = Delimiters(bytes[tag.content]) {
      self.delimiters = delimiters
    } else {
      let text = String(decoding: bytes[tag.range], as: UTF8.self)
      findings.append(Finding(.invalidDelimiters(text), at: tag.range.lowerBound))
    }
  }

  private func nextOpening() -> Int? {
    bytes[position...].indices.first { holds(delimiters.open, at: $0) }
  }

  private func closing(after sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): return [UInt8(ascii: "}")] + delimiters.close
    case UInt8(ascii: "="): return [UInt8(ascii: "=")] + delimiters.close
    default: return delimiters.close
    }
  }

  /// The end of the tag's content and the end of the tag.
  ///
  /// A tag that meets another's opening first is not closed, and has no content: else a forgotten
  /// `}}` would swallow the next tag, and the search for it would be quadratic.
  private func scan(
    for closing: [UInt8], from start: Int, as kind: Tag.Kind?
  ) -> (contentEnd: Int?, end: Int) {
    let canHoldOpening: Bool
    switch kind {
    case .comment, .delimiters: canHoldOpening = true
    default: canHoldOpening = false
    }
    for position in start..<bytes.count {
      if holds(closing, at: position) { return (position, position + closing.count) }
      if !canHoldOpening, holds(delimiters.open, at: position) { return (nil, position) }
    }
    return (nil, bytes.count)
  }

  private func holds(_ word: [UInt8], at position: Int) -> Bool {
    guard bytes[position] == word.first, word.count <= bytes.count - position else { return false }
    return word.indices.allSatisfy { bytes[position + $0] == word[$0] }
  }

  private func skipBlanks(from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isBlank } ?? bytes.count
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
    let end = bytes[start..<range.upperBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return start..<end
  }
}
