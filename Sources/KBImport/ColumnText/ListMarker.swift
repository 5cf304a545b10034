import KBModel

/// The mark at the beginning of a list item.
///
/// A single letter is a letter of the alphabet, though it may be a Roman number: only its neighbours tell.
struct ListMarker: Hashable, Sendable {
  /// Items of one list have markers of one family.
  enum Family: Hashable, Sendable {
    case dash, star, circle, dot
    case decimal(closing: UInt8)
    case lowerAlpha, upperAlpha
    case lowerRoman, upperRoman
  }

  private(set) var family: Family
  /// The number or the letter's place in the alphabet; 1 for bullets.
  private(set) var value: Int
  /// Bytes from the beginning of the content to the item's text.
  let length: Int

  /// The marker at the start of a line's content, if there is one with text behind it.
  init?(_ content: ArraySlice<UInt8>) {
    guard let first = content.first, content.count >= 3 else { return nil }
    let start = content.startIndex
    var position = start + 1
    switch first {
    case UInt8(ascii: "-"):
      (family, value) = (.dash, 1)
      // A bullet that was typed by hand, to which the converter added its own.
      let typed = content.dropFirst().drop(while: \.isBlank)
      if typed.startIndex > position, let length = Self.dotLength(typed), length < typed.count {
        position = typed.startIndex + length
      }
    case UInt8(ascii: "*"): (family, value) = (.star, 1)
    case UInt8(ascii: "o"): (family, value) = (.circle, 1)
    case 0xC2 where content[start + 1] == 0xB7:  // middle dot
      (family, value) = (.dot, 1)
      position += 1
      if content.count > 4, content[position] == UInt8(ascii: "-") { position += 1 }
    // The bullet, U+2022.
    case 0xE2 where content.count > 4 && content[start + 1] == 0x80 && content[start + 2] == 0xA2:
      (family, value) = (.dot, 1)
      position += 2
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var number = 0
      position = start
      while position < content.endIndex, content[position].isDigit, position < start + 4 {
        number = number * 10 + Int(content[position] - UInt8(ascii: "0"))
        position += 1
      }
      // Logs number their records `01.`; nobody numbers steps so.
      guard first != UInt8(ascii: "0") || position - start == 1 else { return nil }
      guard position < content.endIndex, position - start <= 3,
        content[position] == UInt8(ascii: ".") || content[position] == UInt8(ascii: ")")
      else { return nil }
      (family, value) = (.decimal(closing: content[position]), number)
      position += 1
    case _ where first.isLetter && content[start + 1] != UInt8(ascii: "."):
      let letters = content.prefix { $0.isLetter }
      guard let number = RomanNumeral.value(of: letters), letters.endIndex < content.endIndex,
        content[letters.endIndex] == UInt8(ascii: ".")
      else { return nil }
      (family, value) = (first.isUpper ? .upperRoman : .lowerRoman, number)
      position = letters.endIndex + 1
    case _ where first.isLetter:
      let letter = Int(first | 0x20) - Int(UInt8(ascii: "a")) + 1
      (family, value) = (first.isUpper ? .upperAlpha : .lowerAlpha, letter)
      position += 1
    default: return nil
    }
    guard position < content.endIndex, content[position].isBlank else { return nil }
    while position < content.endIndex, content[position].isBlank { position += 1 }
    guard position < content.endIndex else { return nil }
    length = position - start
    if family == .dash, Self.isConjunction(content[position...]) { return nil }
  }

  /// Whether `next` can be the item after this one.
  func isFollowed(by next: ListMarker) -> Bool {
    let next = next.read(as: family)
    return family == next.family && (isBullet || next.value == value + 1)
  }

  var isRoman: Bool { family == .lowerRoman || family == .upperRoman }

  /// The letter of this marker as a Roman number; `nil` where it is none.
  var asRoman: ListMarker? {
    var roman = self
    switch family {
    case .lowerAlpha: roman.family = .lowerRoman
    case .upperAlpha: roman.family = .upperRoman
    default: return nil
    }
    let letter = UInt8(ascii: "A") + UInt8(value - 1)
    guard let value = RomanNumeral.value(of: [letter][...]) else { return nil }
    roman.value = value
    return roman
  }

  /// The marker as one of the family, if it can be read so: `v.` among Roman numbers is 5.
  func read(as other: Family) -> ListMarker {
    guard let roman = asRoman, roman.family == other else { return self }
    return roman
  }

  var isBullet: Bool {
    switch family {
    case .dash, .star, .circle, .dot: return true
    case .decimal, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman: return false
    }
  }

  var listMarker: List.Marker {
    switch family {
    case .dash, .star, .circle, .dot: return .bullet
    case .decimal: return .decimal
    case .lowerAlpha: return .lowerAlpha
    case .upperAlpha: return .upperAlpha
    case .lowerRoman: return .lowerRoman
    case .upperRoman: return .upperRoman
    }
  }

  /// The length of a typed bullet at the beginning, with the blank behind it: `·`, `•`.
  private static func dotLength(_ text: ArraySlice<UInt8>) -> Int? {
    for dot in ["·", "•"] where text.starts(with: dot.utf8) {
      let rest = text.dropFirst(dot.utf8.count)
      return rest.first?.isBlank == true ? dot.utf8.count : nil
    }
    return nil
  }

  /// `- or -`, `- and -`: a word set between steps, never an item.
  private static func isConjunction(_ text: ArraySlice<UInt8>) -> Bool {
    for word in ["or", "and", "to"] as [StaticString] {
      let rest = text.dropFirst(word.utf8CodeUnitCount).drop(while: \.isBlank)
      if text.startsCaseInsensitively(with: word), rest.first == UInt8(ascii: "-") { return true }
    }
    return false
  }
}
