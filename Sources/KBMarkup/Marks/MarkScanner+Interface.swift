/// Menus, buttons and dialog boxes, and sections of the article: names in capitals after or before a word that says so.
extension MarkScanner {
  /// A name that begins a word, by the last letter of the word before it.
  func capitalized(at start: Int) -> InlineMark? {
    switch bytes[start - 2] {
    case UInt8(ascii: "k") where isPreceded(by: "click ", at: start),
      UInt8(ascii: "o") where isPreceded(by: "point to ", at: start):
      return clicked(at: start)
    case UInt8(ascii: "e") where isPreceded(by: "the ", at: start):
      if let end = keyEnd(at: start), starts(with: " key", at: end),
        !byte(end + 4).isASCIILetter || byte(end + 4) == UInt8(ascii: "s")
      {
        return InlineMark(kind: .keys, range: start..<end)
      }
      guard let end = nameEnd(from: start), byte(end) == 0x20, let kind = kind(after: end) else {
        return nil
      }
      return InlineMark(kind: kind, range: start..<end)
    case UInt8(ascii: "s") where isPreceded(by: "press ", at: start),
      UInt8(ascii: "g") where isPreceded(by: "pressing ", at: start),
      UInt8(ascii: "d") where isPreceded(by: "pressed ", at: start),
      UInt8(ascii: "n") where isPreceded(by: "hold down ", at: start):
      return keyEnd(at: start).map { InlineMark(kind: .keys, range: start..<$0) }
    default: return nil
    }
  }

  /// A name in quotation marks.
  func quoted(at quote: Int) -> InlineMark? {
    let start = quote + 1
    guard byte(quote - 1) == 0x20 || quote == 0, byte(start).isCapital,
      let end = bytes[start..<min(bytes.count, start + 64)].firstIndex(of: UInt8(ascii: "\"")),
      !(bytes[end - 1] == UInt8(ascii: ","))
    else { return nil }
    if isPreceded(by: "click ", at: quote) {
      return InlineMark(kind: .interface, range: start..<end)
    }
    guard isPreceded(by: "the ", at: quote), byte(end + 1) == 0x20,
      let kind = kind(after: end + 1)
    else { return nil }
    return InlineMark(kind: kind, range: start..<end)
  }

  /// `click Start`, `point to Programs`: a name up to a mark or a word in small letters.
  private func clicked(at start: Int) -> InlineMark? {
    guard let end = nameEnd(from: start) else { return nil }
    // `double-click Setup.exe` names a file, `Point to Point Protocol` nothing to point to.
    if byte(end) == UInt8(ascii: "."), byte(end + 1).isASCIIAlphanumeric { return nil }
    if starts(with: "Point ", at: start) { return nil }
    // `click Yes to All` might be one name.
    if byte(end) == 0x20 {
      for joint in Self.joints where starts(with: joint, at: end) {
        let next = byte(end + joint.utf8CodeUnitCount)
        if !next.isLowercase { return nil }
      }
    }
    return InlineMark(kind: .interface, range: start..<end)
  }

  private static let joints: [StaticString] = [
    " to ", " and ", " of ", " or ", " for ", " with ", " as ", " by ", " a ", " an ", " the ",
    " is ",
  ]

  /// The end of up to six words that begin with capitals or digits, `nil` where a word is cut.
  private func nameEnd(from start: Int) -> Int? {
    var end = start
    for _ in 0..<6 {
      let word = end
      while isLabel(byte(end)) { end += 1 }
      guard end > word else { return nil }
      guard byte(end) == 0x20, byte(end + 1).isCapital || byte(end + 1).isASCIIDigit else { break }
      end += 1
    }
    while bytes[end - 1] == UInt8(ascii: "/") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    switch byte(end) {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "."):
      return end
    default: return nil
    }
  }

  private func isLabel(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  /// What a name is by the word behind the blank that follows it.
  private func kind(after end: Int) -> InlineMark.Kind? {
    if starts(with: " section", at: end) {
      let next = end + 8
      let isOwn =
        starts(with: " of this article", at: next) || starts(with: " below", at: next)
        || starts(with: " later in this article", at: next)
        || starts(with: " earlier in this article", at: next)
        || !byte(next).isASCIIAlphanumeric && byte(next) != 0x20
      return isOwn ? .section : nil
    }
    // The bar is that of the window which is named.
    guard !starts(with: " menu bar", at: end) else { return nil }
    return Self.nouns.contains { noun in
      starts(with: noun, at: end) && !byte(end + noun.utf8CodeUnitCount).isASCIILetter
    } ? .interface : nil
  }

  private static let nouns: [StaticString] = [
    " menu", " dialog box", " button", " tab", " check box",
  ]
}
