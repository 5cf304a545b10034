import KBModel

/// Status codes of 32 bits: a severity, a facility and a number (HRESULT, NTSTATUS, MAPI). The codes of Jet and its
/// kin are small negative numbers, whose 32 bits are another way to write them.
enum StatusCode {
  static func code(_ context: CodeContext) -> ErrorCode? {
    switch context.token.shape {
    case .prefixed(let value):
      if let number = smallNegative(value) {
        guard isLed(context.words) || NumberedError.isEngine(number, context) else { return nil }
        return NumberedError.negative(number)
      }
      if let mended = withLostZero(value, context) { return code(mended) }
      guard isCode(value, context) else { return nil }
      return code(value)
    case .bare(let value, digits: 8):
      guard isCode(value, context), isSetApart(context) else { return nil }
      let isLikely =
        isFailure(value)
        && (isMessagingForm(context) || isSaidToFail(context) || context.continues(.status))
      return isLikely || isNumbered(context) || isLed(context.words) && !isDay(value)
        ? code(value) : nil
    case .decimal(let value):
      // The same 32 bits as a decimal number: `'-2147467259 (80004005)'`, `error 2147500037`.
      guard abs(value) >= 1_000_000,
        let bits = Int32(exactly: value).map(UInt32.init(bitPattern:)) ?? UInt32(exactly: value),
        smallNegative(bits) == nil
      else { return nil }
      let isNamed = bits >= 0x8000_0000 && bits != .max && isLed(context.words)
      return isNamed || isFailure(bits) && isSaidToFail(context) ? code(bits) : nil
    default: return nil
    }
  }

  private static func code(_ value: UInt32) -> ErrorCode {
    let name = "0x" + value.hexadecimal
    return ErrorCode(.status, name: name, slug: name)
  }

  /// HRESULTs of the facilities 0 to 15 and of DirectX and NTSTATUS errors, which hardly anything else looks like. The lowest are
  /// flags and the handles of the registry's roots.
  private static func isFailure(_ value: UInt32) -> Bool {
    (0x8000_4000...0x800F_FFFF).contains(value) || (0xC000_0001...0xC00F_FFFF).contains(value)
      || (0x8876_0000...0x8876_FFFF).contains(value)
  }

  private static func isCode(_ value: UInt32, _ context: CodeContext) -> Bool {
    guard value != 0, value != .max else { return false }
    if context.isStopParameter { return (0xC000_0001...0xC000_0FFF).contains(value) }
    let words = context.words
    // `0x8002005`: an HRESULT that lost a digit, and nobody knows which.
    if context.token.range.count == 9, value >> 16 == 0x800 { return false }
    if isNumbered(context) { return true }
    guard let first = words.first else { return isFailure(value) }
    // `0x8000000A (E_PENDING)`.
    if value >> 31 == 1, context.mentions(["e_"], within: 4, after: true) { return true }
    if first.word == .at || first.word == .address || first.word == .base || first.word == .memory {
      return false
    }
    if words.contains(where: { $0.word == .define || $0.word == .const }) { return false }
    if isFailure(value) {
      return context.byte(context.token.range.lowerBound - 1) != 0x26 || isLed(words)
    }
    return isLed(words) || context.continues(.status)
  }

  /// `error 0x33`, `error code: 0x000006BA`, `HRESULT = 0x80110401`, `Exception Number: c0000005`.
  private static func isLed(_ words: [CodeContext.Word]) -> Bool {
    for (index, word) in words.enumerated() {
      if word.mark == UInt8(ascii: ",") { return false }
      switch word.word {
      case .id where index > 0 && words[0].word != .of: return true  // `ID no: c1031668`
      case .error, .errors, .err, .exception, .hresult, .hr, .scode, .failure: return true
      case .code, .codes, .number, .value, .id, .no, .status, .message, .msg: continue
      case .is_, .was, .of: continue
      default: return false
      }
    }
    return false
  }

  /// `ID No. 0xc1035e6a`: the period ends no sentence.
  private static func isNumbered(_ context: CodeContext) -> Bool {
    var index = context.token.range.lowerBound
    while context.byte(index - 1).isBlank, index > context.range.lowerBound { index -= 1 }
    guard context.byte(index - 1) == UInt8(ascii: "."), index - context.range.lowerBound >= 6
    else { return false }
    return context.bytes[(index - 6)..<index].startsCaseInsensitively(with: "id no.")
  }

  /// `access violation (0xc000005)`: one of the zeros was lost.
  private static func withLostZero(_ value: UInt32, _ context: CodeContext) -> UInt32? {
    guard context.token.range.count == 9, (0x0C00_0001...0x0C00_0FFF).contains(value),
      context.mentions(["violation", "exception", "stop"], within: 40)
    else { return nil }
    return 0xC000_0000 | value & 0xFFF
  }

  /// The number of a database engine in 32 bits: `0xFFFFFBF8` is -1032. Multiples of 256 are masks.
  static func smallNegative(_ value: UInt32) -> Int64? {
    value >= 0xFFFF_EC00 && value < 0xFFFF_FF9C && value & 0xFF != 0
      ? Int64(Int32(bitPattern: value)) : nil
  }

  /// `20010315`, which has hexadecimal digits too.
  private static func isDay(_ value: UInt32) -> Bool {
    (0x1980_0000...0x2099_9999).contains(value)
  }

  private static func isSaidToFail(_ context: CodeContext) -> Bool {
    context.mentions(
      [
        "error", "err", "exception", "fail", "hresult", "hr", "unable", "violation", "code", "mapi",
      ],
      within: 64)
      || context.mentions(["error", "access violation", "exception"], within: 32, after: true)
  }

  /// `8004010F-501-0-B20`: MAPI's status, then places in the client's code.
  private static func isMessagingForm(_ context: CodeContext) -> Bool {
    let end = context.token.range.upperBound
    guard context.byte(end) == UInt8(ascii: "-") else { return false }
    return context.byte(end + 1).isDigit && context.byte(end + 2).isDigit
      && context.byte(end + 3).isDigit
  }

  /// Not a member of an identifier or of a dump.
  private static func isSetApart(_ context: CodeContext) -> Bool {
    let before = context.byte(context.token.range.lowerBound - 1)
    let after = context.byte(context.token.range.upperBound)
    guard before != UInt8(ascii: ":") else { return false }
    return before != UInt8(ascii: "-") && (after != UInt8(ascii: "-") || isMessagingForm(context))
      || isLed(context.words)
  }
}

extension UInt32 {
  /// Eight digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
