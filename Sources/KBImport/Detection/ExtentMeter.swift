import KBModel

/// Measures how much of an article a body holds, line by line, without parsing it.
struct ExtentMeter {
  /// How the standard sections stand in a text.
  private enum Names {
    /// In capitals at the margin.
    case atMargin
    /// On lines of their own.
    case upperCase, anyCase
    /// In headings, which only the parser knows.
    case none
  }

  /// A bit for each name of ``SectionName/all``.
  private var sections: UInt32 = 0
  private var length = 0

  var extent: TextExtent { TextExtent(sections: sections.nonzeroBitCount, bytes: length) }

  mutating func add(_ text: ColumnText) {
    for segment in text.segments { add(text.bytes, text.text.lines[segment], .atMargin) }
  }

  mutating func add(_ text: FlattenedText) {
    let names: Names = text.sectionNames.style == .anyCase ? .anyCase : .upperCase
    add(text.bytes, text.lines.lazy.filter { $0.markup != .sectionEnd }.map(\.range), names)
  }

  /// - Parameters:
  ///   - blocks: those of a page with markup, of which the headings are looked at.
  ///   - bytes: the text of the page.
  mutating func add(_ blocks: [Block], bytes: [UInt8]) {
    addNames(of: blocks)
    length += bytes.count { !$0.isBlank && $0 != 0x0A }
  }

  /// - Parameter blocks: those of the text, of which the headings are looked at.
  mutating func add(_ text: SourceText, fromLine start: Int, blocks: [Block]) {
    addNames(of: blocks)
    add(text.bytes, text.lines[min(start, text.lines.count)...], .none)
  }

  private mutating func add(
    _ text: [UInt8], _ lines: some Sequence<Range<Int>>, _ names: Names
  ) {
    text.withUnsafeBufferPointer { bytes in
      for line in lines {
        var (start, end) = (line.lowerBound, line.upperBound)
        // The Jekyll form has a tab before every line.
        if start < end, bytes[start] == 0x09 { start += 1 }
        let margin = start
        while start < end, bytes[start].isBlank { start += 1 }
        while start < end, bytes[end - 1].isBlank { end -= 1 }
        length += end - start
        guard end - start <= SectionName.longest else { continue }
        switch names {
        case .atMargin where start == margin, .upperCase:
          addName(text[start..<end], ignoringCase: false)
        case .anyCase: addName(text[start..<end], ignoringCase: true)
        case .atMargin, .none: break
        }
      }
    }
  }

  private mutating func addNames(of blocks: [Block]) {
    for block in blocks {
      guard case .heading(_, let inlines) = block.content else { continue }
      addName(ArraySlice(inlines.plainText.utf8), ignoringCase: true)
    }
  }

  private mutating func addName(_ text: ArraySlice<UInt8>, ignoringCase: Bool) {
    guard let index = SectionName.index(of: text, ignoringCase: ignoringCase) else { return }
    sections |= 1 << index
  }
}
