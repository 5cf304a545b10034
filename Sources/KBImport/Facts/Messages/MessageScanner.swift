import KBModel

/// Finds the messages that programs show: where a sentence announces one (``MessageLeadIn``) and it is set off behind it,
/// indented or in quotation marks, or where the word stands before a quotation: `the error message "Disk full"`.
struct MessageScanner {
  /// An article with more lists all messages of a program.
  static let mostMentions = 64
  /// What several messages of one announcement stand between.
  private static let alternatives: Set<String> = ["or", "and", "-or-", "-and-", "- or -"]

  private let lines: BodyLines
  private let text: BodyText
  private var found: [MessageMention] = []
  private var seen: Set<String> = []

  /// The messages of a body, each once, in order. Linear in its length.
  static func mentions(in lines: BodyLines, of text: BodyText) -> [MessageMention] {
    var scanner = MessageScanner(lines: lines, text: text)
    scanner.scan()
    return scanner.found
  }

  private init(lines: BodyLines, text: BodyText) {
    self.lines = lines
    self.text = text
  }

  private mutating func scan() {
    var next = paragraph(from: 0)
    while let lead = next, found.count < Self.mostMentions {
      next = paragraph(from: lead.upperBound)
      if let kind = MessageLeadIn(lead, in: lines) {
        next = takeMessages(from: next, behind: lead, kind)
      }
      takeQuotations(in: lead)
    }
  }

  /// Takes what is set off behind a lead-in: a message a paragraph where it announces several, else all of it as one.
  /// - Returns: the paragraph to go on with.
  private mutating func takeMessages(
    from first: Range<Int>?, behind lead: Range<Int>, _ kind: MessageLeadIn
  ) -> Range<Int>? {
    let base = lines.lines[lead.upperBound - 1].indent
    var next = first
    var open: (text: String, line: Int, indent: Int)?
    while let block = next {
      let message = MessageText(block, in: lines)
      let indent = lines.lines[block.lowerBound].indent
      if Self.alternatives.contains(message.text.lowercased()) {
        if let last = open { add(last.text, line: last.line) }
        open = nil
        next = paragraph(from: block.upperBound)
        continue
      }
      let isDeeper = block.allSatisfy { lines.lines[$0].indent >= base + 2 }
      // A message that ends in a colon goes on, whatever the indentation.
      let isRest = isDeeper && open?.text.hasSuffix(":") == true
      // One that names no failure is a label above the message: `Windows NT 4.0:`.
      if isRest, let label = open, !MessageText.namesFailure(label.text) { open = nil }
      if let last = open, !isRest, !isDeeper || indent != last.indent { break }
      let isSetOff =
        isDeeper || message.isQuoted
        || !text.isInColumns && kind.isCertain && message.readsAsMessage
      guard isSetOff, message.isMessage || isRest && open != nil else { break }
      let isUnderTitle =
        open.map { MessageText.isTitle($0.text) } == true && message.text.hasSuffix(".")
      if let last = open, isRest || isUnderTitle || !kind.isPlural {
        let text = last.text + " " + message.text
        if text.utf8.count <= MessageText.longest { open?.text = text }
      } else {
        if let last = open { add(last.text, line: last.line) }
        open = (message.text, block.lowerBound, indent)
      }
      next = paragraph(from: block.upperBound)
    }
    if let last = open { add(last.text, line: last.line) }
    return next
  }

  private mutating func takeQuotations(in block: Range<Int>) {
    guard block.contains(where: { lines.lines[$0].hasQuote }) else { return }
    for quotation in MessageQuotations.find(in: block, of: lines) {
      add(quotation.text, line: quotation.line)
    }
  }

  private mutating func add(_ message: String, line: Int) {
    guard found.count < Self.mostMentions, seen.insert(message).inserted else { return }
    let offset = lines.lines[line].content.lowerBound
    found.append(MessageMention(message, line: text.lineNumber(of: offset)))
  }

  /// The next lines without a blank one between them. What stands deeper than a line that ends in a colon is a paragraph
  /// of its own.
  private func paragraph(from start: Int) -> Range<Int>? {
    var first = start
    while first < lines.lines.count, lines.lines[first].isBlank { first += 1 }
    guard first < lines.lines.count else { return nil }
    var end = first + 1
    while end < lines.lines.count, !lines.lines[end].isBlank {
      if lines[end - 1].last == UInt8(ascii: ":"),
        lines.lines[end].indent >= lines.lines[end - 1].indent + 2
      {
        break
      }
      end += 1
    }
    return first..<end
  }
}
