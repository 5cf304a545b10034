import KBModel

/// Errors of programs, run-time libraries and databases that have a decimal number and are told by the words before it.
enum NumberedError {
  /// Which numbering the words name.
  enum Kind: Hashable {
    case error, internalError, runTime, system, http, serverPage, exception, sqlServer, oracle
    case automation, device
  }

  static func code(_ context: CodeContext) -> (ErrorCode, Kind)? {
    switch context.token.shape {
    case .decimal(let number) where isExceptionNumber(number, context):
      // The digits are hexadecimal: `a fatal exception 06`.
      return exception(UInt32(number / 10 * 16 + number % 10), context)
    case .decimal(let number): return numbered(number, context)
    case .bare(let number, let digits) where digits == 2 && number <= 0x1F:
      return exception(number, context)
    default: return nil
    }
  }

  private static func numbered(_ number: Int64, _ context: CodeContext) -> (ErrorCode, Kind)? {
    guard number != 0 else { return nil }
    // The number of a database engine as an unsigned one: `4294965485` is -1811.
    if let bits = UInt32(exactly: number), let negative = StatusCode.smallNegative(bits) {
      guard kind(of: negative, context) == .error || isEngine(negative, context) else { return nil }
      return (code(negative, .error), .error)
    }
    // Seven digits like these are an HRESULT that lost one.
    guard abs(number) <= Int64(UInt32.max), !(8_000_000...8_009_999).contains(number) else {
      return nil
    }
    if isOracle(context) {
      let name =
        "ORA-" + String(decoding: context.bytes[context.token.range], as: UTF8.self)
      return (ErrorCode(.database, name: name, slug: name), .oracle)
    }
    guard let kind = kind(of: number, context) else { return nil }
    return (code(number, kind), kind)
  }

  /// The code of a database engine.
  static func negative(_ number: Int64) -> ErrorCode { code(number, .error) }

  /// The code of a kind.
  static func code(_ number: Int64, _ kind: Kind) -> ErrorCode {
    switch kind {
    case .runTime:
      return ErrorCode(.program, name: "Run-time error \(number)", slug: "run-time-\(number)")
    case .system:
      return ErrorCode(.program, name: "System error \(number)", slug: "system-\(number)")
    case .internalError:
      return ErrorCode(.program, name: "Internal error \(number)", slug: "internal-\(number)")
    case .http: return ErrorCode(.program, name: "HTTP \(number)", slug: "http-\(number)")
    case .serverPage: return ErrorCode(.program, name: "ASP 0\(number)", slug: "asp-0\(number)")
    case .sqlServer:
      return ErrorCode(
        .database, name: "SQL Server error \(number)", slug: "sql-server-\(number)")
    case .automation:
      return ErrorCode(
        .program, name: "Automation error \(number)", slug: "automation-\(number)")
    case .device:
      return ErrorCode(
        .program, name: "Device Manager code \(number)", slug: "device-manager-\(number)")
    case .error, .exception, .oracle:
      // Negative numbers are those of database engines (`-1018`).
      return number < 0
        ? ErrorCode(.database, name: "Error \(number)", slug: "error-minus-\(-number)")
        : ErrorCode(.program, name: "Error \(number)", slug: "error-\(number)")
    }
  }

  private static func kind(of number: Int64, _ context: CodeContext) -> Kind? {
    for kind in [.error, .runTime, .system, .sqlServer, .internalError, .http] as [Kind]
    where context.continues(.numbered(kind)) && !isQuantity(context) {
      return kind
    }
    if isNamed(number, context) { return .error }
    if isResponse(number, context) { return .http }
    if isDevice(number, context) { return .device }
    if isEngine(number, context) { return .error }
    var words = context.words[...]
    guard let first = words.first, first.mark != UInt8(ascii: ","), !isQuantity(context),
      !startsLine(context, first), first.mark != nil || first.hasLineEnd || first.distance < 3
    else { return nil }
    if first.word == .http { return (400...599).contains(number) ? .http : nil }
    if first.word == .asp {
      return isPageCode(number, context) ? .serverPage : nil
    }
    if first.word == .msg, isServerMessage(context) { return .sqlServer }
    if first.word == .helpmsg { return .error }
    // `error code is 5`, `RAS error code returned: 718`.
    if words.count > 2, words.dropFirst().first?.isNumbering == true {
      switch first.word {
      case .is_, .was, .of, .returned: words = words.dropFirst()
      default: break
      }
    }
    switch words.first?.word {
    case .code where words.dropFirst().first?.word == .exception: return .automation
    case .code, .codes, .number, .numbers, .no, .id, .status: words = words.dropFirst()
    case .type:
      words = words.dropFirst()
      if context.isFollowed(by: " error") { return .error }
      if words.first?.word == .of { words = words.dropFirst() }
    case .message, .messages, .msg:
      guard first.mark == nil || isReply(number, context, first) else { return nil }
      // `error messages 200 to 999` are too many to tell of one.
      if first.word == .messages, context.isFollowed(by: " to ") { return nil }
      words = words.dropFirst()
    case .of where words.dropFirst().first?.word == .code: words = words.dropFirst(2)
    default: break
    }
    guard let error = words.first,
      error.word == .error || error.word == .err || error.word == .errors,
      error.mark != UInt8(ascii: ","),
      !(error.word == .errors && error.mark != nil && number > 0
        && words.count == context.words.count)
    else { return nil }
    // `Error #3:` is one of a list.
    if first.mark == UInt8(ascii: "#"), context.token.range.count == 1,
      context.isFollowed(by: ":") || context.startsLine(error)
    {
      return nil
    }
    // `error = 2` is a statement.
    if first.word == .error, first.mark == UInt8(ascii: "="), first.distance == 3,
      context.bytes[first.range.lowerBound].isLower, context.startsLine(first)
    {
      return nil
    }
    // `ERROR 12, "Text"` is a statement, too: it raises the error.
    if first.word == .error, context.isFollowed(by: ", \""), context.startsLine(first) {
      return nil
    }
    // Fortran's `ERR=100` is a label.
    if error.word == .err, error.mark == UInt8(ascii: "="), error.distance == 1, number > 0 {
      return nil
    }
    guard let label = words.dropFirst().first, label.mark == nil || label.mark == 0x2D else {
      return isServer(context, number) ? .sqlServer : .error
    }
    switch label.word {
    case .runtime, .time: return .runTime
    case .system: return .system
    case .internal_: return .internalError
    case .http: return .http
    case .asp where isPageCode(number, context): return .serverPage
    default: return isServer(context, number) ? .sqlServer : .error
    }
  }

  /// `0178`: the codes of Active Server Pages have four digits.
  private static func isPageCode(_ number: Int64, _ context: CodeContext) -> Bool {
    context.token.range.count == 4 && (100..<300).contains(number)
  }

  /// `a 404 error`, `the 40002 error`.
  private static func isNamed(_ number: Int64, _ context: CodeContext) -> Bool {
    guard (100...65_535).contains(number), context.byte(context.token.range.upperBound) == 0x20,
      !terminals.contains(number), let word = context.word(before: context.token.range.lowerBound),
      word.mark == nil
    else { return false }
    switch word.word {
    case .a, .an, .the, .following: break
    default: return false
    }
    let next = context.token.range.upperBound + 1
    return context.text(from: next).startsCaseInsensitively(with: "error")
      && !context.byte(next + 5).isLetter
  }

  /// `The device cannot start. (Code 10)` of the Device Manager.
  private static func isDevice(_ number: Int64, _ context: CodeContext) -> Bool {
    guard (1...60).contains(number), let word = context.words.first, word.word == .code,
      word.mark == nil, context.byte(word.range.lowerBound - 1) == UInt8(ascii: "("),
      context.isFollowed(by: ")") || context.isFollowed(by: ".)")
    else { return false }
    return context.mentions(["device", "hardware", "driver", "resource"], within: 160)
      || context.mentions(["device manager"], within: 64, after: true)
  }

  /// `-1811` beside the name `JET_errFileNotFound`, `a -1018 error`.
  static func isEngine(_ number: Int64, _ context: CodeContext) -> Bool {
    guard (-5120 ... -100).contains(number) else { return false }
    // Bubble-Jet printers have numbers behind a hyphen, too.
    return context.isFollowed(by: " error")
      || context.mentions(["jet_err"], within: 40, after: true)
      || context.mentions(["jet"], within: 160) && !context.mentions(["bubble"], within: 160)
  }

  /// Terminals of mainframes, whose errors have other numbers.
  private static let terminals: Set<Int64> = [3270, 5250]

  /// `HTTP/1.0 500 Server Error`.
  private static func isResponse(_ number: Int64, _ context: CodeContext) -> Bool {
    let start = context.token.range.lowerBound
    return (400...599).contains(number) && start - context.range.lowerBound >= 9
      && context.bytes[(start - 9)..<start].startsCaseInsensitively(with: "http/1.")
  }

  /// `Err Msg: 530 User cannot log in`: replies of servers for mail and files (RFC 959, RFC 821).
  private static func isReply(
    _ number: Int64, _ context: CodeContext, _ word: CodeContext.Word
  ) -> Bool {
    let next = context.token.range.upperBound
    return (400...599).contains(number) && !word.hasLineEnd && context.byte(next) == 0x20
      && (context.byte(next + 1).isUpper || context.byte(next + 1) == UInt8(ascii: "<"))
  }

  /// `Msg 208, Level 16, State 1`.
  private static func isServerMessage(_ context: CodeContext) -> Bool {
    context.mentions(["level"], within: 9, after: true)
  }

  /// `Error: 1105, Severity: 17`, `SQL Server error 1205`.
  private static func isServer(_ context: CodeContext, _ number: Int64) -> Bool {
    (100...60_000).contains(number)
      && (context.mentions(["severity"], within: 14, after: true)
        || context.mentions(
          ["sql server error", "sql error", "sqlserver", "db-library error"], within: 24))
  }

  private static func isOracle(_ context: CodeContext) -> Bool {
    let start = context.token.range.lowerBound
    return context.token.range.count == 5 && context.byte(start - 1) == UInt8(ascii: "-")
      && start - context.range.lowerBound >= 4
      && context.bytes[(start - 4)..<(start - 1)].elementsEqual("ORA".utf8)
  }

  /// `a fatal exception 0E has occurred`, `caused an exception 10H in module`.
  private static func exception(_ number: UInt32, _ context: CodeContext) -> (ErrorCode, Kind)? {
    guard context.words.first?.word == .exception else { return nil }
    let digits = String(number, radix: 16, uppercase: true)
    let name = digits.utf8.count < 2 ? "0" + digits : digits
    let code = ErrorCode(
      .program, name: "Exception " + name, slug: "exception-" + name)
    return (code, .exception)
  }

  private static func isExceptionNumber(_ number: Int64, _ context: CodeContext) -> Bool {
    (0...19).contains(number) && context.token.range.count == 2
      && context.words.first?.word == .exception
      && context.words.dropFirst().first?.word == .fatal
  }

  // MARK: Numbers that are none

  /// `error 10 times`, `errors 50%`, `error 3.2`, `error 16-bit`.
  private static func isQuantity(_ context: CodeContext) -> Bool {
    let end = context.token.range.upperBound
    switch context.byte(end) {
    case UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "$"): return true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      if context.byte(end + 1).isDigit { return true }
    case UInt8(ascii: "-"): if context.byte(end + 1).isLetter { return true }
    default: break
    }
    var next = end
    while context.byte(next).isBlank, next < end + 2, next < context.range.upperBound { next += 1 }
    let rest = context.text(from: next)
    return units.contains { unit in
      rest.startsCaseInsensitively(with: unit)
        && !context.byte(next + unit.utf8CodeUnitCount).isLetter
    }
  }

  private static let units: [StaticString] = [
    "times", "seconds", "minutes", "hours", "days", "bytes", "kb", "mb", "of", "or more", "percent",
    "lines", "files", "users", "characters", "records",
    "step", "steps",
  ]

  /// `… error` at the end of a line, and the next begins with a number of its own: `5. `, `1703 Seek error`.
  private static func startsLine(_ context: CodeContext, _ word: CodeContext.Word) -> Bool {
    guard word.hasLineEnd, word.mark == nil else { return false }
    var next = context.token.range.upperBound
    if context.byte(next) == UInt8(ascii: ".") || context.byte(next) == UInt8(ascii: ")") {
      return context.token.range.count <= 2
    }
    while next < context.range.upperBound, context.byte(next).isBlank { next += 1 }
    return context.byte(next).isUpper || context.byte(next).isDigit
      || next - context.token.range.upperBound > 1
  }
}

extension CodeContext.Word {
  /// Whether a number goes by this word: `code`, `number`.
  fileprivate var isNumbering: Bool {
    word == .code || word == .codes || word == .number || word == .numbers
  }
}
