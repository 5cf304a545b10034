import KBModel

/// Questions and answers: paragraphs that begin with `Q.` and `A.`, `Q:` and `A:`, `Q1.` and `A1.`, `Question:` and
/// `Answer:`.
enum QuestionPairs {
  /// The blocks of a container, with each run of two pairs or more, or of one that stands alone, as definitions.
  ///
  /// An answer goes on to the next question, or to a heading or a rule. The last one also ends where two blank lines
  /// stand below it: nothing says that what follows belongs to it.
  static func paired(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { mark(of: $0) == .question }) else { return blocks }
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      var pairs: [Definition] = []
      while let end = pairEnd(blocks, from: index) {
        guard case .paragraph(let term) = blocks[index].content else { break }
        let answer = Array(blocks[(index + 1)..<end])
        let lines = answer.reduce(blocks[index].lines) { $0.union($1.lines) }
        pairs.append(Definition(term: term, blocks: answer, lines: lines))
        index = end
      }
      if let first = pairs.first, let last = pairs.last {
        result.append(
          Block(.definitions(.questions, pairs), lines: first.lines.union(last.lines)))
      } else {
        result.append(blocks[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a line begins an answer, which no wrapping put there.
  static func isAnswer(_ text: ArraySlice<UInt8>) -> Bool { mark(of: text) == .answer }

  private enum Mark { case question, answer }

  /// The index behind the answer to the question at `start`; `nil` where no question with an answer stands there.
  private static func pairEnd(_ blocks: [Block], from start: Int) -> Int? {
    guard start + 1 < blocks.count, mark(of: blocks[start]) == .question,
      mark(of: blocks[start + 1]) == .answer
    else { return nil }
    var end = start + 2
    var isApart = false
    var apart = end
    while end < blocks.count {
      switch blocks[end].content {
      case .heading, .rule: return isApart ? apart : end
      default: break
      }
      if mark(of: blocks[end]) == .question { return end }
      if !isApart, blocks[end].lines.first - blocks[end - 1].lines.last > 2 {
        isApart = true
        apart = end
      }
      end += 1
    }
    return isApart ? apart : end
  }

  private static func mark(of block: Block) -> Mark? {
    guard case .paragraph(let inlines) = block.content, case .text(let text)? = inlines.first
    else { return nil }
    return mark(of: Array(text.utf8.prefix(12))[...])
  }

  /// `Q.`, `Q1:`, `Question 1:` before a blank, and the same for answers.
  private static func mark(of text: ArraySlice<UInt8>) -> Mark? {
    var rest = text
    let mark: Mark
    if rest.starts(with: "Question" as StaticString) {
      (mark, rest) = (.question, rest.dropFirst(8))
    } else if rest.starts(with: "Answer" as StaticString) {
      (mark, rest) = (.answer, rest.dropFirst(6))
    } else if rest.first == UInt8(ascii: "Q") || rest.first == UInt8(ascii: "A") {
      mark = rest.removeFirst() == UInt8(ascii: "Q") ? .question : .answer
    } else {
      return nil
    }
    rest = rest.drop(while: \.isBlank)
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count <= 2 else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let end = rest.first, ".:".utf8.contains(end) else { return nil }
    return rest.dropFirst().first?.isBlank == true ? mark : nil
  }
}
