import KBModel

/// A copy of the archive's text without its line ends: the lines that the text itself still shows are put back.
///
///     DOCUMENT:Q123456  21-NOV-1999  [x] TITLE :… KEYWORDS:… ====… ----… The information … applies to: - A - B ----…
///     SYMPTOMS ======== The lamp … ====… Keywords : kbprb Version : 1.0 ====… THE INFORMATION PROVIDED …
///
/// Labels begin lines, and the long rules of the frame are lines. A short rule underlines a heading if the words before
/// it are as long as the rule is; the words begin and end at blanks. Where paragraphs and the items of lists ended
/// is lost.
struct OneLineText {
  private let text: [UInt8]
  private var lines: [[UInt8]] = []
  /// Where the text begins that is in no line yet.
  private var start = 0

  private static let headerLabels = ["TITLE", "PRODUCT", "PROD/VER", "OPER/SYS", "KEYWORDS"]
  private static let footerLabels = [
    "Keywords", "Component", "Technology", "Version", "Platform", "Hardware", "Issue type",
    "Solution Type",
  ]
  private static let notices = [
    "THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS",
    "Copyright Microsoft Corporation",
  ]

  /// The text with its lines; `nil` where it has them: where the header's first two labels stand on lines of their own.
  static func restored(_ source: SourceText, top: Int) -> SourceText? {
    let line = source.line(top)
    guard label("TITLE", in: line, from: line.startIndex, columns: 8) != nil else { return nil }
    let rest = source.lines[top...].map { source.bytes[$0] }
    var reader = OneLineText(Array(rest.joined(separator: [0x20])))
    reader.read()
    return SourceText(path: source.path, utf8: Array(reader.lines.joined(separator: [0x0A])))
  }

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func read() {
    var frames = 0
    var index = 0
    while index < text.count {
      guard let rule = rule(at: index) else {
        index += 1
        continue
      }
      if rule.count >= 60 {
        end(before: rule.lowerBound, isHeader: frames == 0)
        lines.append(Array(text[rule]))
        frames += 1
        start = rule.upperBound
      } else if let heading = heading(above: rule) {
        end(before: heading.lowerBound, isHeader: false)
        lines += [[], Array(text[heading]), Array(text[rule]), []]
        start = rule.upperBound
      }
      index = rule.upperBound
    }
    end(before: text.count, isHeader: frames == 0)
  }

  /// Appends the text up to an offset, cut where labels and items begin.
  private mutating func end(before end: Int, isHeader: Bool) {
    let piece = text[min(start, end)..<end]
    let content = Prose.trim(piece)
    if isHeader {
      append(piece, cutAt: Self.headerLabels, columns: 8)
    } else if content.starts(with: "The information in this article applies to:".utf8) {
      appendProducts(content)
    } else if Self.footerLabels.contains(where: {
      Self.label($0, in: content, from: content.startIndex, columns: 18)?.lowerBound
        == content.startIndex
    }) {
      append(piece, cutAt: Self.footerLabels, columns: 18)
    } else {
      appendText(content)
    }
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, cutAt labels: [String], columns: Int) {
    var found: [(label: String, range: Range<Int>)] = []
    var from = piece.startIndex
    // Each label once, in the order in which the archive has them; what looks like another stands in a value.
    for label in labels {
      guard let range = Self.label(label, in: piece, from: from, columns: columns) else { continue }
      found.append((label, range))
      from = range.upperBound
    }
    lines.append(Array(Prose.trim(piece[..<(found.first?.range.lowerBound ?? piece.endIndex)])))
    for (index, match) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].range.lowerBound : piece.endIndex
      let name = Array(match.label.utf8)
      let pad = [UInt8](repeating: 0x20, count: max(0, columns - name.count))
      lines.append(name + pad + [0x3A] + Prose.trim(piece[match.range.upperBound..<end]))
    }
  }

  private mutating func appendProducts(_ piece: ArraySlice<UInt8>) {
    let mark = Array(" - ".utf8)
    var rest = piece
    while let next = rest.dropFirst(mark.count).firstRange(of: mark) {
      lines.append(Array(rest[..<next.lowerBound]))
      rest = rest[next.lowerBound...]
    }
    lines.append(Array(rest))
  }

  private mutating func appendText(_ piece: ArraySlice<UInt8>) {
    var rest = piece
    for notice in Self.notices {
      guard let range = rest.firstRange(of: Array(notice.utf8)) else { continue }
      lines.append(Array(Prose.trim(rest[..<range.lowerBound])))
      rest = rest[range.lowerBound...]
    }
    lines.append(Array(Prose.trim(rest)))
  }

  /// A run of at least four signs between blanks.
  private func rule(at index: Int) -> Range<Int>? {
    let sign = text[index]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
      index == 0 || text[index - 1].isBlank
    else { return nil }
    let end = text[index...].firstIndex { $0 != sign } ?? text.count
    guard end - index >= 4, end == text.count || text[end].isBlank else { return nil }
    return index..<end
  }

  /// The words before a rule that have its length.
  private func heading(above rule: Range<Int>) -> Range<Int>? {
    let end = Prose.trim(text[start..<rule.lowerBound]).endIndex
    var first = end
    var length = 0
    while first > start, length < rule.count {
      first -= 1
      // Bytes that go on with a character have no length.
      if text[first] & 0xC0 != 0x80 { length += 1 }
    }
    guard length == rule.count, first == start || text[first - 1].isBlank,
      !text[first].isBlank
    else { return nil }
    return first..<end
  }

  /// A label behind a blank or at the beginning, blanks up to the column of its colon, and the colon.
  private static func label(
    _ name: String, in text: ArraySlice<UInt8>, from start: Int, columns: Int
  ) -> Range<Int>? {
    let name = Array(name.utf8)
    var rest = text[start...]
    while let range = rest.firstRange(of: name) {
      let blanks = text[range.upperBound...].prefix { $0.isBlank }
      if range.lowerBound == text.startIndex || text[range.lowerBound - 1].isBlank,
        blanks.count <= columns, blanks.endIndex < text.endIndex,
        text[blanks.endIndex] == UInt8(ascii: ":")
      {
        return range.lowerBound..<(blanks.endIndex + 1)
      }
      rest = text[range.upperBound...]
    }
    return nil
  }
}
