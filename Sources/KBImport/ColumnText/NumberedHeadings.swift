import KBModel

/// Headings that only their numbers show: `3.2 Title` on a line of its own, without a rule below it.
///
/// A number proves nothing alone. Paragraphs are headings where three or more of them ascend through the text, with
/// other text between them; a list of contents, where they stand below one another, is none.
enum NumberedHeadings {
  /// The body with its numbered headings.
  static func found(in body: [Block]) -> [Block] {
    let numbered = body.indices.compactMap { index in
      Candidate(body[index]).map { (index: index, candidate: $0) }
    }
    guard numbered.count >= least else { return body }
    let isNumbered = Set(numbered.map(\.index))
    // What has the same number further on is a line of the contents.
    let last = Dictionary(numbered.map { ($0.candidate.number, $0.index) }) { max($0, $1) }
    var accepted: [(index: Int, candidate: Candidate)] = []
    for (index, candidate) in numbered
    where !candidate.isHeading && last[candidate.number] == index {
      guard opensText(index, candidate, body, isNumbered) else { continue }
      while let previous = accepted.last, !(previous.candidate.number < candidate.number) {
        accepted.removeLast()
      }
      accepted.append((index, candidate))
    }
    guard accepted.count >= least else { return body }
    let hasChapters = numbered.contains { $0.candidate.depth == 1 }
    var result = body
    for (index, candidate) in accepted {
      guard case .paragraph(let inlines) = body[index].content else { continue }
      let level = hasChapters ? 2 + candidate.depth : 1 + max(2, candidate.depth)
      result[index].content = .heading(level: level, inlines)
    }
    return result
  }

  private static let least = 3

  /// Whether text stands below a numbered block, or a block that is numbered below it and opens text itself. What
  /// stands below it without a blank line is the rest of a title on two lines.
  private static func opensText(
    _ index: Int, _ candidate: Candidate, _ body: [Block], _ isNumbered: Set<Int>
  ) -> Bool {
    let next = index + 1
    guard next < body.count, body[next].lines.first > body[index].lines.last + 1 else {
      return false
    }
    guard isNumbered.contains(next), let below = Candidate(body[next]) else { return true }
    if below.isHeading { return candidate.number < below.number }
    return below.isChild(of: candidate) && opensText(next, below, body, isNumbered)
  }

  /// A paragraph or a heading on one line that begins with a number of two parts or more.
  private struct Candidate {
    var number: [Int]
    var isHeading: Bool
    /// 1 for `3.0` and `3.`, 2 for `3.2`, 3 for `3.2.1`.
    var depth: Int { number.count - (number.last == 0 ? 1 : 0) }

    init?(_ block: Block) {
      let text: String
      switch block.content {
      case .paragraph(let inlines):
        guard block.lines.first == block.lines.last else { return nil }
        isHeading = false
        text = inlines.plainText
      case .heading(_, let inlines):
        isHeading = true
        text = inlines.plainText
      default: return nil
      }
      var rest = Array(text.utf8)[...]
      guard rest.count <= 80, let last = rest.last, !".,;!?".utf8.contains(last) else { return nil }
      number = []
      while true {
        let digits = rest.prefix(while: \.isDigit)
        guard (1...2).contains(digits.count),
          let value = Int(String(decoding: digits, as: UTF8.self))
        else { break }
        number.append(value)
        rest = rest.dropFirst(digits.count)
        guard rest.first == UInt8(ascii: ".") else { break }
        rest = rest.dropFirst()
      }
      guard number.count >= (isHeading ? 1 : 2), number.count <= 4, rest.first?.isBlank == true,
        let title = rest.drop(while: \.isBlank).first,
        title.isUpper || isHeading || title == UInt8(ascii: "\"")
      else { return nil }
    }

    func isChild(of parent: Candidate) -> Bool {
      depth > parent.depth
        && number.prefix(parent.depth).elementsEqual(parent.number.prefix(parent.depth))
    }
  }
}

extension [Int] {
  fileprivate static func < (left: Self, right: Self) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = content { return true }
    return false
  }
}
