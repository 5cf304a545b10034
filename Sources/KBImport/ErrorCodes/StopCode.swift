import KBModel

/// The stop errors of Windows NT: the number on the blue screen.
enum StopCode {
  static func code(_ context: CodeContext) -> ErrorCode? {
    let value: UInt32
    let isCertain: Bool
    switch context.token.shape {
    case .prefixed(let number): (value, isCertain) = (number, true)
    case .bare(let number, digits: 8): (value, isCertain) = (number, true)
    case .bare(let number, digits: 2), .bare(let number, digits: 3):
      (value, isCertain) = (number, false)
    default: return nil
    }
    guard isStopCode(value), !context.isStopParameter, !isSaidToBeParameter(context) else {
      return nil
    }
    if !(isCertain && value < 0x400 && context.continues(.stop)) {
      guard let stop = lead(context) else { return nil }
      // `STOP 0A`, but not `stop 2b`.
      guard isCertain || context.byte(stop.lowerBound + 1) == UInt8(ascii: "T") else { return nil }
    }
    if context.byte(context.token.range.upperBound) == UInt8(ascii: ":"),
      context.byte(context.token.range.upperBound + 1).isAlphanumeric
    {
      return nil  // The segment of an address.
    }
    let number = "0x" + value.hexadecimal
    return ErrorCode(.stop, name: "STOP " + number, slug: "STOP-" + number)
  }

  /// Numbers of bugcodes.h; the rest of the range are addresses.
  private static func isStopCode(_ value: UInt32) -> Bool {
    (1...0x3FF).contains(value) || (0xC000_0001...0xC000_0FFF).contains(value)
  }

  /// `The first parameter in the STOP code, 0xC0000034, means:`
  private static func isSaidToBeParameter(_ context: CodeContext) -> Bool {
    context.words.first?.mark == UInt8(ascii: ",") && context.mentions(["parameter"], within: 48)
  }

  /// The word “stop” before the code, with “error”, “message” or the like between.
  private static func lead(_ context: CodeContext) -> Range<Int>? {
    let words = context.words
    for (index, word) in words.enumerated() {
      switch word.word {
      // `Full Stop 0x2f` is a character.
      case .stop where index + 1 < words.count && words[index + 1].word == .full: return nil
      case .stop, .bugcheck: return word.range
      // `Fatal System Error: 0x0000006b`.
      case .system where index + 1 < words.count && words[index + 1].word == .fatal:
        return words[index + 1].range
      case .system: continue
      case .check where index + 1 < words.count && words[index + 1].word == .bug:
        return words[index + 1].range
      case .error, .errors, .code, .codes, .message, .messages, .msg, .screen, .was, .is_, .of:
        continue
      default: return nil
      }
    }
    return nil
  }
}
