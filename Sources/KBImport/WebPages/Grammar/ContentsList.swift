/// The list of a page's own headings, below a label such as “On This Page”, which our page makes anew.
enum ContentsList {
  private static let longestEntry = 120

  /// The index behind the list whose label stands at an index; of the line below the label where no list follows.
  static func end(of page: PageLines, labelAt label: Int) -> Int {
    var start = label + 1
    while start < page.lines.count, page.isBlank(start) { start += 1 }
    var end = start
    var entries: [ArraySlice<UInt8>] = []
    while end < page.lines.count, let entry = entry(page, end) {
      // The first heading of the page itself.
      if let first = entries.first, entry.elementsEqual(first) { return end }
      if !entry.isEmpty { entries.append(entry) }
      end += 1
    }
    while end > start, page.isBlank(end - 1) { end -= 1 }
    guard !entries.isEmpty else { return label + 1 }
    let rest = Set((end..<page.lines.count).map { Array(page[$0]) })
    let repeated = entries.count { rest.contains(Array($0)) }
    return repeated * 2 > entries.count ? end : label + 1
  }

  /// The text of a line that may be an entry: short, and no sentence.
  private static func entry(_ page: PageLines, _ index: Int) -> ArraySlice<UInt8>? {
    var text = page[index]
    if let (_, content) = ItemMark.parse(page.bytes[page.lines[index].range]) {
      text = PageText.trim(page.bytes[content])
    }
    return text.count <= longestEntry && (text.isEmpty || !Prose(text).endsSentence) ? text : nil
  }
}
