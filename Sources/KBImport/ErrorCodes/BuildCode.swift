import KBModel

/// Messages of compilers, linkers and other build tools: one to four letters and a number.
enum BuildCode {
  /// Prefixes that nothing else has.
  private static let certain: Set<String> = ["LNK", "CVT", "PRJ", "MIDL", "BSCMAKE"]
  /// Prefixes that part numbers, printers and cells have too: C (compilers), L (linkers), A (assembler), U (utilities),
  /// D (driver), F (Fortran), M (mathematics), R (run-time library), P, K, H and HC (help compilers), RC and RW
  /// (resources), BK (browser), BC (Visual Basic), CS (C#), CV (debugger), FOR (Fortran PowerStation), DX (DOS
  /// extender), CK (symbols), HI (headers), PRF (profiler), CXX and EE (expressions in debuggers), MF and MP (tools of
  /// Visual C++).
  private static let likely: Set<String> = [
    "A", "C", "D", "F", "H", "K", "L", "M", "P", "R", "U", "BC", "BK", "CS", "CV", "HC", "RC", "RW",
    "SBR", "FOR", "DX", "CK", "HI", "PRF", "CXX", "EE", "MF", "MP",
  ]

  static func code(_ context: CodeContext) -> ErrorCode? {
    guard case .lettered(let letters) = context.token.shape else { return nil }
    let range = context.token.range
    let text = context.bytes[range]
    let prefix = String(decoding: text.prefix(letters), as: UTF8.self)
    let name = String(decoding: text, as: UTF8.self).uppercased()
    let digits = range.count - letters
    guard digits == (prefix == "BC" ? 5 : 4) else { return nil }
    if certain.contains(prefix.uppercased()) {
      return ErrorCode(.build, name: name, slug: name)
    }
    guard
      likely.contains(prefix)
        ? isMessage(context) || context.continues(.build)
        : likely.contains(prefix.uppercased()) && isDiagnostic(context)
    else { return nil }
    return ErrorCode(.build, name: name, slug: name)
  }

  /// `warning c4061: …`: so strict a form that the case of the letters does not matter.
  private static func isDiagnostic(_ context: CodeContext) -> Bool {
    guard let word = context.words.first, word.mark == nil, context.isFollowed(by: ":") else {
      return false
    }
    return word.word == .error || word.word == .warning
  }

  /// `error C2065`, `the following error is generated: C2561: …`, `fatal error L1089`, `warning: A4011`, `C4001 warning`.
  private static func isMessage(_ context: CodeContext) -> Bool {
    for word in context.words {
      switch word.word {
      case .error, .errors, .warning, .warnings, .fatal: return true
      case .message, .messages, .msg, .number, .code, .codes, .is_, .was, .of: continue
      default: return follows(context)
      }
    }
    return follows(context)
  }

  private static func follows(_ context: CodeContext) -> Bool {
    context.mentions(["error", "warning", "compiler error"], within: 9, after: true)
      || beginsEnumeration(context)
      || context.byte(context.token.range.upperBound) == UInt8(ascii: ":")
        && context.mentions(["error", "warning"], within: 48)
  }

  /// `C2146 and C2501 errors`.
  private static func beginsEnumeration(_ context: CodeContext) -> Bool {
    ([", ", " and ", " or "] as [StaticString]).contains { context.isFollowed(by: $0) }
      && context.mentions(["errors", "warnings"], within: 24, after: true)
  }
}
