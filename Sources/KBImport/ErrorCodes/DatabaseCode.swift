import KBModel

/// States and codes that database drivers report beside their messages: SQLSTATE of ODBC, SQLCODE of DB2, and the number
/// of the database server's own error.
enum DatabaseCode {
  static func code(_ context: CodeContext) -> ErrorCode? {
    if let state = state(context) { return state }
    guard case .decimal(let number) = context.token.shape, number != 0, abs(number) < 1_000_000,
      let first = context.words.first, first.distance < 6, first.mark != UInt8(ascii: ",")
    else { return nil }
    let second = context.words.dropFirst().first
    switch first.word {
    case .sqlcode:
      let sign = number < 0 ? "minus-" : ""
      return ErrorCode(
        .database, name: "SQLCODE \(number)", slug: "sqlcode-\(sign)\(abs(number))")
    case .native, .nativeError, .pfNativeError: return native(number, context)
    case .error where second?.word == .native: return native(number, context)
    case .msg where second?.word == .sql, .message where second?.word == .sql:
      return (100...60_000).contains(number) ? NumberedError.code(number, .sqlServer) : nil
    default: return nil
    }
  }

  /// `SQLSTATE: 08S01`, `szSqlState = "S1000"`, `State:37000,Native:170`, `[State=01000][Error=1326]`.
  private static func state(_ context: CodeContext) -> ErrorCode? {
    guard context.token.range.count == 5, let first = context.words.first, isState(context),
      first.mark != UInt8(ascii: ","), first.mark != UInt8(ascii: "-")
    else { return nil }
    switch first.word {
    case .sqlstate, .szSqlState: break
    case .state:
      let isDriver = context.mentions(
        ["native", "error", "microsoft", "origin"], within: 20, after: true)
      guard first.mark != nil, isDriver || context.words.dropFirst().first?.word == .sql
      else { return nil }
    default: return nil
    }
    let text = String(decoding: context.bytes[context.token.range], as: UTF8.self)
    return ErrorCode(.database, name: "SQLSTATE \(text)", slug: "SQLSTATE-\(text)")
  }

  /// A class of two and a subclass of three capitals and digits; the class `00` is success (ISO 9075).
  private static func isState(_ context: CodeContext) -> Bool {
    guard !context.bytes[context.token.range].starts(with: "00".utf8) else { return false }
    switch context.token.shape {
    case .decimal(let value): return value >= 0
    case .mixed, .lettered, .bare:
      return context.bytes[context.token.range].allSatisfy { $0.isDigit || $0.isUpper }
    default: return false
    }
  }

  /// `Native:170,Origin:[Microsoft][ODBC SQL Server Driver][SQL Server]`; Jet's numbers are negative. What positive
  /// numbers of other drivers mean is not known.
  private static func native(_ number: Int64, _ context: CodeContext) -> ErrorCode? {
    if number < 0 { return NumberedError.negative(number) }
    let isServer =
      context.mentions(["sql server"], within: 100, after: true)
      || context.mentions(["sql server"], within: 160)
    return isServer && number >= 100 ? NumberedError.code(number, .sqlServer) : nil
  }
}
