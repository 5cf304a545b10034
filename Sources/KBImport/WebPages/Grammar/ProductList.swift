import KBModel

/// The list of products that an article applies to, below its label.
struct ProductList {
  private(set) var items: [ArticleMetadata.AppliesTo] = []
  /// The index of the line below.
  private(set) var end: Int

  /// - Parameters:
  ///   - value: what stands on the label's own line.
  ///   - start: the index of the line below it.
  ///   - limit: the index at which the list ends at the latest.
  ///   - takesPlainLines: whether items may have no marks: below an article, where nothing else stands, and in prints.
  ///   - isOther: whether a line is something else.
  init(
    _ value: ArraySlice<UInt8>, in page: PageLines, from start: Int, before limit: Int,
    takesPlainLines: Bool, isOther: (Int) -> Bool
  ) {
    end = start
    let value = PageText.trim(value)
    if !value.isEmpty { items.append(.init(String(decoding: value, as: UTF8.self))) }
    var hasMarks = false
    var isOpen = false
    for index in start..<max(start, limit) {
      let line = page[index]
      if line.isEmpty {
        isOpen = false
        continue
      }
      if isOther(index) { break }
      if let (mark, text) = Self.item(page, index) {
        items.append(.init(String(decoding: text, as: UTF8.self), level: mark.level))
        hasMarks = true
        isOpen = true
      } else if let last = items.last, hasMarks, last.text.isEmpty {
        // The dense extraction of some pages has the text on the line below its mark.
        items[items.count - 1].text = String(decoding: line, as: UTF8.self)
      } else if hasMarks, isOpen, Self.goesOn(page, index, before: limit) {
        items[items.count - 1].text += " " + String(decoding: line, as: UTF8.self)
      } else if takesPlainLines, !hasMarks, !Prose(line).endsSentence || line.count < 60 {
        items.append(.init(String(decoding: line, as: UTF8.self)))
      } else {
        break
      }
      end = index + 1
    }
    items.removeAll { $0.text.isEmpty }
    let outermost = items.map(\.level).min() ?? 1
    for index in items.indices { items[index].level -= outermost - 1 }
  }

  private static func item(_ page: PageLines, _ index: Int) -> (ItemMark, ArraySlice<UInt8>)? {
    if case .item(let mark) = page.lines[index].markup { return (mark, page[index]) }
    return ItemMark.parse(page.bytes[page.lines[index].range]).map { mark, text in
      (mark, PageText.trim(page.bytes[text]))
    }
  }

  /// An unmarked line goes on with the item above where it is indented, or stands directly between two items and the one
  /// above ends no sentence.
  private static func goesOn(_ page: PageLines, _ index: Int, before limit: Int) -> Bool {
    let line = page.bytes[page.lines[index].range]
    if page.lines[index].markup == .continuation || Prose.indentation(of: line).columns >= 2 {
      return true
    }
    return !Prose(line).endsSentence && index + 1 < limit && item(page, index + 1) != nil
      && item(page, index - 1) != nil
  }
}
