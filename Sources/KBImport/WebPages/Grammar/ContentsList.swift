/// The list of a page's own headings, below a label such as “On This Page”, which our page makes anew.
struct ContentsList {
  /// The index behind the list; of the line below the label where no list follows.
  let end: Int
  /// Whether the page has nothing of the last heading: the copy's end is lost.
  private(set) var namesMore = false

  private static let longestEntry = 120

  /// - Parameter label: the index of its label.
  init(_ page: PageLines, labelAt label: Int) {
    var start = label + 1
    while start < page.lines.count, page.isBlank(start) { start += 1 }
    var end = start
    var entries: [ArraySlice<UInt8>] = []
    while end < page.lines.count, let entry = Self.entry(page, end) {
      // The first heading of the page itself.
      if let first = entries.first, entry.elementsEqual(first) {
        self.end = end
        namesMore = Self.lacks(entries.last, page, from: end)
        return
      }
      if !entry.isEmpty { entries.append(entry) }
      end += 1
    }
    while end > start, page.isBlank(end - 1) { end -= 1 }
    let rest = Set((end..<page.lines.count).map { Array(page[$0]) })
    let repeated = entries.count { rest.contains(Array($0)) }
    self.end = repeated * 2 > entries.count ? end : label + 1
    namesMore = self.end == end && Self.lacks(entries.last, page, from: end)
  }

  /// Whether a heading stands nowhere from a line on, glued to other text neither.
  private static func lacks(_ heading: ArraySlice<UInt8>?, _ page: PageLines, from line: Int)
    -> Bool
  {
    guard let heading, line < page.lines.count, let last = page.lines.last else { return false }
    let rest = page.bytes[page.lines[line].range.lowerBound..<last.range.upperBound]
    return rest.firstRange(of: heading) == nil
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
