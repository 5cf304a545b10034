import KBModel

/// Finds the error codes that an article tells of, with what it says happens.
///
/// The pass stops at digits only. Each run of letters and digits there is a ``CodeToken``; what it looks like decides
/// which family is asked, and the words around it (``CodeContext``) decide whether it is a code at all:
///
/// | family | forms | name | type |
/// |---|---|---|---|
/// | status | `0x8004010F`, `error 0x33`, `&H80004005`, `'-2147467259'`, `exception c0000005`, `8004010F-501-0-B20` | `0x8004010F` | ``StatusCode`` |
/// | stop | `STOP: 0x0000001E`, `Stop 0x1E`, `STOP 0A`, `bug check 0x50` | `STOP 0x0000001E` | ``StopCode`` |
/// | status | `sense code 080F6051` | `Sense code 080F6051` | ``SenseCode`` |
/// | event | `Event ID: 1008` with `Source: MSExchangeIS` in the same paragraph | `Event ID 1008, MSExchangeIS` | ``EventCode`` |
/// | build | `error C1037`, `LNK2001`, `warning L4021`, `R6002`, `BC30002` | `LNK2001` | ``BuildCode`` |
/// | database | `Msg 1205, Level 13`, `error 1205` beside SQL Server, `JET error -1018`, `Error 0xFFFFFBF8`, `ORA-01034` | `SQL Server error 1205` | ``NumberedError`` |
/// | database | `SQLSTATE: 08S01`, `SQLCODE: -568`, `Native:170` | `SQLSTATE 08S01` | ``DatabaseCode`` |
/// | program | `SYS2070`, `NET3055`, `Notice 127`, `Fatal [203]`, `404 Not Found`, `LME-NOTES-DXA(0129) 1 60012` | `SYS2070` | ``SystemMessage`` |
/// | program | `Error 1722`, `run-time error '91'`, `system error 53`, `HTTP 404`, `fatal exception 0E`, `(Code 10)` of a device | `Run-time error 91` | ``NumberedError`` |
///
/// The numbering of status codes is that of winerror.h (severity, facility, code) and ntstatus.h, of stop codes that of
/// bugcodes.h; prefixes of build tools are those of Microsoft's compilers, linkers and utilities from 1988 to 2002.
/// Addresses, flags, registry values, identifiers and part numbers have the same digits and are none: where the words
/// around do not say that something failed, a number stays a number. What stands in the titles of other articles
/// (``CitedTitle``) is mentioned, not told.
struct ErrorCodeScanner {
  /// Lists of all errors there are (thousands in some articles) are cut here.
  static let mostMentions = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var found: [ErrorMention] = []
  /// Where each slug is in `found`.
  private var positions: [String: Int] = [:]
  /// Where the last code ended and which family found it: `errors 6, 7, and 10` go on after the first.
  private var last: (end: Int, family: CodeContext.Continuation)?
  /// The arguments of a stop code, which look like status codes and are addresses.
  private var stopParameters = 0..<0

  /// The codes in the ranges of a UTF-8 text, each once, in the order of their first mention, at most
  /// ``mostMentions``. Linear in the length of the ranges.
  static func mentions(in bytes: [UInt8], ranges: [Range<Int>]) -> [ErrorMention] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = ErrorCodeScanner(bytes: bytes)
      for range in ranges where scanner.found.count < mostMentions { scanner.scan(range) }
      return scanner.found.withoutRepeatedEvents()
    }
  }

  /// The codes in a body, then those that stand in the title alone: what the title names, the article tells of.
  static func mentions(in body: [UInt8], ranges: [Range<Int>], title: String) -> [ErrorMention] {
    let bytes = Array(title.utf8)
    var mentions = mentions(in: body, ranges: ranges)
    for added in Self.mentions(in: bytes, ranges: [0..<bytes.count]) where added.isTold {
      if let known = mentions.firstIndex(where: { $0.code == added.code }) {
        if !mentions[known].isTold { mentions[known] = added }
      } else if !mentions.contains(where: { $0.names(added.code) }) {
        mentions.append(added)
      }
    }
    return Array(mentions.prefix(mostMentions))
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func scan(_ range: Range<Int>) {
    last = nil
    var index = range.lowerBound
    while found.count < Self.mostMentions {
      while index < range.upperBound, !bytes[index].isDigit { index += 1 }
      guard index < range.upperBound else { return }
      let token = CodeToken(in: bytes, at: index, within: range)
      index = token.range.upperBound
      guard token.isPossible else { continue }
      let context = CodeContext(
        bytes: bytes, range: range, token: token, last: last, stopParameters: stopParameters)
      guard let (code, continuation) = code(context) else { continue }
      if code.family == .stop, let parameters = context.parameters() { stopParameters = parameters }
      last = (token.range.upperBound, continuation)
      add(code, at: token.range, context)
    }
  }

  /// Keeps the first place where the article tells of the code, else the first where it mentions it.
  private mutating func add(_ code: ErrorCode, at place: Range<Int>, _ context: CodeContext) {
    let known = positions[code.slug]
    if let known, found[known].isTold { return }
    let isTold =
      !isDirective(context)
      && !CitedTitle.isTitle(at: place.lowerBound, in: bytes, within: context.range)
    if known != nil, !isTold { return }
    let symptom = Symptom.text(in: bytes, around: place, within: context.range)
    let mention = ErrorMention(code, symptom: symptom, isTold: isTold)
    if let known {
      found[known] = mention
    } else {
      positions[code.slug] = found.count
      found.append(mention)
    }
  }

  /// `// disable warning C4786`, `#pragma warning(disable: 4786)`: a program that turns a message off.
  private func isDirective(_ context: CodeContext) -> Bool {
    context.words.count > 1 && context.words[0].word == .warning
      && context.words[1].word == .disable
  }

  private func code(_ context: CodeContext) -> (ErrorCode, CodeContext.Continuation)? {
    if let code = StopCode.code(context) { return (code, .stop) }
    if let code = SenseCode.code(context) { return (code, .sense) }
    if let code = DatabaseCode.code(context) { return (code, .state) }
    if let code = StatusCode.code(context) { return (code, .status) }
    if let code = BuildCode.code(context) { return (code, .build) }
    if let code = EventCode.code(context) { return (code, .event) }
    if let code = SystemMessage.code(context) { return (code, .message) }
    if let (code, kind) = NumberedError.code(context) { return (code, .numbered(kind)) }
    return nil
  }
}

extension ErrorMention {
  /// Whether it is what a title names in short: `Event 1008` without its source, or `Error 1008` of an event.
  fileprivate func names(_ code: ErrorCode) -> Bool {
    if self.code.slug.hasPrefix(code.slug + "-") { return true }
    guard self.code.family == .event, code.slug.hasPrefix("error-") else { return false }
    let event = "event-" + code.slug.dropFirst("error-".count)
    return self.code.slug == event || self.code.slug.hasPrefix(event + "-")
  }
}

extension [ErrorMention] {
  /// Without events that the article names again with their source.
  fileprivate func withoutRepeatedEvents() -> [ErrorMention] {
    // `event-1008-msexchangeis` repeats `event-1008`.
    var sourced: Set<Substring> = []
    for mention in self where mention.code.family == .event {
      let parts = mention.code.slug.split(separator: "-", maxSplits: 2)
      if parts.count == 3 { sourced.insert(mention.code.slug[..<parts[1].endIndex]) }
    }
    return sourced.isEmpty ? self : filter { !sourced.contains($0.code.slug[...]) }
  }
}
