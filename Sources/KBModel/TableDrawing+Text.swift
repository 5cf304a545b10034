/// The short form in which files and pages keep a drawing, words in this order:
///
///     c0,12,41r      columns: their left edges, or right ones
///     b0,11,42       bars
///     r0-3:+41-+     a rule above the rows 0 to 3: one `+`, 41 dashes, one `+`; `.` is a blank
///     s2.1.14        in line 2 the cell of column 1 begins at 14
extension Table.Drawing: LosslessStringConvertible {
  /// The words of the short form.
  public var description: String {
    var words = [
      "c"
        + columns.map { $0.edge == .left ? "\($0.offset)" : "\($0.offset)r" }
        .joined(separator: ",")
    ]
    if !bars.isEmpty { words.append("b" + bars.map(String.init).joined(separator: ",")) }
    words += rules.map(Self.word)
    words += shifts.map { "s\($0.line).\($0.column).\($0.offset)" }
    return words.joined(separator: " ")
  }

  /// `nil` for any other text.
  public init?(_ description: String) {
    self.init(columns: [])
    for word in description.split(separator: " ") {
      guard let mark = word.first, read(mark, word.dropFirst()) else { return nil }
    }
    if columns.isEmpty { return nil }
  }

  private mutating func read(_ mark: Character, _ text: Substring) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    switch mark {
    case "c":
      columns = parts.compactMap { part in
        part.last == "r"
          ? Self.number(part.dropLast()).map { Column(.right, at: $0) }
          : Self.number(part).map { Column(.left, at: $0) }
      }
      return columns.count == parts.count
    case "b":
      bars = parts.compactMap(Self.number)
      return bars.count == parts.count
    case "r":
      guard let rule = Self.rule(text) else { return false }
      rules.append(rule)
      return true
    case "s":
      let numbers = text.split(separator: ".").compactMap(Self.number)
      guard numbers.count == 3 else { return false }
      shifts.append(Shift(line: numbers[0], column: numbers[1], offset: numbers[2]))
      return true
    default: return false
    }
  }

  /// A whole number that a drawing can hold.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), text.utf8.count <= 5 else { return nil }
    return Int(text)
  }

  private static func word(_ rule: Rule) -> String {
    var ranges: [ClosedRange<Int>] = []
    for row in rule.rows {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    let rows = ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    var text = ""
    var rest = rule.text[...]
    while let character = rest.first {
      let run = rest.prefix { $0 == character }
      rest = rest[run.endIndex...]
      text += (run.count == 1 ? "" : "\(run.count)") + (character == " " ? "." : "\(character)")
    }
    return "r\(rows.joined(separator: ",")):\(text)"
  }

  private static func rule(_ word: Substring) -> Rule? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    var rows: [Int] = []
    for range in word[..<colon].split(separator: ",") {
      let ends = range.split(separator: "-").compactMap(number)
      guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else {
        return nil
      }
      rows += first...last
    }
    var text = ""
    var count: Substring = ""
    for index in word[word.index(after: colon)...].indices {
      let character = word[index]
      if character.isASCII, character.isNumber {
        count = word[(count.isEmpty ? index : count.startIndex)...index]
      } else {
        guard let length = count.isEmpty ? 1 : number(count) else { return nil }
        text += String(repeating: character == "." ? " " : character, count: length)
        count = ""
      }
    }
    return count.isEmpty ? Rule(text, above: rows) : nil
  }
}
