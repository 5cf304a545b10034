import Foundation

/// What a line of a file is when it is looked at alone, judged without the importer's help: the measure for whether
/// lines of a program were joined.
///
/// It knows few forms, and these surely. A line of prose that it takes for code is a fault of this type.
struct ListingLine {
  enum Kind: Comparable {
    case unknown
    /// A comment, an assignment, the end of a statement in C: code where the next line is code, too.
    case perhaps
    case surely
  }

  let kind: Kind

  init(_ line: some StringProtocol) {
    let text = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    if Self.isSurely(text) {
      kind = .surely
    } else {
      let isLikely =
        Self.isComment(text) || Self.isAssignment(text) || Self.isStatementOfC(text)
        || text.hasPrefix("If ") && text.hasSuffix(" Then")
      kind = isLikely ? .perhaps : .unknown
    }
  }

  /// Whether two lines below one another are a program's.
  static func areCode(_ line: some StringProtocol, _ next: some StringProtocol) -> Bool {
    let kinds = (ListingLine(line).kind, ListingLine(next).kind)
    return kinds.0 == .surely || kinds.1 == .surely || kinds == (.perhaps, .perhaps)
  }

  // MARK: Forms

  private static func isSurely(_ text: String) -> Bool {
    if text.hasSuffix(" _") || text.hasSuffix(") {") || text.hasPrefix("/*") || text.hasSuffix("*/")
      || text.hasPrefix("*!*")
    {
      return true
    }
    if closing.contains(text) { return true }
    if text.hasPrefix("#include ") {
      let name = text.dropFirst(9)
      return !name.contains(" ") && (name.hasSuffix(">") || name.hasSuffix("\""))
    }
    var words = text.split(separator: " ")[...]
    let hasScope = words.first.map { scopes.contains(String($0).capitalized) } ?? false
    if hasScope { words = words.dropFirst() }
    if words.first?.capitalized == "Declare" { words = words.dropFirst() }
    guard words.count > 2, let keyword = words.first.map(String.init) else { return false }
    if ["Sub", "Function", "SUB", "FUNCTION"].contains(keyword) {
      let rest = words.dropFirst().joined(separator: " ")
      if rest.contains("::") { return false }
      return !rest.hasSuffix(").")
        && (rest.prefix { $0 != " " }.dropFirst().contains("(") || rest.contains(" Lib \""))
    }
    let declaresVariable = ["Dim", "ReDim", "Const", "DIM"].contains(keyword)
    if declaresVariable { words = words.dropFirst() }
    guard hasScope || declaresVariable, let name = words.first, let second = words.dropFirst().first
    else { return false }
    return (second == "As" || second == "AS")
      && name.allSatisfy { $0.isLetter || $0.isNumber || "_()%$&".contains($0) }
  }

  private static let scopes = ["Private", "Public", "Static", "Global", "Friend"]

  private static let closing: Set<String> = [
    "{", "}", "};", "End Sub", "End Function", "End If", "End Select", "End With", "End Type",
    "END SUB",
    "END FUNCTION", "END IF", "ENDIF", "ENDDO", "ENDPROC", "ENDFOR", "ENDSCAN", "ENDFUNC",
    "Exit Sub",
    "Exit Function", "Option Explicit",
  ]

  /// `' Open it.`, `'Open it.`, `REM Open it.`, `// Open it.`, `/* Open it. */`
  private static func isComment(_ text: String) -> Bool {
    if text.hasPrefix("REM ") || text.hasPrefix("* ") || text.hasPrefix("// ") { return true }
    guard text.hasPrefix("'"), let next = text.dropFirst().first else { return false }
    let rest = text.dropFirst()
    return next == " " || (next.isLetter || "*=-".contains(next)) && !rest.contains("'")
  }

  /// `name = value` and `object.name = value`, the value without words side by side.
  private static func isAssignment(_ text: String) -> Bool {
    guard let sign = text.firstIndex(of: "="), text.last != ".", text.last != "," else {
      return false
    }
    let name = text[..<sign].trimmingCharacters(in: .whitespaces)
    let value = text[text.index(after: sign)...].trimmingCharacters(in: .whitespaces)
    guard let first = name.first, first.isLetter, !value.isEmpty, !value.contains(". "),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "._$%&".contains($0) })
    else { return false }
    let words = withoutStrings(value).split(separator: " ")
    return !zip(words, words.dropFirst()).contains { isWord($0) && isWord($1) }
  }

  private static func withoutStrings(_ text: String) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    let code = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(
      separator: "\"")
    for mark in [" '", "&&", "//"] {
      if let comment = code.range(of: mark) { return String(code[..<comment.lowerBound]) }
    }
    return code
  }

  private static func isWord(_ word: Substring) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isLetter || $0 == "," }
      && !["And", "Or", "Not", "New", "Mod", "AND", "OR", "NOT", "MOD"].contains(word)
  }

  /// `f(a, b);` and `x[i] = 3;`: a semicolon behind what prose does not have before one.
  private static func isStatementOfC(_ text: String) -> Bool {
    guard text.hasSuffix(";"), text.contains("=") || text.contains("(") || text.contains("->")
    else { return false }
    let words = withoutStrings(text).split(separator: " ")
    return !zip(words, words.dropFirst()).contains { isWord($0) && isWord($1) }
  }
}
