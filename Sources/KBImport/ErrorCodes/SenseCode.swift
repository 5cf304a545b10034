import KBModel

/// Sense codes of Systems Network Architecture, by which hosts refuse what SNA Server sends: a category, a modifier and
/// four digits that say more (`080F6051`), or the first four digits alone (`0821`).
enum SenseCode {
  static func code(_ context: CodeContext) -> ErrorCode? {
    guard var digits = digits(context), !isSecondHalf(context) else { return nil }
    var end = context.token.range.upperBound
    if digits.utf8.count == 4, let rest = secondHalf(context, after: end) {
      digits += rest
      end += 5
    }
    guard
      isLed(context) || isFollowed(context, from: end)
        || digits.utf8.count != 7 && (isNamed(context, digits) || context.continues(.sense))
    else { return nil }
    // `84c0000`: the zero at the front was left out.
    if digits.utf8.count == 7 { digits = "0" + digits }
    return ErrorCode(.status, name: "Sense code \(digits)", slug: "sense-\(digits)")
  }

  /// Four, seven or eight hexadecimal digits, in capitals.
  private static func digits(_ context: CodeContext) -> String? {
    let token = context.token.range
    let isCode: Bool
    switch context.token.shape {
    case .prefixed: isCode = [6, 10].contains(token.count)
    case .bare(let value, let digits):
      isCode = value > 0 && (digits > 6 || digits == 4) && token.count == digits
    case .decimal(let value): isCode = value > 0 && (token.count == 4 || token.count == 7)
    default: isCode = false
    }
    guard isCode else { return nil }
    let start = if case .prefixed = context.token.shape { 2 } else { 0 }
    return String(decoding: context.bytes[token].dropFirst(start), as: UTF8.self).uppercased()
  }

  /// `0846 0000`, `087D/0001`: the last four digits set apart.
  private static func secondHalf(_ context: CodeContext, after end: Int) -> String? {
    guard context.byte(end) == 0x20 || context.byte(end) == UInt8(ascii: "/"),
      (1...4).allSatisfy({ context.byte(end + $0).isHexadecimal }),
      (1...4).contains(where: { context.byte(end + $0).isDigit }),
      !context.byte(end + 5).isAlphanumeric
    else { return nil }
    return String(decoding: context.bytes[(end + 1)..<(end + 5)], as: UTF8.self).uppercased()
  }

  private static func isSecondHalf(_ context: CodeContext) -> Bool {
    let start = context.token.range.lowerBound
    return (context.byte(start - 1) == 0x20 || context.byte(start - 1) == UInt8(ascii: "/"))
      && (2...5).allSatisfy { context.byte(start - $0).isHexadecimal }
      && !context.byte(start - 6).isAlphanumeric
      && (2...5).contains { context.byte(start - $0).isDigit }
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

  /// `080E0000 sense code`, `X'1003' sense`.
  private static func isFollowed(_ context: CodeContext, from end: Int) -> Bool {
    let rest = context.text(from: end)
    return rest.startsCaseInsensitively(with: " sense code")
      || rest.startsCaseInsensitively(with: "' sense")
  }

  /// `Sense 2004`: the categories of sense codes are 08, 10, 20, 40 and 80.
  private static func isNamed(_ context: CodeContext, _ digits: String) -> Bool {
    guard let word = context.words.first, word.word == .sense, word.mark == nil,
      word.distance == 1, context.bytes[word.range.lowerBound].isUpper
    else { return false }
    return ["08", "10", "20", "40", "80"].contains { digits.hasPrefix($0) }
  }
}
