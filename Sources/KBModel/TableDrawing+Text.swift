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

  /// `nil` for any text that ``description`` does not write, and for more or longer rules than a table can have.
  public init?(_ description: String) {
    self.init(columns: [])
    // What the rules may draw in all, in characters and line breaks: few words could stand for very many.
    var space = 1_000_000
    for word in description.split(separator: " ") {
      guard let mark = word.first, read(mark, word.dropFirst(), &space) else { return nil }
    }
    guard !columns.isEmpty, self.description == description else { return nil }
  }

  private mutating func read(_ mark: Character, _ text: Substring, _ space: inout Int) -> Bool {
    switch mark {
    case "c":
      guard let columns = Self.list(text, ",", Self.column) else { return false }
      self.columns = columns
    case "b":
      guard let bars = Self.list(text, ",", Self.number) else { return false }
      self.bars = bars
    case "r":
      guard let rule = Self.rule(text) else { return false }
      space -= rule.rows.count * (rule.text.utf8.count + 1)
      guard space >= 0 else { return false }
      rules.append(rule)
    case "s":
      guard let numbers = Self.list(text, ".", Self.number), numbers.count == 3 else {
        return false
      }
      shifts.append(Shift(line: numbers[0], column: numbers[1], offset: numbers[2]))
    default: return false
    }
    return true
  }

  /// What stands between separators; `nil` where one part is `nil`.
  private static func list<Element>(
    _ text: Substring, _ separator: Character, _ element: (Substring) -> Element?
  ) -> [Element]? {
    var list: [Element] = []
    for part in text.split(separator: separator, omittingEmptySubsequences: false) {
      guard let element = element(part) else { return nil }
      list.append(element)
    }
    return list
  }

  private static func column(_ text: Substring) -> Column? {
    text.last == "r"
      ? number(text.dropLast()).map { Column(.right, at: $0) }
      : number(text).map { Column(.left, at: $0) }
  }

  /// A whole number that a drawing can hold.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), text.utf8.count <= 5 else { return nil }
    return Int(text)
  }

  private static func word(_ rule: Rule) -> String {
    let rows = rule.rows.runs.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    var text = ""
    var rest = rule.text.unicodeScalars[...]
    while let character = rest.first {
      let run = rest.prefix { $0 == character }
      rest = rest[run.endIndex...]
      text += (run.count == 1 ? "" : "\(run.count)") + (character == " " ? "." : "\(character)")
    }
    return "r\(rows.joined(separator: ",")):\(text)"
  }

  private static func rule(_ word: Substring) -> Rule? {
    guard let colon = word.firstIndex(of: ":"),
      let runs = list(word[..<colon], ",", run), let rows = Rows(runs: runs),
      let text = ruleText(word[colon...].dropFirst())
    else { return nil }
    return Rule(text, above: rows)
  }

  private static func run(_ text: Substring) -> ClosedRange<Int>? {
    guard let ends = list(text, "-", number), let first = ends.first, let last = ends.last,
      ends.count <= 2, first <= last
    else { return nil }
    return first...last
  }

  /// Holds nothing that would mean something else in the info string of a fence, as a backtick or `&` does.
  private static func ruleText(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while !rest.isEmpty {
      let digits = rest.prefix { $0 &- 0x30 < 10 }
      rest = rest[digits.endIndex...]
      guard let mark = rest.popFirst(), "-=_+|.".utf8.contains(mark),
        let length = digits.isEmpty ? 1 : number(Substring(digits)),
        bytes.count + length <= widest
      else { return nil }
      bytes += repeatElement(mark == UInt8(ascii: ".") ? 0x20 : mark, count: length)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
