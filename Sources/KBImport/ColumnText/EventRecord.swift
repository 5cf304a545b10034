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
    let labels = Set(run.prefix(8).compactMap { label(of: bytes[$0.content]) })
    return labels.count >= 3 && labels.contains("source")
  }

  /// The label at the beginning of a line, in lower case and without `event` before it.
  private static func label(of line: ArraySlice<UInt8>) -> String? {
    var rest = line
    if rest.startsCaseInsensitively(with: "event ") {
      rest = rest.dropFirst(6).drop(while: \.isBlank)
      if rest.first?.isDigit == true { return "id" }
    }
    let word = rest.prefix(while: \.isLetter)
    let next = rest.dropFirst(word.count).drop(while: \.isBlank)
    let name = String(decoding: word, as: UTF8.self).lowercased()
    guard let kind = labels[name] else { return nil }
    if next.first == UInt8(ascii: ":") || next.first == UInt8(ascii: "-") { return name }
    return kind == .number && next.first?.isDigit == true ? name : nil
  }

  /// What stands behind a label that has no colon.
  private enum Value {
    case number, text
  }

  private static let labels: [String: Value] = [
    "id": .number, "event": .number, "source": .text, "type": .text, "category": .text,
    "description": .text, "user": .text, "computer": .text, "date": .text, "time": .text,
  ]
}
