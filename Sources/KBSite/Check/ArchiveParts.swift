/// What `DOCUMENT:` files and Jekyll pages have in common, from the line below their header.
///
/// Dropped:
/// - the sentence that introduces the list of products, and the rules around the list;
/// - the labels of the closing lines (`Additional query words:` …) and of the footer (`Keywords          :`);
/// - the legal notice, twelve lines from “THE INFORMATION PROVIDED …” on, and the copyright line below it.
///
/// The items of the list and the values of the labels are fields, everything else is text.
struct ArchiveParts {
  private(set) var parts = SourceParts(.ordered)
  /// The footer's labels with a value; a header's field of the same meaning repeats it, often cut off.
  private(set) var footerLabels: Set<String> = []

  private let source: SourceReading
  /// What stands before every line without belonging to it.
  private let margin: UInt8?

  init(_ source: SourceReading, _ lines: Range<Int>, margin: UInt8? = nil) {
    self.source = source
    self.margin = margin
    let notice = legalNotice(lines)
    let end = notice?.lowerBound ?? lines.upperBound
    let footer = footer(lines.lowerBound..<end)
    let closing = closing(lines.lowerBound..<(footer?.lowerBound ?? end))
    let list = products(lines.lowerBound..<closing)
    addText(lines.lowerBound..<(list?.lowerBound ?? lines.lowerBound))
    if let list { addFields(list.dropFirst(2)) }
    addText((list?.upperBound ?? lines.lowerBound)..<closing)
    addClosing(closing..<(footer?.lowerBound ?? end))
    if let footer {
      for index in footer { addFooterField(index) }
      addText(footer.upperBound..<end)
    }
    addText((notice?.upperBound ?? end)..<lines.upperBound)
  }

  /// The line without its margin.
  private func range(_ index: Int) -> Range<Int> {
    let range = source.lines[index]
    guard let margin, !range.isEmpty, source.bytes[range.lowerBound] == margin else { return range }
    return (range.lowerBound + 1)..<range.upperBound
  }

  private func line(_ index: Int, startsWith text: StaticString) -> Bool {
    source.bytes[range(index)].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func isBlank(_ index: Int) -> Bool { source.bytes[range(index)].allSatisfy(\.isGap) }

  private func isRule(_ index: Int) -> Bool {
    let line = source.bytes[range(index)]
    return line.count >= 60 && line.prefix(60).allSatisfy { $0 == UInt8(ascii: "-") }
  }

  // MARK: Places

  private func legalNotice(_ lines: Range<Int>) -> Range<Int>? {
    guard
      let start = lines.last(where: {
        line($0, startsWith: "THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS")
      })
    else { return nil }
    let last = (start..<min(start + 16, lines.upperBound)).last {
      line($0, startsWith: "Copyright Microsoft Corporation")
    }
    return start..<min((last ?? start + 11) + 1, lines.upperBound)
  }

  /// The last lines that are labelled with a colon in column 18, from the keywords on.
  private func footer(_ lines: Range<Int>) -> Range<Int>? {
    guard let start = lines.last(where: { label(of: $0) == "Keywords" }) else { return nil }
    return start..<((start..<lines.upperBound).first { label(of: $0) == nil } ?? lines.upperBound)
  }

  private func label(of index: Int) -> String? {
    let line = source.bytes[range(index)]
    guard line.count > 18, line[line.startIndex + 18] == UInt8(ascii: ":"),
      let first = line.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return nil }
    let label = line.prefix(18)
    guard label.allSatisfy({ $0 == 0x20 || $0.isWordByte }) else { return nil }
    return String(decoding: label.prefix { $0 != 0x20 }, as: UTF8.self)
  }

  /// The first of the paragraphs at the end that hold a closing label: the line of the label. Text may stand before
  /// the label in that line.
  private func closing(_ lines: Range<Int>) -> Int {
    var start = lines.upperBound
    while true {
      var last = start
      while last > lines.lowerBound, isBlank(last - 1) || isFooterRule(last - 1) { last -= 1 }
      var first = last
      while first > lines.lowerBound, !isBlank(first - 1) { first -= 1 }
      guard let line = (first..<last).first(where: { closingLabel(in: range($0)) != nil }) else {
        return start
      }
      start = line
      if let label = closingLabel(in: range(line)), label.lowerBound > range(line).lowerBound {
        return start
      }
    }
  }

  private func isFooterRule(_ index: Int) -> Bool {
    let line = source.bytes[range(index)]
    return line.count >= 60 && line.allSatisfy { $0 == UInt8(ascii: "=") || $0.isGap }
  }

  /// The first closing label at the beginning of a range or behind a gap.
  private func closingLabel(in range: Range<Int>) -> Range<Int>? {
    for index in range where index == range.lowerBound || source.bytes[index - 1].isGap {
      let text = source.bytes[index..<range.upperBound]
      let label = Self.closingLabels.first { label in
        text.starts(
          with: UnsafeBufferPointer(start: label.utf8Start, count: label.utf8CodeUnitCount))
      }
      if let label { return index..<(index + label.utf8CodeUnitCount) }
    }
    return nil
  }

  private static let closingLabels: [StaticString] = [
    "Additional query words:", "Additional reference words:", "Additional words:", "KBCategory:",
    "KBSubcategory:",
  ]

  /// The list of products near the top, with the rule and the sentence above it; it ends before its second rule.
  private func products(_ lines: Range<Int>) -> Range<Int>? {
    for index in lines.prefix(60) where isRule(index) && index + 1 < lines.upperBound {
      guard line(index + 1, startsWith: "The information in this article applies") else { continue }
      let end = ((index + 2)..<min(index + 400, lines.upperBound)).first(where: isRule)
      return end.map { index..<$0 }
    }
    return nil
  }

  // MARK: Parts

  private mutating func addText(_ lines: Range<Int>) {
    for index in lines where !range(index).isEmpty {
      parts.text.append(SourceParts.Line(number: index + 1, range: range(index)))
    }
  }

  private mutating func addFields(_ lines: some Collection<Int>) {
    for index in lines where !range(index).isEmpty {
      parts.fields.append(SourceParts.Line(number: index + 1, range: range(index)))
    }
  }

  private mutating func addClosing(_ lines: Range<Int>) {
    for index in lines {
      var rest = range(index)
      while let label = closingLabel(in: rest) {
        let text = SourceParts.Line(number: index + 1, range: rest.lowerBound..<label.lowerBound)
        // Only the first label can have the body's text before it.
        if index == lines.lowerBound, rest == range(index) {
          parts.text.append(text)
        } else {
          parts.fields.append(text)
        }
        rest = label.upperBound..<rest.upperBound
      }
      parts.fields.append(SourceParts.Line(number: index + 1, range: rest))
    }
  }

  private mutating func addFooterField(_ index: Int) {
    let range = (range(index).lowerBound + 19)..<range(index).upperBound
    guard range.contains(where: { source.bytes[$0].isWordByte }) else { return }
    if let label = label(of: index) { footerLabels.insert(label) }
    parts.fields.append(SourceParts.Line(number: index + 1, range: range))
  }
}
