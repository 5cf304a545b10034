/// Terms and their explanations, as reprints of README files and lists of settings have them:
///
///     Default:  0                          On = Whether the keys are heard,
///     Purpose:  Says whether the keys           which they are not without a
///               are heard.                      sound card.
///                                          Off = …
///
/// Two entries or more that stand below one another, at least one of them prose over several lines. What is shorter, or
/// no prose, keeps its lines anyway, unless the article has defined the same labels before.
struct DefinitionRun {
  /// What the runs of an article that were read so far tell about the next.
  struct Memory {
    /// How often the run of lines with that end was no list of definitions.
    private var refusals = (end: 0, count: 0)
    /// The labels of fields that were found.
    private var fields: Set<ArraySlice<UInt8>> = []

    /// The run from each of its lines is not read again where it was refused a few times.
    mutating func find(
      _ lines: [ColumnLine], _ run: Range<Int>, _ bytes: [UInt8], _ wrap: WrapTest
    ) -> DefinitionRun? {
      if refusals.end != run.upperBound { refusals = (run.upperBound, 0) }
      guard refusals.count < Self.mostRefusals else { return nil }
      guard let found = DefinitionRun(lines, run, bytes, wrap, isField: { fields.contains($0) })
      else {
        refusals.count += 1
        return nil
      }
      for entry in found.entries where bytes[entry.term.upperBound - 1] == UInt8(ascii: ":") {
        fields.insert(bytes[entry.term])
      }
      return found
    }

    private static let mostRefusals = 3
  }

  /// A line that begins with a label, and the lines that go on with its text.
  struct Entry {
    /// Bytes of the label with its mark.
    var term: Range<Int>
    /// Bytes of the first line's text behind the label; may be empty.
    var text: Range<Int>
    /// Indices of the entry's lines.
    var lines: Range<Int>
  }

  let entries: [Entry]
  /// The line of the first entry, where it is a setting and all others are its fields.
  let title: Int?

  /// `nil` where the run of lines is anything else.
  ///
  /// - Parameter isField: whether the article has defined a label before.
  init?(
    _ lines: [ColumnLine], _ run: Range<Int>, _ bytes: [UInt8], _ wrap: WrapTest,
    isField: (ArraySlice<UInt8>) -> Bool = { _ in false }
  ) {
    guard run.count >= 2, let indent = run.first.map({ lines[$0].indent }),
      Self.label(of: lines[run.lowerBound], bytes) != nil
    else { return nil }
    let isKnown = run.prefix(8).contains { index in
      lines[index].indent == indent
        && Self.label(of: lines[index], bytes).map { isField(bytes[$0]) } == true
    }
    // A setting that a sentence mentions begins a line by chance.
    func goesOn(_ line: ColumnLine, over label: Range<Int>) -> Bool {
      bytes[label.upperBound - 1] == UInt8(ascii: "=") && line.width >= 45
        && line.content.last.map { bytes[$0].isLetter || bytes[$0] == UInt8(ascii: ",") } == true
    }
    var entries: [Entry] = []
    for index in run {
      let line = lines[index]
      guard line.indent >= indent, !line.hasTab, line.code < .strong || isKnown else { return nil }
      if line.indent == indent, let label = Self.label(of: line, bytes),
        index == run.lowerBound || !goesOn(lines[index - 1], over: label)
      {
        var text = label.upperBound..<line.content.upperBound
        while text.lowerBound < text.upperBound, bytes[text.lowerBound].isBlank {
          text = (text.lowerBound + 1)..<text.upperBound
        }
        entries.append(Entry(term: label, text: text, lines: index..<(index + 1)))
      } else if isKnown || line.indent > indent + 1 || wrap.isForced(lines[index - 1], line)
        || wrap.isMidSentence(lines[index - 1], line), line.gaps == 0
      {
        entries[entries.count - 1].lines = entries[entries.count - 1].lines.lowerBound..<(index + 1)
      } else {
        return nil
      }
    }
    guard entries.count >= 2, isKnown || entries.contains(where: { $0.lines.count > 1 }) else {
      return nil
    }
    let evidence = RunEvidence(lines[run])
    guard isKnown || evidence.prose >= Self.leastProse && evidence.codeLines * 3 <= evidence.lines,
      entries.allSatisfy({ Self.gaps(in: bytes[$0.text]) == 0 }),
      !EventRecord.matches(lines[run], bytes)
    else { return nil }
    self.entries = entries
    let fields = entries.dropFirst()
    let isTitle =
      bytes[entries[0].term.upperBound - 1] == UInt8(ascii: "=") && entries[0].lines.count == 1
      && fields.allSatisfy { bytes[$0.term.upperBound - 1] == UInt8(ascii: ":") }
    title = isTitle ? run.lowerBound : nil
  }

  private static let leastProse = 0.18

  /// A name of up to four words before a colon or an equals sign, with the sign.
  static func label(of line: ColumnLine, _ bytes: [UInt8]) -> Range<Int>? {
    let text = bytes[line.content]
    guard let first = text.first, first.isAlphanumeric,
      let mark = text.prefix(longestLabel).firstIndex(where: {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=")
      }),
      NoteLabel.kind(of: text) == nil
    else { return nil }
    let name = text[..<mark]
    let words = name.split(whereSeparator: \.isBlank)
    guard name.count >= 2, words.count <= 4 else { return nil }
    if text[mark] == UInt8(ascii: ":") {
      // A colon ends a label where a blank follows; inside of an address or a path none does.
      guard first.isUpper, mark + 1 == text.endIndex || text[mark + 1].isBlank,
        name.allSatisfy({ $0.isAlphanumeric || $0.isBlank || "-_/.".utf8.contains($0) }),
        name.last?.isBlank == false
      else { return nil }
    } else {
      guard name.allSatisfy({ $0.isAlphanumeric || $0.isBlank || "-_.%\\".utf8.contains($0) }),
        mark + 1 < text.endIndex, text[mark + 1] != UInt8(ascii: "="),
        !words.contains(where: { FunctionWords.contains(bytes, $0.indices) })
      else { return nil }
    }
    return line.content.lowerBound..<(mark + 1)
  }

  private static let longestLabel = 32

  /// How many gaps of two blanks or more stand in the text, but for those behind a sentence.
  private static func gaps(in text: ArraySlice<UInt8>) -> Int {
    var gaps = 0
    for index in text.indices.dropFirst(2)
    where text[index - 1].isBlank && text[index - 2].isBlank && !text[index].isBlank {
      let end = text[..<index].lastIndex { !$0.isBlank }.map { text[$0] }
      if let end, !".:?!)\"".utf8.contains(end) { gaps += 1 }
    }
    return gaps
  }
}
