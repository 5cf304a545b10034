import KBModel

/// Messages that systems and servers number in forms of their own.
enum SystemMessage {
  static func code(_ context: CodeContext) -> ErrorCode? {
    switch context.token.shape {
    case .lettered(let letters) where letters > 2: return named(context, letters: letters)
    case .decimal(let number) where number > 0:
      if context.words.first?.word == .mmsystem { return multimedia(number, context) }
      return connector(context) ?? mail(number, context) ?? web(number, context)
        ?? status(number, context)
    default: return nil
    }
  }

  /// Capitals and digits: `SYS2070` of OS/2, `NET3055` of LAN Manager, `MMSYSTEM281`, and any others right behind the
  /// word “error”.
  private static func named(_ context: CodeContext, letters: Int) -> ErrorCode? {
    let text = context.bytes[context.token.range]
    guard text.prefix(letters).allSatisfy(\.isUpper), !isPartOfName(context) else { return nil }
    switch (String(decoding: text.prefix(letters), as: UTF8.self), text.count - letters) {
    case ("SYS", 4), ("NET", 4):
      let isMessage =
        context.byte(context.token.range.upperBound) == UInt8(ascii: ":")
        || context.mentions(["error", "message", "msg", "trap"], within: 64)
        || context.mentions(["error", "message"], within: 64, after: true)
      guard isMessage else { return nil }
    case ("MMSYSTEM", 3): break
    case (_, 4...5):
      // `error ACC2000` names a product.
      let digits = text.dropFirst(letters)
      guard let word = context.words.first, word.word == .error || word.word == .warning,
        word.mark == nil, !digits.starts(with: "19".utf8), !digits.starts(with: "20".utf8)
      else { return nil }
    default: return nil
    }
    let name = String(decoding: text, as: UTF8.self)
    return ErrorCode(.program, name: name, slug: name)
  }

  /// `SYS2018.*`, `NET2000-X`.
  private static func isPartOfName(_ context: CodeContext) -> Bool {
    let end = context.token.range.upperBound
    let isMark = context.byte(end) == UInt8(ascii: ".") || context.byte(end) == UInt8(ascii: "-")
    return isMark && context.byte(end + 1) > 0x20
  }

  /// `MMSYSTEM 262`.
  private static func multimedia(_ number: Int64, _ context: CodeContext) -> ErrorCode? {
    guard context.token.range.count == 3, context.words.first?.mark == nil else { return nil }
    let name = "MMSYSTEM" + String(decoding: context.bytes[context.token.range], as: UTF8.self)
    return ErrorCode(.program, name: name, slug: name)
  }

  // MARK: Microsoft Mail

  /// `Notice 127 Private Folder Index Missing`, `Fatal [203] GAL Rebuild problem`, `[004] Message circular route`.
  private static func mail(_ number: Int64, _ context: CodeContext) -> ErrorCode? {
    let range = context.token.range
    guard range.count <= 3 else { return nil }
    let isBracketed =
      context.byte(range.lowerBound - 1) == UInt8(ascii: "[")
      && context.byte(range.upperBound) == UInt8(ascii: "]")
    let name: String
    if let word = context.words.first, !word.hasLineEnd,
      context.bytes[word.range.lowerBound].isUpper, word.distance <= 3
    {
      switch word.word {
      case .notice where isMessage(context): name = "Notice"
      case .fatal where isBracketed: name = "Fatal"
      case .warning where isBracketed: name = "Warning"
      default: return nil
      }
    } else if isBracketed, range.count == 3, number < 100, context.startsLine,
      context.byte(range.upperBound + 1) == 0x20, context.byte(range.upperBound + 2).isUpper
    {
      let digits = String(decoding: context.bytes[range], as: UTF8.self)
      return ErrorCode(.program, name: "Mail [\(digits)]", slug: "mail-\(digits)")
    } else {
      return nil
    }
    return ErrorCode(
      .program, name: "\(name) \(number)", slug: "\(name.lowercased())-\(number)")
  }

  /// The text of the message follows, which begins with a capital, or a mark.
  private static func isMessage(_ context: CodeContext) -> Bool {
    var next = context.token.range.upperBound
    while context.byte(next).isBlank || context.byte(next) == UInt8(ascii: "-"),
      next < context.range.upperBound
    {
      next += 1
    }
    return !context.byte(next).isLetter || context.byte(next).isUpper
  }

  // MARK: Connectors of Exchange Server

  /// `LME-NOTES-DXANOTES(0129) 1 60012:Field …`, `LME-PROFS-MEXIN 31203`: connector, thread, severity, number. From
  /// the third severity on they are steps of a trace.
  private static func connector(_ context: CodeContext) -> ErrorCode? {
    let number = context.token.range
    guard number.count == 5, context.byte(number.lowerBound - 1) == 0x20 else { return nil }
    var end = number.lowerBound - 1
    // What connectors number from 500 on is that they start and end.
    var isStep = context.bytes[number].starts(with: "005".utf8)
    if context.byte(end - 1).isDigit,
      context.byte(end - 2).isBlank
        || context.byte(end - 2) == UInt8(ascii: ")")
    {
      isStep = context.byte(end - 1) > UInt8(ascii: "2")
      end -= context.byte(end - 2).isBlank ? 2 : 1
      guard context.byte(end - 1) == UInt8(ascii: ")") else { return nil }
      let lowest = max(context.range.lowerBound, end - 12)
      while end > lowest, context.byte(end - 1) != UInt8(ascii: "(") { end -= 1 }
      end -= 1
    }
    var start = end
    while start > context.range.lowerBound, end - start < 32,
      context.bytes[start - 1].isUpper || context.bytes[start - 1].isDigit
        || context.bytes[start - 1] == UInt8(ascii: "-")
    {
      start -= 1
    }
    guard !isStep, start < end, context.bytes[start..<end].starts(with: "LME-".utf8) else {
      return nil
    }
    let connector = String(decoding: context.bytes[start..<end], as: UTF8.self)
    let digits = String(decoding: context.bytes[number], as: UTF8.self)
    return ErrorCode(
      .program, name: "\(connector) \(digits)", slug: "\(connector)-\(digits)")
  }

  // MARK: Systems Management Server

  /// `status message 2328`, `Message ID: 9399`, `the 523 status messages`.
  private static func status(_ number: Int64, _ context: CodeContext) -> ErrorCode? {
    guard (100...65_535).contains(number) else { return nil }
    let code = ErrorCode(
      .program, name: "Status message \(number)", slug: "status-message-\(number)")
    if context.isFollowed(by: " status message"), number != 1000 { return code }
    guard let first = context.words.first, first.distance <= 3,
      first.mark == nil || first.mark == UInt8(ascii: ":"), !first.hasLineEnd
    else { return nil }
    let second = context.words.dropFirst().first
    let third = context.words.dropFirst(2).first
    switch (first.word, second?.word) {
    case (.message, .status), (.messages, .status): break
    case (.id, .message): guard second?.mark == nil, third?.word != .event else { return nil }
    default: return nil
    }
    return code
  }

  // MARK: Web servers

  /// `404 Object Not Found`, `"401 Access Denied"`: a status with the reason that stands behind it. Internet
  /// Information Server divides some: `403.6 - Forbidden: IP address rejected`, `HTTP Error 500-13`.
  private static func web(_ number: Int64, _ context: CodeContext) -> ErrorCode? {
    guard (400...505).contains(number) else { return nil }
    var end = context.token.range.upperBound
    let divider = context.byte(end)
    var part = 0
    if [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ";")].contains(divider) {
      end += 1
      while context.byte(end).isDigit, part < 100 {
        part = part * 10 + Int(context.byte(end) - UInt8(ascii: "0"))
        end += 1
      }
      guard part > 0, !context.byte(end).isAlphanumeric else { return nil }
    }
    let word = context.words.first { $0.word != .error }
    guard hasReason(context, from: end) || part > 0 && word?.word == .http else { return nil }
    guard part > 0 else { return NumberedError.code(number, .http) }
    return ErrorCode(.program, name: "HTTP \(number).\(part)", slug: "http-\(number)-\(part)")
  }

  private static func hasReason(_ context: CodeContext, from end: Int) -> Bool {
    var next = end
    while next < context.range.upperBound, next - end < 3,
      context.byte(next) == 0x20 || context.byte(next) == UInt8(ascii: "-")
        || context.byte(next) == UInt8(ascii: ":")
    {
      next += 1
    }
    let rest = context.text(from: next)
    return next > end && reasons.contains { rest.startsCaseInsensitively(with: $0) }
  }

  /// What RFC 2616 and Internet Information Server say.
  private static let reasons: [StaticString] = [
    "bad request", "unauthorized", "access denied", "access forbidden", "forbidden", "not found",
    "object not found", "method not allowed", "proxy authentication", "internal server error",
    "server error", "not implemented", "bad gateway", "service unavailable", "gateway time",
  ]
}

extension CodeContext {
  /// Whether nothing but blanks, quotation marks and brackets stands before the code on its line.
  fileprivate var startsLine: Bool {
    var index = token.range.lowerBound
    while index > range.lowerBound, bytes[index - 1] != 0x0A {
      let byte = bytes[index - 1]
      guard
        byte.isBlank || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
          || byte == UInt8(ascii: "'")
      else { return false }
      index -= 1
    }
    return true
  }
}
