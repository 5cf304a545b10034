/// A record of an event log, as people copied it into articles:
///
///     Event ID: 1088                 ID 4014
///     Source: MSExchangeIS           source- macprint
///     Type: Error                    type- error
///     Description:
enum EventRecord {
  /// Whether two of the run's first lines or more are labelled as in a record, one of them with its source.
  static func matches(_ run: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> Bool {
    guard run.count >= 3 else { return false }
    var seen = 0
    for line in run.prefix(8) {
      if let label = label(of: bytes[line.content]) { seen |= 1 << label }
    }
    return seen.nonzeroBitCount >= 3 && seen & 1 << source != 0
  }

  /// The index of the label at the beginning of a line, without `event` before it.
  private static func label(of line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    if rest.startsCaseInsensitively(with: "event ") {
      rest = rest.dropFirst(6).drop(while: \.isBlank)
      if rest.first?.isDigit == true { return identifier }
    }
    let word = rest.prefix(while: \.isLetter)
    guard
      let index = labels.firstIndex(where: {
        $0.name.utf8CodeUnitCount == word.count && word.startsCaseInsensitively(with: $0.name)
      })
    else { return nil }
    let next = rest.dropFirst(word.count).drop(while: \.isBlank)
    if next.first == UInt8(ascii: ":") || next.first == UInt8(ascii: "-") { return index }
    return labels[index].value == .number && next.first?.isDigit == true ? index : nil
  }

  /// What stands behind a label that has no colon.
  private enum Value {
    case number, text
  }

  private static let identifier = 0
  private static let source = 1
  private static let labels: [(name: StaticString, value: Value)] = [
    ("id", .number), ("source", .text), ("event", .number), ("type", .text), ("category", .text),
    ("description", .text), ("user", .text), ("computer", .text), ("date", .text), ("time", .text),
  ]
}
