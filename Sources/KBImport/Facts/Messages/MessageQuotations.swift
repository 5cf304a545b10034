/// Messages that a sentence quotes: `you receive the error message "Disk full".`
enum MessageQuotations {
  struct Quotation {
    let text: String
    /// The index of its first line.
    let line: Int
  }

  private static let shortest = 10
  private static let longest = 300

  /// The quotations of a paragraph behind a word for a message.
  static func find(in block: Range<Int>, of lines: BodyLines) -> [Quotation] {
    let start = lines.lines[block.lowerBound].content.lowerBound
    let end = lines.lines[block.upperBound - 1].content.upperBound
    let quote = UInt8(ascii: "\"")
    var found: [Quotation] = []
    var index = start
    while index < end {
      guard lines.bytes[index] == quote else {
        index += 1
        continue
      }
      let opening = index
      index += 1
      guard opening > start, lines.bytes[opening - 1] <= 0x20, index < end,
        lines.bytes[index].isUpper
      else { continue }
      let close = lines.bytes[index..<end].prefix(longest).firstIndex(of: quote)
      guard let close else { continue }
      let words = lines.bytes[index..<close].split { $0 <= 0x20 }
      if words.count > 2, close - index >= shortest,
        announces(lines.bytes[start..<opening])
      {
        let text = String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
        let line = block.last { lines.lines[$0].content.lowerBound <= opening }
        found.append(Quotation(text: text, line: line ?? block.lowerBound))
      }
      index = close + 1
    }
    return found
  }

  /// Whether the last words name a message, or what one says.
  private static func announces(_ before: ArraySlice<UInt8>) -> Bool {
    var words = before.suffix(60).split { $0 <= 0x20 }
    while let last = words.last {
      let word =
        last.last == UInt8(ascii: ":") || last.last == UInt8(ascii: ",") ? last.dropLast() : last
      if LeadIn.kind(of: word) == .message { return true }
      guard sayings.contains(String(decoding: word.map(\.lowercased), as: UTF8.self)) else {
        return false
      }
      words.removeLast()
    }
    return false
  }

  private static let sayings: Set<String> = [
    "as", "indicates", "indicating", "is", "like", "reading", "reads", "says", "saying", "similar",
    "stating", "states", "such", "that", "to", "was", "which",
  ]
}
