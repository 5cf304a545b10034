import KBModel

/// What a rule below text means (FORMATS: the classification of underlined lines, in its order).
enum Underline {
  /// The lines from `first` up to the rule are a heading.
  case heading(first: Int, level: Int)
  /// The text above is the header of a table in columns.
  case tableHeader
  /// The rule separates; what stands above it is ordinary text.
  case separator

  /// - Parameters:
  ///   - lines: the article's lines.
  ///   - first: index of the first line of the run of lines above the rule, all of them not blank.
  ///   - rule: index of the line that holds the rule, above `first`.
  init(_ lines: [ColumnLine], bytes: [UInt8], from first: Int, rule index: Int, _ rule: Rule) {
    let above = lines[first..<index]
    let title = lines[index - 1]
    let level = rule.character == UInt8(ascii: "=") ? 2 : 3
    if above.count == 2, Self.isTitle(lines, bytes, from: first, rule) {
      self = .heading(first: first, level: level)
      return
    }
    if title.indent > 1 || rule.character == UInt8(ascii: "_") {
      self = .separator
      return
    }
    if Self.hasColumns(bytes[title.content]) {
      self = .tableHeader
      return
    }
    let difference = rule.length - title.width
    if above.count == 1 {
      let farOff = rule.length >= 60 || Double(rule.length) > 1.5 * Double(title.width) + 3
      self =
        abs(difference) <= 3 || !farOff && title.width < 80
        ? .heading(first: first, level: level) : .separator
      return
    }
    // The last sentence of an entry in a list that is ruled into entries.
    if rule.length >= 60, bytes[title.content].last == UInt8(ascii: "."), abs(difference) <= 20 {
      self = .separator
      return
    }
    // A heading wrapped over several lines: the rule is as long as all of them joined.
    var joined = title.width
    for start in (max(first, index - 4)..<(index - 1)).reversed() where lines[start].indent <= 1 {
      joined += 1 + lines[start].width
      if abs(rule.length - joined) <= 2 {
        self = .heading(first: start, level: level)
        return
      }
    }
    guard abs(difference) <= 3 else {
      self = .separator
      return
    }
    let endsParagraph =
      bytes[lines[index - 2].content].last.map { ".:!?".utf8.contains($0) } ?? true
    if title.width < 60, rule.character == UInt8(ascii: "="), above.count > 1 {
      self = .heading(first: index - 1, level: level)
    } else if endsParagraph && title.width < 60 {
      self = .heading(first: index - 1, level: level)
    } else if above.count <= 3, title.width < 60, above.allSatisfy({ $0.indent <= 6 }) {
      self = .heading(first: first, level: level)
    } else {
      self = .separator
    }
  }

  /// Whether the two lines from `first` are a title, the second of them perhaps indented, over a rule as long as the
  /// first of them alone or as both.
  static func isTitle(_ lines: [ColumnLine], _ bytes: [UInt8], from first: Int, _ rule: Rule)
    -> Bool
  {
    let head = lines[first]
    let rest = lines[first + 1]
    let start = bytes[rest.content].first
    guard head.indent <= 1, rule.character != UInt8(ascii: "_"), rule.length < 79 || rest.indent > 1
    else { return false }
    // `7.1 A title` that goes on below itself.
    if (2...8).contains(rest.indent), rule.length >= head.width - 2,
      !hasColumns(bytes[rest.content]), isNumbered(bytes[head.content])
    {
      return true
    }
    if rest.indent > 1, rule.length > 80,
      abs(rule.length - head.width - rest.width + rest.indent) <= 10
    {
      return true
    }
    return abs(rule.length - head.width) <= 1 && rest.width < head.width && rest.indent <= 6
      && head.width >= 40 && start?.isAlphanumeric == true
      && !hasColumns(bytes[head.content]) && !hasColumns(bytes[rest.content])
      && bytes[rest.content].last.map { !".:;".utf8.contains($0) } == true
      && ListMarker(bytes[head.content])?.isBullet != true
  }

  /// Whether a text begins with the number of a section, `7.1 ` or `7.1.2 `, and a capital.
  private static func isNumbered(_ text: ArraySlice<UInt8>) -> Bool {
    let number = text.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let parts = number.split(separator: UInt8(ascii: "."))
    let rest = text[number.endIndex...].drop(while: \.isBlank)
    return (2...4).contains(parts.count) && number.first?.isDigit == true
      && rest.startIndex > number.endIndex && rest.first?.isUpper == true
      && !hasColumns(text)
  }

  /// Whether two blanks or more stand inside the text, after its number if it has one: a row of column titles.
  static func hasColumns(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.drop { $0.isDigit || $0 == UInt8(ascii: ".") }
    if rest.startIndex > text.startIndex { rest = rest.drop(while: \.isBlank) }
    var blanks = 0
    for (offset, byte) in rest.enumerated() {
      if byte.isBlank {
        blanks += 1
      } else {
        // Two blanks after a sentence or an abbreviation are no column.
        let before = offset - blanks - 1
        let previous = before >= 0 ? rest[rest.startIndex + before] : 0
        if blanks > 2 || (blanks == 2 && !".:?!".utf8.contains(previous)) { return true }
        if byte == UInt8(ascii: "|") { return true }
        blanks = 0
      }
    }
    return false
  }
}
