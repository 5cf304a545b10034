/// How surely a line belongs to a program, whatever stands around it.
///
/// ``CodeSignature`` is evidence that is counted over a run of lines, and may err on one. This is asked where a single
/// line decides: whether its line break stays though the text around it reads like prose.
enum StatementForm: Int, Comparable, Sendable {
  /// Text as far as one can see.
  case none
  /// A comment, an assignment or a call. One such line may be part of a sentence that the wrapping broke there; two, one
  /// below the other, are a program.
  case likely
  /// A line that goes on with `_`, the head of a procedure, a declaration with its type, the end of a block: no
  /// sentence has such a line.
  case certain

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  init(_ line: ColumnLine, _ bytes: [UInt8]) {
    let text = bytes[line.content]
    if Self.isCertain(text) {
      self = .certain
    } else if Self.hasKeyword(line, text) || Self.isLikely(text) {
      self = .likely
    } else {
      self = .none
    }
  }

  /// Whether the line's end takes the next line into the same statement: ` _` in Basic, `+ ;` or `, ;` in FoxPro.
  static func isContinued(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last, text.dropLast().last?.isBlank == true else { return false }
    if last == UInt8(ascii: "_") { return true }
    return last == UInt8(ascii: ";")
      && text.dropLast().last { !$0.isBlank }.map { "+,".utf8.contains($0) } ?? false
  }

  // MARK: Certain forms

  private static func isCertain(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    switch last {
    case UInt8(ascii: "_"), UInt8(ascii: ";"):
      if isContinued(text) { return true }
    case UInt8(ascii: "/"):
      if text.dropLast().last == UInt8(ascii: "*") { return true }
    case UInt8(ascii: "{"):
      if text.dropLast().last(where: { !$0.isBlank }).map({ $0 == UInt8(ascii: ")") }) ?? true {
        return true
      }
    default: break
    }
    switch first {
    case UInt8(ascii: "}"): return text.dropFirst().allSatisfy { $0 == UInt8(ascii: ";") }
    case UInt8(ascii: "*"): return text.starts(with: "*!*")
    case UInt8(ascii: "/"): return text.starts(with: "/*")
    case UInt8(ascii: "#"): return isInclude(text)
    case _ where first.isUpper:
      return isDeclaration(text) || isEndOfBlock(text) || isOutput(text)
    default: return isOutput(text)
    }
  }

  /// `PRINT "Give me a name: ";`, `INPUT "How many"; count%`: a string of Basic, with nothing or one of its marks behind
  /// it, reads like a sentence, but is none.
  private static func isOutput(_ text: ArraySlice<UInt8>) -> Bool {
    for word in ["print ", "lprint ", "input "] as [StaticString]
    where text.startsCaseInsensitively(with: word) {
      let string = text.dropFirst(word.utf8CodeUnitCount).drop(while: \.isBlank)
      guard string.first == UInt8(ascii: "\""),
        let close = string.dropFirst().firstIndex(of: UInt8(ascii: "\""))
      else { return false }
      let rest = string[(close + 1)...].drop(while: \.isBlank)
      return rest.first.map { ";,:+'&".utf8.contains($0) } ?? true
    }
    return false
  }

  /// `#include <stdio.h>` and nothing behind it.
  private static func isInclude(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "#include") else { return false }
    let name = text.dropFirst("#include".utf8.count).drop(while: \.isBlank)
    guard name.count > 2, let open = name.first, let close = name.last else { return false }
    return !name.contains(where: \.isBlank)
      && (open == UInt8(ascii: "<") && close == UInt8(ascii: ">")
        || open == UInt8(ascii: "\"") && close == open)
  }

  /// `Private Declare Function Name Lib "user32"`, `SUB name (a%)`, `Dim name(3) As Integer`.
  private static func isDeclaration(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    var isVariable = false
    while let keyword = takeKeyword(from: &rest) {
      switch keyword {
      case .scope: isVariable = true
      case .declare: isVariable = false
      case .procedure:
        guard takeName(from: &rest) else { return false }
        // A sentence ends with a full stop, a declaration at most with one in a comment.
        guard rest.last != UInt8(ascii: ".") || rest.contains(UInt8(ascii: "'")) else {
          return false
        }
        return rest.first == UInt8(ascii: "(") || rest.startsCaseInsensitively(with: "lib \"")
      case .variable:
        isVariable = true
      }
    }
    guard isVariable, takeName(from: &rest) else { return false }
    if rest.first == UInt8(ascii: "(") {
      guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return false }
      rest = rest[(close + 1)...].drop(while: \.isBlank)
    }
    return (rest.starts(with: "As ") || rest.starts(with: "AS "))
      && rest.dropFirst(3).first?.isLetter == true
      && (rest.last != UInt8(ascii: ".") || rest.contains(UInt8(ascii: "'")))
  }

  private enum Keyword {
    case scope, declare, procedure, variable
  }

  private static let keywords: [(StaticString, Keyword)] = [
    ("private ", .scope), ("public ", .scope), ("static ", .scope), ("global ", .scope),
    ("friend ", .scope), ("declare ", .declare), ("sub ", .procedure), ("function ", .procedure),
    ("property get ", .procedure), ("property let ", .procedure), ("property set ", .procedure),
    ("dim ", .variable), ("redim ", .variable), ("const ", .variable),
  ]

  private static func takeKeyword(from text: inout ArraySlice<UInt8>) -> Keyword? {
    for (word, keyword) in keywords where text.startsCaseInsensitively(with: word) {
      text = text.dropFirst(word.utf8CodeUnitCount).drop(while: \.isBlank)
      return keyword
    }
    return nil
  }

  /// Takes a name with its type mark (`total&`) and the blanks behind it.
  private static func takeName(from text: inout ArraySlice<UInt8>) -> Bool {
    guard text.first?.isLetter == true else { return false }
    text = text.drop { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    if let mark = text.first, "%&$!#".utf8.contains(mark) { text = text.dropFirst() }
    text = text.drop(while: \.isBlank)
    return true
  }

  private static func isEndOfBlock(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 15 else { return false }
    return ends.contains { $0.withUTF8Buffer { text.elementsEqual($0) } }
  }

  private static let ends: [StaticString] = [
    "End Sub", "End Function", "End If", "End Select", "End With", "End Type", "End Property",
    "END SUB", "END FUNCTION", "END IF", "END SELECT", "END TYPE", "Exit Sub", "Exit Function",
    "ENDIF", "ENDDO", "ENDPROC", "ENDFUNC", "ENDFOR", "ENDSCAN", "ENDCASE", "ENDDEFINE",
    "Option Explicit",
  ]

  // MARK: Likely forms

  /// Whether the line begins or ends as only code does, and not as a sentence does that was broken before “function”,
  /// “double” or “call”.
  private static func hasKeyword(_ line: ColumnLine, _ text: ArraySlice<UInt8>) -> Bool {
    guard line.code == .strong else { return false }
    guard text.first?.isLetter == true, text.dropFirst().first?.isLower == true else { return true }
    return line.functionWords < 2 || line.functionWords * 6 < line.words || line.words < 5
  }

  private static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "*") { return isComment(text) }
    if text.starts(with: "REM ") || text.starts(with: "Rem ") { return true }
    if last == UInt8(ascii: ";"), text.contains(where: { "=(".utf8.contains($0) }) {
      return !readsLikeSentence(text)
    }
    if text.starts(with: "If "), text.suffix(5).elementsEqual(" Then".utf8) { return true }
    let endsSentence = last == UInt8(ascii: ".") && text.dropLast(2).last != last
    return !endsSentence && isAssignmentOrCall(text)
  }

  /// `'Open the file.` in Basic, `* Open the file.` in FoxPro.
  private static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
    let mark = text[text.startIndex]
    let rest = text.drop { $0 == mark }
    guard let next = rest.first else { return text.count > 1 }
    if mark == UInt8(ascii: "*") { return next.isBlank || next == UInt8(ascii: "~") }
    return (next.isLetter || "*=-".utf8.contains(next)) && !isQuoted(rest)
  }

  /// Whether the text behind a quotation mark goes on with the mark that closes it: `'Names' is empty.`
  private static func isQuoted(_ text: ArraySlice<UInt8>) -> Bool {
    guard let close = text.firstIndex(of: UInt8(ascii: "'")) else { return false }
    let next = close + 1
    return !text[close - 1].isBlank && (next == text.endIndex || !text[next].isLetter)
  }

  /// `form.text1.value = 5`, `rs.Open "Names", connection`, `Report.Print(first, last)`, where no words stand beside one
  /// another as they do in sentences.
  private static func isAssignmentOrCall(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    for word in ["set ", "let ", "call "] as [StaticString]
    where rest.startsCaseInsensitively(with: word) {
      rest = rest.dropFirst(word.utf8CodeUnitCount).drop(while: \.isBlank)
    }
    let name = rest.prefix(while: isOfPath)
    if name.isEmpty {
      // FoxPro calls a function for nothing but what it does: `=SEEK("A")`.
      return rest.first == UInt8(ascii: "=") && rest.dropFirst().first?.isLetter == true
        && rest.contains(UInt8(ascii: "(")) && !readsLikeSentence(rest)
    }
    guard name.contains(where: \.isLetter) else { return false }
    rest = rest.dropFirst(name.count)
    if let mark = rest.first, "%&$!#".utf8.contains(mark) { rest = rest.dropFirst() }
    let isMember =
      name.dropFirst().contains(UInt8(ascii: ".")) && name.last != UInt8(ascii: ".")
    if isMember, rest.first?.isBlank == true, let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
      rest.firstIndex(of: UInt8(ascii: "=")).map({ $0 > quote }) ?? true
    {
      return !readsLikeSentence(rest[..<quote])
    }
    if rest.first == UInt8(ascii: "(") || rest.first == UInt8(ascii: "[") {
      if rest.last == UInt8(ascii: ")"), isMember || rest.contains(UInt8(ascii: ",")) {
        return !readsLikeSentence(rest)
      }
      guard
        let close = rest.lastIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") })
      else { return false }
      rest = rest[(close + 1)...].drop(while: isOfPath)
    }
    rest = rest.drop(while: \.isBlank)
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "="), rest.dropFirst().contains(where: { !$0.isBlank }) else {
      return false
    }
    return !readsLikeSentence(rest)
  }

  private static func isOfPath(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// Whether two words stand beside one another outside strings and comments, neither of them an operator of Basic.
  private static func readsLikeSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var wasWord = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte.isLetter {
        let word = text[index...].prefix(while: isOfPath)
        let isWord = word.count > 1 && word.allSatisfy(\.isLetter) && !isOperator(word)
        // `.T.` is a value of FoxPro.
        let endsSentence =
          word.count > 2 && word.last == UInt8(ascii: ".")
          && text[word.endIndex...].first?.isBlank == true
        if endsSentence || isWord && wasWord { return true }
        wasWord = isWord
        index = word.endIndex
        continue
      }
      if byte == UInt8(ascii: "\"") {
        guard let close = text[(index + 1)...].firstIndex(of: byte) else { return false }
        index = close
        wasWord = false
      } else if "';".utf8.contains(byte) && text[..<index].last?.isBlank ?? true
        || byte == UInt8(ascii: "&") && text[index...].starts(with: "&&")
        || byte == UInt8(ascii: "/") && text[index...].starts(with: "//")
      {
        return false
      } else if !byte.isBlank {
        wasWord = false
      }
      index += 1
    }
    return false
  }

  private static func isOperator(_ word: ArraySlice<UInt8>) -> Bool {
    operators.contains {
      word.count == $0.utf8CodeUnitCount && word.startsCaseInsensitively(with: $0)
    }
  }

  private static let operators: [StaticString] = [
    "and", "or", "not", "mod", "is", "xor", "new", "to", "then", "as", "if",
  ]
}
