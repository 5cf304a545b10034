import KBModel

/// Events of the event log, named by their number and, where the fields around it tell, their source.
enum EventCode {
  /// Sources are short names; what is longer is a sentence.
  private static let longestSource = 40
  /// How far from the number its source may stand.
  private static let reach = 600

  static func code(_ context: CodeContext) -> ErrorCode? {
    guard case .decimal(let number) = context.token.shape, number >= 0,
      isEvent(context, number) || number > 0 && context.continues(.event)
    else { return nil }
    let name = "Event ID \(number)"
    guard let source = source(of: context) else {
      return ErrorCode(.event, name: name, slug: "event-\(number)")
    }
    return ErrorCode(
      .event, name: "\(name), \(source)", slug: "event-\(number)-" + slug(of: source))
  }

  private static func isEvent(_ context: CodeContext, _ number: Int64) -> Bool {
    var words = context.words[...]
    // `the event ID is 374`, `an event ID of 3001`.
    if let word = words.first?.word, word == .is_ || word == .of || word == .was {
      guard words.dropFirst().first?.word == .id else { return false }
      words = words.dropFirst()
    }
    guard let first = words.first, first.mark != UInt8(ascii: ",") else { return false }
    switch first.word {
    case .id, .ids, .number:
      words = words.dropFirst()
      if words.first?.word == .message { words = words.dropFirst() }
      return words.first?.word == .event || words.first?.word == .events
        || first.word == .id && isRecord(context, first)
    case .eventid: return true
    case .event, .events:
      let isListMarker =
        first.hasLineEnd && context.byte(context.token.range.upperBound) == UInt8(ascii: ".")
      guard (1...65_535).contains(number), !isListMarker else { return false }
      return number >= 100 || isNamed(context, first)
    default: return false
    }
  }

  /// `Event 23`, `Event: 1`: small numbers count where the word has a capital, and no `of` says that events are counted.
  private static func isNamed(_ context: CodeContext, _ word: CodeContext.Word) -> Bool {
    let start = word.range.lowerBound
    return context.bytes[start].isUpper && !context.bytes[start + 1].isUpper
      && !word.hasLineEnd && (word.mark == nil || word.mark == UInt8(ascii: ":"))
      && !context.isFollowed(by: " of") && !context.isFollowed(by: "/")
      && !context.byte(start - 1).isAlphanumeric
  }

  /// A line `ID 4287 Category X.400 Service` of a report.
  private static func isRecord(_ context: CodeContext, _ word: CodeContext.Word) -> Bool {
    !word.hasLineEnd && (context.words.count < 2 || context.words[1].hasLineEnd)
      && context.mentions(["category", "source"], within: 24, after: true)
  }

  // MARK: Source

  /// The value of the field `Source:` that belongs to the event. Reports of several events follow each other without a
  /// blank line; whether sources stand before their numbers or after them shows in the first.
  private static func source(of context: CodeContext) -> String? {
    let paragraph = paragraph(around: context)
    let number = context.token.range
    var firstNumber = number.lowerBound
    var nextNumber = paragraph.upperBound
    var sources: [(label: Int, value: Int)] = []
    for index in paragraph {
      let rest = context.bytes[index..<paragraph.upperBound]
      if rest.startsCaseInsensitively(with: "source") {
        if let value = value(after: index + 6, context, paragraph) {
          sources.append((index, value))
        }
      } else if rest.startsCaseInsensitively(with: "event id") {
        firstNumber = min(firstNumber, index)
        if index > number.upperBound { nextNumber = min(nextNumber, index) }
      }
    }
    guard let first = sources.first else { return nil }
    let own =
      first.label < firstNumber
      ? sources.last { $0.label < number.lowerBound }
      : sources.first { $0.label > number.lowerBound && $0.label < nextNumber }
    return own.flatMap { text($0.value, context) }
  }

  /// The lines around the number up to a blank one.
  private static func paragraph(around context: CodeContext) -> Range<Int> {
    let bytes = context.bytes
    func isBlankLine(_ index: Int) -> Bool {
      guard bytes[index] == 0x0A else { return false }
      var next = index + 1
      while next < context.range.upperBound, bytes[next].isBlank || bytes[next] == 0x0D {
        next += 1
      }
      return next >= context.range.upperBound || bytes[next] == 0x0A
    }
    var start = context.token.range.lowerBound
    let lowest = max(context.range.lowerBound, start - reach)
    while start > lowest, !isBlankLine(start - 1) { start -= 1 }
    var end = context.token.range.upperBound
    let highest = min(context.range.upperBound, end + reach)
    while end < highest, !isBlankLine(end) { end += 1 }
    return start..<end
  }

  /// Where the value begins, behind the colon.
  private static func value(
    after index: Int, _ context: CodeContext, _ paragraph: Range<Int>
  ) -> Int? {
    var index = index
    while index < paragraph.upperBound, context.bytes[index].isBlank { index += 1 }
    guard index < paragraph.upperBound else { return nil }
    if context.bytes[index] == UInt8(ascii: ":") {
      index += 1
    } else if !isLabel(before: index, context) {
      return nil
    } else if context.bytes[index..<paragraph.upperBound].startsCaseInsensitively(with: "of ") {
      index += 3  // `with a source of Portmapper`
    }
    while index < paragraph.upperBound, context.bytes[index].isBlank { index += 1 }
    return index
  }

  /// Whether a line consists of nothing but `Source` before an index: the colon may be left out there.
  private static func isLabel(before index: Int, _ context: CodeContext) -> Bool {
    var start = index
    while start > context.range.lowerBound, context.bytes[start - 1].isBlank { start -= 1 }
    guard start < index, start - 6 >= context.range.lowerBound else { return false }
    start -= 6
    while start > context.range.lowerBound, context.bytes[start - 1].isBlank { start -= 1 }
    return start == context.range.lowerBound || context.bytes[start - 1] == 0x0A
  }

  private static func text(_ start: Int, _ context: CodeContext) -> String? {
    var value: [UInt8] = []
    var index = start
    scan: while index < context.range.upperBound, value.count <= longestSource {
      let byte = context.bytes[index]
      switch byte {
      case 0x20:
        if context.byte(index + 1) == 0x20 { break scan }
        value.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "&"):
        value.append(byte)
      case UInt8(ascii: ".") where context.byte(index + 1).isAlphanumeric: value.append(byte)
      case _ where byte.isAlphanumeric: value.append(byte)
      case UInt8(ascii: ":"):
        // The label of the next field stands on the same line.
        while let last = value.last, last != 0x20 { value.removeLast() }
        break scan
      default: break scan
      }
      index += 1
    }
    var words = value.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    while let last = words.last?.lowercased(), last == "event" || last == "id" {
      words.removeLast()
    }
    guard (1...4).contains(words.count), value.count <= longestSource,
      value.contains(where: \.isLetter)
    else { return nil }
    return words.joined(separator: " ")
  }

  private static func slug(of source: String) -> String {
    let parts = source.utf8.split { !$0.isAlphanumeric }
    return parts.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
      .joined(separator: "-")
  }
}
