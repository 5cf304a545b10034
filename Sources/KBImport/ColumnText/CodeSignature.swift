/// What on a line speaks for program text.
enum CodeSignature: Int, Comparable, Sendable {
  /// Nothing.
  case none
  /// Paths, assignments, brackets: seen in code, also in prose about code.
  case weak
  /// Forms that prose does not have: a statement's end, a brace alone, a directive, a keyword of a declaration.
  case strong

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>, words: Int, functionWords: Int
  ) {
    guard let first = content.first, let last = content.last else {
      self = .none
      return
    }
    let line = UnsafeBufferPointer(rebasing: bytes[content])
    let isProse = functionWords * 4 >= words && words > 3
    let hasProse = functionWords * 3 >= words && words > 3
    if Self.isStrong(
      line, first: bytes[first], last: bytes[last], words: words, isProse: isProse,
      hasProse: hasProse)
    {
      self = .strong
    } else if !isProse, Self.isWeak(line, words: words) {
      self = .weak
    } else {
      self = .none
    }
  }

  /// Whether a line is nothing but a comment: `' …`, `// …`, `/* …`, `*!* …`, `; …`, `REM …`.
  static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    let second = text.dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: "'"): return text.dropFirst().last != first
    case UInt8(ascii: "/"): return second == first || second == UInt8(ascii: "*")
    case UInt8(ascii: ";"): return true
    case UInt8(ascii: "*"): return text.starts(with: "*!*")
    default: return text.startsCaseInsensitively(with: "rem ") && first.isUpper
    }
  }

  /// Whether two bytes behind a statement begin a comment: `&& …`, `// …`, `/* …`, `' …`, `; …`.
  static func opensComment(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"): next == byte
    case UInt8(ascii: "/"): next == byte || next == UInt8(ascii: "*")
    case UInt8(ascii: "'"), UInt8(ascii: ";"): next.isBlank
    default: false
    }
  }

  private static func isStrong(
    _ line: UnsafeBufferPointer<UInt8>, first: UInt8, last: UInt8, words: Int, isProse: Bool,
    hasProse: Bool
  ) -> Bool {
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      if line.count <= 3 { return true }
    case UInt8(ascii: "#"):
      if ["#include", "#define", "#if", "#endif", "#else", "#pragma", "#undef"]
        .contains(where: { line.startsCaseInsensitively(with: $0) })
      {
        return true
      }
    case UInt8(ascii: "/"):
      if line.count > 1, line[1] == first || line[1] == UInt8(ascii: "*") { return true }
    case UInt8(ascii: "'"):
      // A comment of Basic; a quotation has no blank behind its mark.
      if line.count > 1, line[1].isBlank || line[1] == first { return true }
    case UInt8(ascii: "*"):
      if line.starts(with: "*!*") { return true }
      if line.count > 1, line[1] == UInt8(ascii: "/") { return true }
    case UInt8(ascii: "<"):
      if ["<html", "</", "<%", "<body", "<head", "<script", "<!--", "<table", "<form", "<object"]
        .contains(where: { line.startsCaseInsensitively(with: $0) })
      {
        return true
      }
    case UInt8(ascii: "&"):
      if line.count > 1, line[1] == first { return true }
    default: break
    }
    // Declarations hold words of prose (`Dim x As Integer`), though fewer than sentences do.
    if !hasProse, last != UInt8(ascii: "."), startsWithKeyword(line, words: words) { return true }
    if isProse { return false }
    if last == UInt8(ascii: ";"), words < 12 { return true }
    if line.count > 1, last == UInt8(ascii: "/"), line[line.count - 2] == UInt8(ascii: "*") {
      return true
    }
    return false
  }

  private static func startsWithKeyword(_ line: UnsafeBufferPointer<UInt8>, words: Int) -> Bool {
    if line[0].isUpper, isBasicStatement(line, words: words) { return true }
    if line[0].isDigit {
      // A numbered line of BASIC: `10 CLS`.
      let number = line.prefix { $0.isDigit }.count
      let blanks = line.dropFirst(number).prefix { $0.isBlank }.count
      guard blanks > 0, number + blanks < line.count else { return false }
      return isBasicStatement(
        UnsafeBufferPointer(rebasing: line[(number + blanks)...]), words: words - 1)
    }
    for keyword in keywords[line[0].lowercased] ?? []
    where line.startsCaseInsensitively(with: keyword) {
      return true
    }
    for keyword in soleKeywords
    where keyword.utf8CodeUnitCount == line.count && line.startsCaseInsensitively(with: keyword) {
      return true
    }
    return false
  }

  /// A statement of BASIC, whose keywords were written in capitals until 1991.
  private static func isBasicStatement(_ line: UnsafeBufferPointer<UInt8>, words: Int) -> Bool {
    let keyword = line.prefix { $0.isUpper }
    guard (2...8).contains(keyword.count), keyword.count < line.count || words == 1,
      keyword.count == line.count || line[keyword.count].isBlank
    else { return false }
    return basicStatements.contains { $0.withUTF8Buffer { keyword.elementsEqual($0) } }
  }

  private static let basicStatements: [StaticString] = [
    "CALL", "CASE", "CLOSE", "CLS", "COLOR", "COMMON", "CONST", "DATA", "DECLARE", "DEF", "DEFINT",
    "DIM", "END", "FIELD", "FUNCTION", "GET", "GOSUB", "GOTO", "INPUT", "LET", "LOCATE", "LPRINT",
    "LSET",
    "NEXT", "OPEN", "POKE", "PRINT", "PUT", "RANDOM", "READ", "REDIM", "REM", "RESTORE", "RESUME",
    "RETURN", "RSET", "SCREEN", "SEEK", "SHARED", "STATIC", "SUB", "SWAP", "TYPE", "WEND", "WHILE",
    "WIDTH", "WRITE",
  ]

  private static func isWeak(_ line: UnsafeBufferPointer<UInt8>, words: Int) -> Bool {
    if line.startsCaseInsensitively(with: "hkey_") { return true }
    if line.count > 2, line[0].isLetter, line[1] == UInt8(ascii: ":"), line[2] == UInt8(ascii: "\\")
    {
      return true
    }
    var operators = 0
    var previous: UInt8 = 0x20
    for byte in line {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "["):
        operators += 1
      case UInt8(ascii: "(") where previous.isAlphanumeric: operators += 1
      case UInt8(ascii: "/") where previous == 0x20: operators += 1
      default: break
      }
      previous = byte
    }
    return operators > 0 && operators * 8 >= words
  }

  /// Beginnings of lines, by their first letter in lower case.
  private static let keywords: [UInt8: [StaticString]] = {
    let all: [StaticString] = [
      "sub ", "end sub", "end function", "end if", "end select", "end type", "endif", "enddo",
      "endproc", "endfunc", "endscan", "endcase", "endfor", "enddefine", "function ", "dim ",
      "redim ", "declare ", "private ", "public sub", "public function", "global ", "const ",
      "static ", "define class", "option explicit", "option base", ".model", ".code", ".data",
      "int ", "char ", "void ", "long ", "short ", "unsigned ", "double ", "float ", "struct ",
      "typedef ", "extern ", "class c", "bool ", "dword ", "return ", "printf(", "lpstr ", "hwnd ",
      "if (", "while (", "for (", "switch (", "else if", "else {", "} else", "do while", "do until",
      "goto ", "gosub ", "on error", "wend", "loop until", "loop while", "rem ", "@echo",
      "select * from", "insert into", "create table", "create proc", "create or replace ", "exec ",
      "print #", "print \"",
      "input \"", "lprint", "msgbox ", "mov ", "push ", "call ", "int 21", "assume ", "#!",
      "set nocount",
      "begin tran", "proc ", "procedure ", "parameters ", "import ", "namespace ",
      "using namespace",
    ]
    var keywords: [UInt8: [StaticString]] = [:]
    for keyword in all {
      keyword.withUTF8Buffer { keywords[$0[0], default: []].append(keyword) }
    }
    return keywords
  }()

  /// Words that are code where they stand alone on a line.
  private static let soleKeywords: [StaticString] = [
    "else", "begin", "end", "next", "loop", "go", "break;", "return", "wend", "cls", "endp", "ends",
  ]
}
