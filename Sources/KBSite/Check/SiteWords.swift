import KBImport

/// The words of the sites that published the Knowledge Base, which no article's page shows: labels of fields, menus, links
/// to the top.
struct SiteWords: Sendable {
  /// By their first byte, the longest first.
  private var labels = [[Label]](repeating: [], count: 256)
  private var lines: Set<[UInt8]> = []
  private var starts: [[UInt8]] = []
  /// Lines above a list of the page's own headings.
  private var contents: Set<[UInt8]> = []
  private var paragraphs: [(start: [UInt8], end: [UInt8])] = []

  private struct Label: Hashable {
    let bytes: [UInt8]
    /// Whether a colon has to follow, behind blanks and the bars of cells or not.
    let hasColon: Bool
  }

  private static let shortestPhrase = 12

  init(_ templates: [PageTemplate]) {
    var known: Set<Label> = []
    func addLabel(_ text: String, hasColon: Bool = false) {
      let label = Label(bytes: Array(text.utf8), hasColon: hasColon)
      guard let first = label.bytes.first, known.insert(label).inserted else { return }
      labels[Int(first)].append(label)
    }
    for template in templates {
      for label in template.labels {
        switch label.ending {
        case .colon, .colonAtLineEnd: addLabel(label.text, hasColon: true)
        case .blank: addLabel(label.text)
        case .lineEnd, .nothing:
          lines.insert(Array(label.text.utf8))
          if label.text == label.text.uppercased(), label.text.utf8.count >= 10 {
            addLabel(label.text)
          }
        }
      }
      lines.formUnion(
        (template.sectionEnds + template.contents + template.ends).map { Array($0.utf8) })
      contents.formUnion(template.contents.map { Array($0.utf8) })
      for text in template.contents where text.utf8.count >= Self.shortestPhrase { addLabel(text) }
      for chrome in template.chrome {
        switch chrome {
        case .line(let text):
          lines.insert(Array(text.utf8))
          // So long a text of the site is never the article's, even if something is glued to it.
          if text.utf8.count >= Self.shortestPhrase { addLabel(text) }
        case .lineStart(let text): starts.append(Array(text.utf8))
        case .prefix(let text), .suffix(let text): addLabel(text)
        case .paragraph(let start, _, let end):
          paragraphs.append((Array(start.utf8), Array(end.utf8)))
        }
      }
    }
    for index in labels.indices { labels[index].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// The length of the label that a text begins with.
  func label(at text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    for label in labels[Int(first)] where text.starts(with: label.bytes) {
      guard label.hasColon else { return label.bytes.count }
      let rest = text.dropFirst(label.bytes.count).drop { $0.isGap || $0 == UInt8(ascii: "|") }
      if rest.first == UInt8(ascii: ":") { return rest.startIndex + 1 - text.startIndex }
      if rest.starts(with: [0xEF, 0xBC, 0x9A]) { return rest.startIndex + 3 - text.startIndex }
    }
    return nil
  }

  /// The index behind the site's own lines at an index; the index itself where the line is the article's.
  func end(of source: SourceReading, at index: Int) -> Int {
    let line = Self.trimmed(source.line(index))
    if contents.contains(Array(line)) { return Self.endOfContents(source, labelAt: index) }
    if lines.contains(Array(line)) || starts.contains(where: { line.starts(with: $0) }) {
      return index + 1
    }
    guard let paragraph = paragraphs.first(where: { line.starts(with: $0.start) }) else {
      return index
    }
    var end = index
    while end < source.lines.count, !source.isBlank(end) {
      end += 1
      if source.line(end - 1).firstRange(of: paragraph.end) != nil { break }
    }
    return end
  }

  /// The index behind a list of headings, which ends where its first entry stands once more, as a heading; behind its
  /// label where nothing does.
  private static func endOfContents(_ source: SourceReading, labelAt label: Int) -> Int {
    var index = label + 1
    while index < source.lines.count, source.isBlank(index) { index += 1 }
    guard index < source.lines.count else { return label + 1 }
    let first = entry(source.line(index))
    let rest = (index + 1)..<min(source.lines.count, index + longestContents)
    return rest.first { entry(source.line($0)).elementsEqual(first) } ?? label + 1
  }

  /// Lines of a list of headings, blank ones among them.
  private static let longestContents = 80

  /// A line without the mark of an item.
  private static func entry(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = trimmed(line)
    for mark in ["• ", "- ", "* "] where line.starts(with: mark.utf8) {
      line = trimmed(line.dropFirst(mark.utf8.count))
    }
    return line
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop(while: \.isGap)
    while line.last?.isGap == true { line = line.dropLast() }
    return line
  }
}
