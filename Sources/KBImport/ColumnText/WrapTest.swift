/// Tells line breaks that the wrapping made from those that an author wanted.
///
/// The archive's converter wrapped greedily at column 80 (the programmers' library at 70): a break before a word that
/// would have fitted was there before the wrapping. Of the breaks in running text 71,361 fall exactly where the next
/// word ends at column 81 and only 4,368 where it ends at 80, so the test is sharp. About one article in nine holds
/// text that people wrapped by hand at smaller widths; ``isFlowing(_:)`` recognizes that paragraph by paragraph.
struct WrapTest: Sendable {
  /// The column at which the text was wrapped.
  let width: Int
  private let bytes: [UInt8]

  init(width: Int, bytes: [UInt8]) {
    self.width = width
    self.bytes = bytes
  }

  /// Columns that the line would have needed to take the next line's first word as well.
  func need(_ line: ColumnLine, _ next: ColumnLine) -> Int { line.width + 1 + next.firstWord }

  /// Whether the break between two lines was forced by the wrapping.
  ///
  /// A next line that begins with an address, a path or a registry key proves nothing: such words are so long that
  /// any break before them looks forced.
  func isForced(_ line: ColumnLine, _ next: ColumnLine) -> Bool {
    guard need(line, next) > width else { return false }
    return next.firstWord <= 25 || (line.functionWords > 0 && next.functionWords > 0)
  }

  /// Whether the line was never wrapped: it is wider than any text that was, and it is no sentence that goes on.
  private func isUnwrapped(_ line: ColumnLine) -> Bool {
    guard line.width > Self.mostColumns, line.words > 1 else { return false }
    let endsSentence = line.content.last.map { ".:!?;".utf8.contains(bytes[$0]) } ?? true
    return endsSentence || line.functionWords * 4 < line.words
  }

  /// No text was wrapped at more columns, by whomever.
  private static let mostColumns = 82

  /// For each break of a paragraph, whether it stands in a program, where no line goes on in the next.
  private func breaksOfProgram(in lines: ArraySlice<ColumnLine>) -> [Bool] {
    var forms: [StatementForm] = []
    var isInComment = false
    for line in lines {
      let text = bytes[line.content]
      if text.starts(with: "/*") { isInComment = true }
      forms.append(isInComment ? .certain : StatementForm(line, bytes))
      if isInComment, text.end(of: "*/") != nil {
        isInComment = false
      }
    }
    return zip(forms, forms.dropFirst()).map { max($0, $1) == .certain || min($0, $1) == .likely }
  }

  /// Whether a sentence plainly goes on over the break: the next line begins in lower case and this one has not ended.
  func isMidSentence(_ line: ColumnLine, _ next: ColumnLine) -> Bool {
    guard let last = line.content.last.map({ bytes[$0] }),
      let first = next.content.first.map({ bytes[$0] })
    else { return false }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return false
    default: break
    }
    return first.isLower && line.functionWords + next.functionWords > 0
  }

  /// For each break of a paragraph, whether it stays.
  ///
  /// - Parameter lines: two lines or more that stand without a blank line between them.
  func hardBreaks(in lines: ArraySlice<ColumnLine>) -> [Bool] {
    let pairs = zip(lines, lines.dropFirst())
    let forced = pairs.map { isForced($0, $1) && !isUnwrapped($0) }
    let isWrapped = forced.allSatisfy { $0 } || isFlowing(lines)
    let breaks = zip(zip(pairs, forced), breaksOfProgram(in: lines)).map { pair, isOfProgram in
      let ((line, next), isForced) = pair
      return isOfProgram || !isForced && isBracketed(next)
        || !isWrapped && !isForced && !(isMidSentence(line, next) && line.width >= 40)
    }
    guard breaks.contains(true), breaks.contains(false) || lines.count == 2 else { return breaks }
    return withoutFalseOnes(breaks, in: lines)
  }

  /// The breaks without those before a capital letter over which a sentence goes on, in prose that was wrapped by hand.
  ///
  /// A line that breaks off with a function word or a comma goes on. One that ends with any other word does where the
  /// paragraph's lines mostly go on in small letters: then a capital at the beginning of a line is that of a name.
  private func withoutFalseOnes(_ breaks: [Bool], in lines: ArraySlice<ColumnLine>) -> [Bool] {
    let widest = lines.lazy.map(\.width).max() ?? 0
    guard widest >= 50 else { return breaks }
    let pairs = Array(zip(lines, lines.dropFirst()))
    let ends = pairs.map { line, next in
      line.width >= 45 && need(line, next) >= widest - Self.raggedness ? end(line, next) : .done
    }
    let open = zip(breaks, ends).count { $0 && $1 == .word }
    let flowing = zip(breaks, pairs).count { !$0 && isMidSentence($1.0, $1.1) }
    return zip(breaks, ends).map { isBreak, end in
      isBreak && end != .midPhrase && !(end == .word && flowing >= open)
    }
  }

  /// `<thread=1234>`, `$$<C:\\SETUP.EXE>`: a field of a log on a line of its own.
  private func isBracketed(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content]
    return text.last == UInt8(ascii: ">") && line.functionWords == 0
      && text.contains { "=:".utf8.contains($0) }
      && text.first { $0 != UInt8(ascii: "$") } == UInt8(ascii: "<")
  }

  /// How much shorter than the longest line one that was wrapped by hand can be.
  private static let raggedness = 12

  /// What a line of prose leaves open for a next one that begins with a capital.
  private enum LineEnd {
    /// A function word or a comma: more must follow.
    case midPhrase
    /// Any other word, and no sign of an end.
    case word
    /// A sentence is closed, or one of the lines is no prose.
    case done
  }

  private func end(_ line: ColumnLine, _ next: ColumnLine) -> LineEnd {
    let text = bytes[line.content]
    guard line.functionWords * 6 >= line.words, line.words >= 5, next.gaps == 0,
      let last = text.last, bytes[next.content].first?.isUpper == true,
      next.functionWords > 0 || bytes[next.content].last == UInt8(ascii: "."),
      !isLabelled(next)
    else { return .done }
    if last == UInt8(ascii: ",") { return .midPhrase }
    guard last.isLetter else { return .done }
    let start = text.lastIndex(of: 0x20).map { $0 + 1 } ?? text.startIndex
    return FunctionWords.contains(bytes, start..<text.endIndex) ? .midPhrase : .word
  }

  /// Whether a line begins with a few words and a colon or an equals sign, which name what follows.
  private func isLabelled(_ line: ColumnLine) -> Bool {
    bytes[line.content].prefix(30).contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
  }

  /// What was made of the line breaks, in words.
  func summary(of lines: ArraySlice<ColumnLine>) -> String {
    guard lines.count > 1 else { return "none" }
    let forced = zip(lines, lines.dropFirst()).count { isForced($0, $1) }
    let kept = hardBreaks(in: lines).count { $0 }
    return "\(forced) of \(lines.count - 1) forced at column \(width), \(kept) kept"
  }

  /// Whether people wrapped these lines at some width below ours: no line could have taken the next word without
  /// becoming the longest one, or the right edge is ragged by a word at most and the text is prose.
  func isFlowing(_ lines: ArraySlice<ColumnLine>) -> Bool {
    guard lines.count >= 2 else { return true }
    let widest = lines.lazy.map(\.width).max() ?? 0
    let least = zip(lines, lines.dropFirst()).lazy.map { need($0, $1) }.min() ?? 0
    let words = lines.reduce(0) { $0 + $1.words }
    let functionWords = lines.reduce(0) { $0 + $1.functionWords }
    guard widest >= 50, words > 0 else { return false }
    if lines.count == 2, let first = lines.first, let last = lines.last {
      return least > widest && functionWords * 5 >= words && isMidSentence(first, last)
    }
    if least > widest { return true }
    return least >= widest - 12 && functionWords * 9 >= words * 2
  }
}
