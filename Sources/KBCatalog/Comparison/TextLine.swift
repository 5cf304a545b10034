import KBModel

/// A line of an article's text: what stands in it, and what it is.
public struct TextLine: Hashable, Sendable {
  /// What a line is.
  public enum Kind: Hashable, Sendable {
    case title
    /// `level` is that of ``Block/Content/heading(level:_:)``.
    case heading(level: Int)
    case paragraph
    case quotation
    case note
    /// A line of a preformatted block; which language its code is in makes no difference.
    case preformatted(Block.PreformattedKind)
    /// The cells of a row, with a mark between them.
    case row(isHeader: Bool)
  }

  /// What the line is, and where it stands.
  public struct Form: Hashable, Sendable {
    /// What the line is.
    public var kind: Kind
    /// How many lists the line stands in.
    public var depth: Int
    /// The mark or number of a list's item, on its first line.
    public var label: String?

    init(_ kind: Kind, depth: Int = 0, label: String? = nil) {
      self.kind = kind
      self.depth = depth
      self.label = label
    }
  }

  /// What the line is.
  public let form: Form
  /// At least one.
  public let words: [TextWord]

  /// The lines of an article in the order in which it is read: the title, then the preface and the body. What holds no
  /// word makes no line.
  static func lines(of article: Article, withTitle: Bool = true) -> [TextLine] {
    var lines = TextLines()
    if withTitle { lines.add(TextWord.words(of: article.metadata.title), Form(.title)) }
    lines.add(article.preface, in: Form(.paragraph))
    lines.add(article.body, in: Form(.paragraph))
    return lines.lines
  }
}

/// Collects the lines of blocks.
private struct TextLines {
  private(set) var lines: [TextLine] = []

  mutating func add(_ words: [TextWord], _ form: TextLine.Form) {
    if !words.isEmpty { lines.append(TextLine(form: form, words: words)) }
  }

  /// - Parameter form: of paragraphs; its label is for the first line.
  mutating func add(_ blocks: [Block], in form: TextLine.Form) {
    var form = form
    for block in blocks {
      let count = lines.count
      add(block, in: form)
      if lines.count > count { form.label = nil }
    }
  }

  private mutating func add(_ block: Block, in form: TextLine.Form) {
    var form = form
    switch block.content {
    case .heading(let level, let inlines):
      form.kind = .heading(level: level)
      add(TextWord.words(of: inlines.plainText), form)
    case .paragraph(let inlines): add(TextWord.words(of: inlines.plainText), form)
    case .definitions(_, let definitions):
      for definition in definitions {
        add(Block(.paragraph(definition.term), lines: definition.lines), in: form)
        add(definition.blocks, in: form)
      }
    case .quote(_, let blocks):
      form.kind = .quotation
      add(blocks, in: form)
    case .note(_, let blocks):
      form.kind = .note
      add(blocks, in: form)
    case .list(let list): add(list, in: form)
    case .preformatted(let kind, let inlines):
      form.kind = .preformatted(kind.isCode ? .code(nil) : kind)
      addPreformatted(inlines.plainText, form)
    case .table(let table): add(table, in: form)
    case .rule: break
    }
  }

  private mutating func add(_ list: List, in form: TextLine.Form) {
    for (index, item) in list.items.enumerated() {
      var form = form
      form.depth += 1
      form.label = list.marker.label(list.start + index)
      add(item.blocks, in: form)
    }
  }

  /// Lines without a word become part of the blanks before the next one.
  private mutating func addPreformatted(_ text: String, _ form: TextLine.Form) {
    var form = form
    var emptyLines = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = TextWord.words(keepingBlanksOf: String(line))
      guard !words.isEmpty else {
        emptyLines += "\n"
        continue
      }
      words[0].gap = emptyLines + words[0].gap
      emptyLines = ""
      add(words, form)
      form.label = nil
    }
  }

  private mutating func add(_ table: Table, in form: TextLine.Form) {
    var form = form
    for (index, row) in table.rows.enumerated() {
      form.kind = .row(isHeader: index < table.headerRows)
      var words: [TextWord] = []
      var gap = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { gap += gap.isEmpty ? " | " : "| " }
        var cell = TextWord.words(of: cell.plainText)
        guard !cell.isEmpty else { continue }
        cell[0].gap = gap
        gap = ""
        words += cell
      }
      let count = lines.count
      add(words, form)
      if lines.count > count { form.label = nil }
    }
  }
}

extension List.Marker {
  /// The mark of an item: `•`, `3.`, `c.`, `iii.`.
  fileprivate func label(_ number: Int) -> String {
    switch self {
    case .bullet: return "•"
    case .decimal: return "\(number)."
    case .lowerAlpha: return "\(Self.letters(number) ?? String(number))."
    case .upperAlpha: return "\((Self.letters(number) ?? String(number)).uppercased())."
    case .lowerRoman: return "\(Self.roman(number) ?? String(number))."
    case .upperRoman: return "\((Self.roman(number) ?? String(number)).uppercased())."
    }
  }

  /// `a` to `z`, `aa` and so on; `nil` for numbers below 1.
  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static let romanDigits = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// `nil` for numbers that the notation lacks.
  private static func roman(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
    var roman = ""
    var rest = number
    for (value, digits) in romanDigits {
      while rest >= value {
        roman += digits
        rest -= value
      }
    }
    return roman
  }
}
