import KBModel

/// A line of a page, whatever form the page survived in: what the grammar of the templates reads.
struct PageLine: Hashable, Sendable {
  /// What the form says of the line by itself; text of a page says nothing.
  enum Markup: Hashable, Sendable {
    case heading(level: Int)
    case item(ItemMark)
    /// A row of a table, its cells separated by ` | `.
    case row
    case preformatted
    /// A paragraph of a quotation.
    case quotation
    /// The rest of the line above, which the form broke.
    case continuation
    /// What closes a section, without any text of the article.
    case sectionEnd
  }

  /// Its bytes in the page, without the line end.
  var range: Range<Int>
  /// 1-based in the file.
  var number: Int
  var markup: Markup?
  /// Where the line's text stands in a page that has more than lines; `nil` for text.
  var place: Place?

  /// A part of a block.
  struct Place: Hashable, Sendable {
    var block: Int
    /// A line of a paragraph, a block of a list's item, a row of a table.
    var part: Int
    /// How many bytes the whole part has.
    var length: Int
  }

  /// Whether only a piece of its part is left.
  var isCut: Bool { place.map { $0.length != range.count } ?? false }
}

/// A page as a sequence of lines, whatever form it survived in.
struct PageLines: Sendable {
  /// Valid UTF-8.
  let bytes: [UInt8]
  var lines: [PageLine]
  let extraction: Copy.Extraction

  /// The line without blanks and bars around it.
  subscript(index: Int) -> ArraySlice<UInt8> { PageText.trim(bytes[lines[index].range]) }

  func isBlank(_ index: Int) -> Bool { self[index].isEmpty }

  /// The line as text.
  func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }
}
