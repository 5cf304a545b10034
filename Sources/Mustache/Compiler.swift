/// Turns the bytes of a template into nodes.
struct Compiler {
  private let source: Source
  private let partials: [String: Int]
  private let mode: Library.Mode

  private var nodes: [Node] = []
  private var names: [Name] = []
  private var lineStarts: [Int] = []
  private var findings: [Finding] = []
  private var openSections: [OpenSection] = []
  /// How many of `openSections` have a name.
  private var openCounts: [String: Int] = [:]

  private struct OpenSection {
    var text: String
    var offset: Int
    /// The index of its node; `nil` where its name is invalid.
    var node: Int?
  }

  /// `partials` are the indices of all templates by name.
  init(_ source: Source, partials: [String: Int], mode: Library.Mode) {
    self.source = source
    self.partials = partials
    self.mode = mode
  }

  /// The template, and what is wrong with it in the order of the text.
  mutating func compile() -> (template: Template, findings: [Finding]) {
    var scanner = TagScanner(source.bytes)
    var textStart = 0
    while let tag = scanner.next() {
      let line = tag.kind.canStandAlone ? line(heldBy: tag, after: textStart) : nil
      let range = line ?? tag.range
      addText(textStart..<range.lowerBound, precedesTag: line == nil)
      textStart = range.upperBound
      add(tag, line: line)
    }
    addText(textStart..<source.bytes.count, precedesTag: false)
    while let section = openSections.popLast() { reportUnclosed(section) }

    findings += scanner.findings
    findings.sort { $0.offset < $1.offset }
    return (Template(source: source, nodes: nodes, names: names, lineStarts: lineStarts), findings)
  }

  private mutating func add(_ tag: Tag, line: Range<Int>?) {
    let text = String(decoding: source.bytes[tag.content], as: UTF8.self)
    let offset = tag.range.lowerBound
    switch tag.kind {
    case .variable(let escaped):
      if let name = name(text, at: offset) { nodes.append(.variable(name: name, escaped: escaped)) }
    case .section(let inverted):
      open(text, inverted: inverted, at: offset)
    case .close:
      close(text, at: offset)
    case .partial:
      addPartial(text, indentation: line.map { $0.lowerBound..<offset }, at: offset)
    case .comment, .delimiters:
      break
    }
  }

  /// The index of the name, which is added.
  private mutating func name(_ text: String, at offset: Int) -> Int? {
    guard let name = Name(text, at: offset) else {
      findings.append(Finding(.invalidName(text), at: offset))
      return nil
    }
    names.append(name)
    return names.count - 1
  }

  private mutating func addPartial(_ text: String, indentation: Range<Int>?, at offset: Int) {
    guard Name.isWord(text) else {
      findings.append(Finding(.invalidName(text), at: offset))
      return
    }
    if let index = partials[text] {
      nodes.append(.partial(template: index, indentation: indentation, offset: offset))
    } else if mode == .strict {
      let suggestion = nearest(to: text, among: partials.keys)
      findings.append(Finding(.missingPartial(text, suggestion: suggestion), at: offset))
    }
  }
}

/// Sections.
extension Compiler {
  private mutating func open(_ text: String, inverted: Bool, at offset: Int) {
    var section = OpenSection(text: text, offset: offset)
    if let name = name(text, at: offset) {
      section.node = nodes.count
      nodes.append(.section(name: name, inverted: inverted, end: nodes.count))
    }
    openSections.append(section)
    openCounts[text, default: 0] += 1
  }

  /// Closes the innermost section. Where that has another name, one of the two tags is missing or
  /// misspelt: missing if the name is open further out, else misspelt.
  private mutating func close(_ text: String, at offset: Int) {
    if openCounts[text, default: 0] > 0 {
      while let section = pop(at: nodes.count), section.text != text { reportUnclosed(section) }
    } else if let section = pop(at: nodes.count) {
      findings.append(Finding(.mismatchedClose(text, expected: section.text), at: offset))
    } else {
      findings.append(Finding(.unopenedSection(text), at: offset))
    }
  }

  private mutating func pop(at end: Int) -> OpenSection? {
    guard let section = openSections.popLast() else { return nil }
    openCounts[section.text, default: 1] -= 1
    if let node = section.node, case .section(let name, let inverted, _) = nodes[node] {
      nodes[node] = .section(name: name, inverted: inverted, end: end)
    }
    return section
  }

  private mutating func reportUnclosed(_ section: OpenSection) {
    findings.append(Finding(.unclosedSection(section.text), at: section.offset))
  }
}

/// Lines.
extension Compiler {
  /// The line with its end, where there is nothing but blanks beside `tag` (which may itself span
  /// lines) and it starts at `start` or later.
  private func line(heldBy tag: Tag, after start: Int) -> Range<Int>? {
    let bytes = source.bytes
    let before = bytes[start..<tag.range.lowerBound].lastIndex { !$0.isIndentation }
    let lineStart = before.map { $0 + 1 } ?? start
    guard startsLine(lineStart) else { return nil }
    var lineEnd = bytes[tag.range.upperBound...].firstIndex { !$0.isIndentation } ?? bytes.count
    if bytes[lineEnd...].starts(with: "\r\n".utf8) {
      lineEnd += 2
    } else if bytes[lineEnd...].first == UInt8(ascii: "\n") {
      lineEnd += 1
    } else if lineEnd < bytes.count {
      return nil
    }
    return lineStart..<lineEnd
  }

  private func startsLine(_ position: Int) -> Bool {
    position == 0 || source.bytes[position - 1] == UInt8(ascii: "\n")
  }

  /// `precedesTag` says that a tag follows on the last line, which is one more line to indent where
  /// the tag is the first on it.
  private mutating func addText(_ range: Range<Int>, precedesTag: Bool) {
    let firstLine = lineStarts.count
    lineStarts += range.lazy.filter(startsLine)
    if precedesTag, startsLine(range.upperBound) { lineStarts.append(range.upperBound) }
    let lines = firstLine..<lineStarts.count
    guard !range.isEmpty || !lines.isEmpty else { return }
    nodes.append(.text(range, lineStarts: lines))
  }
}
