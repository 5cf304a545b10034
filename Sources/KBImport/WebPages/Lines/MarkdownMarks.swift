/// The marks of pages that were saved as Markdown: `##### SUMMARY`.
enum MarkdownMarks {
  /// How many signs a heading has; 0 for other lines.
  static func level(of line: ArraySlice<UInt8>) -> Int {
    let signs = line.prefix { $0 == UInt8(ascii: "#") }
    let rest = line[signs.endIndex...]
    return (1...6).contains(signs.count) && rest.first == 0x20 && rest.count > 1 ? signs.count : 0
  }

  /// Whether two lines at least are headings: one may be a number sign.
  static func hasHeadings(_ text: SourceText) -> Bool {
    text.lines.indices.lazy.filter { level(of: text.line($0)) > 0 }.prefix(2).count == 2
  }

  /// The page with its headings known.
  static func read(_ page: PageLines) -> PageLines {
    var page = page
    let levels = page.lines.map { level(of: Prose.trim(page.bytes[$0.range])) }
    // The title may be the only heading of the outermost level.
    let outermost = levels.dropFirst().filter { $0 > 0 }.min() ?? 1
    for index in page.lines.indices where levels[index] > 0 {
      let text = Prose.trim(
        page.bytes[page.lines[index].range].drop { $0.isBlank || $0 == UInt8(ascii: "#") })
      page.lines[index].range = text.indices
      page.lines[index].markup = .heading(level: max(2, levels[index] - outermost + 2))
    }
    return page
  }
}
