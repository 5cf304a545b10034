import KBModel

/// Turns the text of flattened pages into inlines: as ``InlineParser``, and numbers of references
/// too.
enum FlattenedInlines {
  /// - Parameters:
  ///   - bytes: valid UTF-8; a line feed is a break that the page has.
  ///   - isReferenceLine: whether every line begins with the number of an article.
  static func inlines(of bytes: [UInt8], isReferenceLine: Bool = false) -> [Inline] {
    // Only a number at the beginning of a line or before a replacement character needs more.
    guard isReferenceLine || bytes.contains(ReferenceLine.replacementCharacter[0]) else {
      return InlineParser.inlines(of: bytes)
    }
    var inlines: [Inline] = []
    var start = 0
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit || byte == UInt8(ascii: "Q"),
        isLineStart || !bytes[index - 1].isAlphanumeric,
        let number = ReferenceLine.number(at: bytes[index...]),
        number.isMarked || (isReferenceLine && isLineStart)
      {
        append(bytes[start..<index], to: &inlines)
        let text = String(decoding: bytes[number.text], as: UTF8.self)
        inlines.append(.reference(to: number.id, text: text))
        if number.isMarked { inlines.append(.text(" ")) }
        start = number.isMarked ? number.title : number.text.upperBound
        index = number.title
        isLineStart = false
        continue
      }
      isLineStart = byte == UInt8(ascii: "\n")
      index += 1
    }
    append(bytes[start...], to: &inlines)
    return merged(inlines)
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to inlines: inout [Inline]) {
    if !bytes.isEmpty { inlines += InlineParser.inlines(of: Array(bytes)) }
  }

  /// Joins texts that stand side by side.
  private static func merged(_ inlines: [Inline]) -> [Inline] {
    var merged: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before)? = merged.last {
        merged[merged.count - 1] = .text(before + text)
      } else {
        merged.append(inline)
      }
    }
    return merged
  }
}
