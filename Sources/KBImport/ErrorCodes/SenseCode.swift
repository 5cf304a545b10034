import KBModel

/// Sense codes of Systems Network Architecture, by which hosts refuse what SNA Server sends: a category, a modifier and
/// four digits that say more (`080F6051`), or the first four digits alone (`0821`).
enum SenseCode {
  static func code(_ context: CodeContext) -> ErrorCode? {
    guard isCode(context), isLed(context) || context.continues(.sense) else { return nil }
    let text = context.bytes[context.token.range]
    let start = text.starts(with: "0x".utf8) || text.starts(with: "0X".utf8) ? 2 : 0
    let digits = String(decoding: text.dropFirst(start), as: UTF8.self).uppercased()
    return ErrorCode(.status, name: "Sense code \(digits)", slug: "sense-\(digits)")
  }

  private static func isCode(_ context: CodeContext) -> Bool {
    switch context.token.shape {
    case .prefixed: return [6, 10].contains(context.token.range.count)
    case .bare(_, let digits): return digits == 8 || digits == 4 && context.token.range.count == 4
    case .decimal(let value): return value >= 0 && context.token.range.count == 4
    default: return false
    }
  }

  /// `sense code of 0x0835`, `sense data = 10050000`, `Sense Code X'0821'`, `(SENSE = 2001)`.
  private static func isLed(_ context: CodeContext) -> Bool {
    var words = context.words[...]
    if words.first?.word == .x, words.first?.distance == 1 { words = words.dropFirst() }
    var isNumbered = false
    for word in words {
      if word.mark == UInt8(ascii: ",") { return false }
      switch word.word {
      case .sense: return isNumbered || word.mark == UInt8(ascii: "=")
      case .code, .codes, .data: isNumbered = true
      case .of, .is_, .was: continue
      default: return false
      }
    }
    return false
  }
}
