/// A part of an article's body, with the source lines that it was read from.
public struct Block: Hashable, Sendable {
  /// What the block is and holds.
  public var content: Content
  /// The source lines that it was read from.
  public var lines: LineRange

  /// A block with its source lines.
  public init(_ content: Content, lines: LineRange) {
    self.content = content
    self.lines = lines
  }

  /// What a block is.
  public indirect enum Content: Hashable, Sendable {
    /// `level` is 2 for a section, 3 and deeper below it; 1 is the article's title and does not occur in a body.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case quote(QuoteKind, [Block])
    /// Terms with their explanations, at least one.
    case definitions(DefinitionKind, [Definition])
    /// Text whose line breaks and columns are kept; its inlines are text, references and links only.
    case preformatted(PreformattedKind, [Inline])
    /// A paragraph or more that the source marks as `NOTE:`, `WARNING:` …; the mark stays in the text.
    case note(NoteKind, [Block])
    case table(Table)
    case rule
  }

  /// What preformatted text holds.
  public enum PreformattedKind: Hashable, Sendable {
    /// A program or a file, in a language if that is known.
    case code(CodeLanguage?)
    case table
    case console
    /// Lines that stand as they are, though they are neither a program's nor a table's: an address, a list of names.
    case text

    /// `code`, `table`, `console` or `text`.
    public var name: String {
      switch self {
      case .code: return "code"
      case .table: return "table"
      case .console: return "console"
      case .text: return "text"
      }
    }

    /// Whether it is code in any language.
    public var isCode: Bool {
      if case .code = self { return true }
      return false
    }
  }

  /// Whose words set-off text holds.
  public enum QuoteKind: String, Hashable, Sendable, CaseIterable {
    /// Those of a person or another text.
    case quotation
    /// What a program shows on the screen.
    case message
  }

  /// What definitions explain.
  public enum DefinitionKind: String, Hashable, Sendable, CaseIterable {
    case terms
    /// A question is the term, its answer the explanation.
    case questions
  }

  /// How urgent a note is.
  public enum NoteKind: String, Hashable, Sendable, CaseIterable {
    case note, important, warning, caution, tip
  }
}

/// A list and its items.
public struct List: Hashable, Sendable {
  /// How items are marked.
  public enum Marker: String, Hashable, Sendable, CaseIterable {
    case bullet, decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman
  }

  /// An item: blocks, at least one.
  public struct Item: Hashable, Sendable {
    /// The item's blocks; the first is usually a paragraph.
    public var blocks: [Block]
    /// The source lines of the whole item.
    public var lines: LineRange

    /// An item with its source lines.
    public init(blocks: [Block], lines: LineRange) {
      self.blocks = blocks
      self.lines = lines
    }
  }

  /// How the items are marked.
  public var marker: Marker
  /// The value of the first item; 1 for bullets.
  public var start: Int
  /// Whether the items stand without blank lines between them.
  public var tight: Bool
  /// At least one.
  public var items: [Item]

  /// Whether the items are numbered or lettered.
  public var ordered: Bool { marker != .bullet }

  /// A list.
  public init(marker: Marker, start: Int = 1, tight: Bool, items: [Item]) {
    self.marker = marker
    self.start = start
    self.tight = tight
    self.items = items
  }
}

/// A table whose columns are certain.
public struct Table: Hashable, Sendable {
  /// The text of a cell.
  public typealias Cell = [Inline]

  /// How many of the first rows are headers.
  public var headerRows: Int
  /// Rows of cells, all of one length.
  public var rows: [[Cell]]
  /// How the source drew the table, where it did so with characters.
  public var drawing: Drawing?

  /// A table.
  public init(headerRows: Int, rows: [[Cell]], drawing: Drawing? = nil) {
    self.headerRows = headerRows
    self.rows = rows
    self.drawing = drawing
  }
}

extension Block {
  /// Every article cited in the block, in order, with repetitions.
  public var references: [ArticleID] {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines), .preformatted(_, let inlines):
      return inlines.references
    case .list(let list): return list.items.flatMap { $0.blocks.flatMap(\.references) }
    case .quote(_, let blocks), .note(_, let blocks): return blocks.flatMap(\.references)
    case .definitions(_, let definitions):
      return definitions.flatMap { $0.term.references + $0.blocks.flatMap(\.references) }
    case .table(let table): return table.rows.flatMap { $0.flatMap(\.references) }
    case .rule: return []
    }
  }
}
