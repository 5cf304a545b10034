/// The first line of a block of a program that has an end of its own.
struct ListingHead {
  enum Kind {
    /// `/*` … `*/`
    case comment
    /// `{` … `}`
    case braces
    /// Between words: `Sub` … `End Sub`.
    case words
  }

  let kind: Kind
  private let pair: Pair?

  /// A word that opens a block, and the beginnings of lines that close it.
  private struct Pair {
    let opening: StaticString
    let closings: [StaticString]
    /// Whether blocks of the kind do not nest: another head means that the end of the first is missing.
    var isProcedure = false
    var condition = Condition.fewFunctionWords
  }

  /// What a line must have besides the word that opens a block.
  private enum Condition {
    case nothing, fewFunctionWords, word, counter, branch
  }

  init?(_ line: ColumnLine, _ bytes: [UInt8]) {
    let text = bytes[line.content]
    if text.starts(with: "/*") {
      kind = .comment
      pair = nil
    } else if text.last == UInt8(ascii: "{"), line.functionWords * 4 < line.words || line.words < 4
    {
      kind = .braces
      pair = nil
    } else if let pair = Self.pair(of: text),
      pair.condition != .fewFunctionWords
        || line.functionWords * 3 <= line.words
          && (line.code != .none || line.words <= 4)
    {
      kind = .words
      self.pair = pair
    } else {
      return nil
    }
  }

  /// By how much a line changes the number of open blocks.
  func change(in text: ArraySlice<UInt8>, isFirst: Bool) -> Int {
    switch kind {
    case .comment: return text.end(of: "*/") != nil ? (isFirst ? 0 : -1) : isFirst ? 1 : 0
    case .braces: return Self.braces(text)
    case .words:
      guard let pair else { return 0 }
      let rest = Self.withoutScope(text)
      if isFirst { return pair.closings.contains { Self.mentions(text, $0) } ? 0 : 1 }
      if pair.closings.contains(where: { Self.begins(text, with: $0) }) { return -1 }
      return !pair.isProcedure && Self.opens(rest, pair) ? 1 : 0
    }
  }

  /// Whether a line says that the end of the block is missing.
  func isBroken(by line: ColumnLine, _ text: ArraySlice<UInt8>) -> Bool {
    guard let pair, pair.isProcedure else { return false }
    return Self.opens(Self.withoutScope(text), pair) && line.code == .strong
  }

  /// The braces that a line opens, less those that it closes; strings and comments have none.
  private static func braces(_ text: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var isString = false
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\"") where previous != UInt8(ascii: "\\") && previous != UInt8(ascii: "'"):
        isString.toggle()
      case UInt8(ascii: "/") where previous == byte && !isString: return depth
      case UInt8(ascii: "{") where !isString && previous != UInt8(ascii: "'"): depth += 1
      case UInt8(ascii: "}") where !isString && previous != UInt8(ascii: "'"): depth -= 1
      default: break
      }
      previous = byte
    }
    return depth
  }

  private static func pair(of text: ArraySlice<UInt8>) -> Pair? {
    let rest = withoutScope(text)
    guard let first = rest.first?.lowercased else { return nil }
    return pairs[first]?.first { opens(rest, $0) }
  }

  private static func opens(_ text: ArraySlice<UInt8>, _ pair: Pair) -> Bool {
    guard text.startsCaseInsensitively(with: pair.opening), let last = text.last,
      // A sentence that begins with the word ends as sentences do; `.T.` is a value of FoxPro.
      !".:,".utf8.contains(last) || text.dropLast(2).last == UInt8(ascii: ".")
    else { return false }
    switch pair.condition {
    case .nothing, .fewFunctionWords: return true
    case .word: return text.dropFirst(pair.opening.utf8CodeUnitCount).first?.isBlank ?? true
    // `For i = 1 To 9`, but not `for (i = 1; i < 9; i++)`, and no loop that ends on its line.
    case .counter:
      return text.dropFirst(4).first != UInt8(ascii: "(") && text.contains(UInt8(ascii: "="))
        && !text.contains(UInt8(ascii: ":")) || text.startsCaseInsensitively(with: "for each ")
    // `If a Then` with nothing behind it, or FoxPro's `IF a`.
    case .branch:
      return text.suffix(5).startsCaseInsensitively(with: " then")
        || text.starts(with: "IF ") && text.end(of: "th") == nil
    }
  }

  /// Whether a word stands anywhere behind a line's first.
  private static func mentions(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    text.indices.dropFirst().contains {
      begins(text[$0...], with: word)
    }
  }

  /// Whether a line begins with a word, which ends there.
  private static func begins(_ text: ArraySlice<UInt8>, with word: StaticString) -> Bool {
    guard text.startsCaseInsensitively(with: word) else { return false }
    return text.dropFirst(word.utf8CodeUnitCount).first.map {
      !$0.isAlphanumeric && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-")
    } ?? true
  }

  private static func withoutScope(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let scope = scopes.first(where: { rest.startsCaseInsensitively(with: $0) }) {
      rest = rest.dropFirst(scope.utf8CodeUnitCount).drop(while: \.isBlank)
    }
    return rest
  }

  private static let scopes: [StaticString] = ["private ", "public ", "static ", "friend "]

  private static let pairs: [UInt8: [Pair]] = {
    let all = [
      Pair(opening: "sub ", closings: ["end sub", "endsub"], isProcedure: true),
      Pair(
        opening: "function ", closings: ["end function", "endfunc", "end func"], isProcedure: true),
      Pair(opening: "property ", closings: ["end property"], isProcedure: true),
      Pair(opening: "procedure ", closings: ["endproc", "end procedure"], isProcedure: true),
      Pair(opening: "define class ", closings: ["enddefine"], isProcedure: true),
      Pair(opening: "type ", closings: ["end type"], isProcedure: true),
      Pair(opening: "#if", closings: ["#endif"]),
      Pair(opening: "do while ", closings: ["loop", "enddo"], condition: .nothing),
      Pair(opening: "do until ", closings: ["loop"], condition: .nothing),
      Pair(opening: "do case", closings: ["endcase"], condition: .nothing),
      Pair(opening: "select case ", closings: ["end select"], condition: .nothing),
      Pair(opening: "while ", closings: ["wend"]),
      Pair(opening: "for ", closings: ["next", "endfor"], condition: .counter),
      Pair(opening: "if ", closings: ["end if", "endif"], condition: .branch),
      Pair(opening: "scan", closings: ["endscan"], condition: .word),
      Pair(opening: "with ", closings: ["end with", "endwith"]),
      Pair(opening: "<html", closings: ["</html"]),
      Pair(opening: "<head", closings: ["</head"]),
      Pair(opening: "<script", closings: ["</script"]),
      Pair(opening: "<object", closings: ["</object"]),
      Pair(opening: "<form", closings: ["</form"]),
      Pair(opening: "<table", closings: ["</table"]),
    ]
    var pairs: [UInt8: [Pair]] = [:]
    for pair in all {
      pair.opening.withUTF8Buffer { pairs[$0[0], default: []].append(pair) }
    }
    return pairs
  }()
}
