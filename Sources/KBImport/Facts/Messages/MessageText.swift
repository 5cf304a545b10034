/// The text of a paragraph, looked at as a message.
struct MessageText {
  /// On one line, without quotation marks around it.
  let text: String
  /// Whether the whole paragraph stands in quotation marks.
  let isQuoted: Bool
  private let lineCount: Int
  private let codeLines: Int

  /// In bytes; longer texts are logs.
  static let longest = 500
  private static let mostLines = 10

  init(_ block: Range<Int>, in lines: BodyLines) {
    var bytes: [UInt8] = []
    var codeLines = 0
    for index in block where bytes.count <= Self.longest {
      let line = lines[index]
      // The marks of a quotation or a directive in CommonMark.
      let content = line.first == UInt8(ascii: ">") ? line.dropFirst().drop { $0 <= 0x20 } : line
      if content.starts(with: ":::".utf8) { continue }
      if Self.isCode(content) { codeLines += 1 }
      for word in content.split(whereSeparator: { $0 <= 0x20 }) {
        if !bytes.isEmpty { bytes.append(0x20) }
        bytes += word
      }
    }
    self.codeLines = codeLines
    lineCount = block.count
    let quote = UInt8(ascii: "\"")
    let marks = bytes.count { $0 == quote }
    var inner = bytes[...]
    if inner.first == quote, marks <= 2 {
      inner = inner.dropFirst()
      if let last = inner.lastIndex(of: quote), inner.endIndex - last < 3 { inner = inner[..<last] }
    }
    isQuoted = bytes.first == quote && marks == 2 && inner.endIndex < bytes.endIndex
    inner = Self.withoutLooseQuote(inner)
    text = String(decoding: Self.withoutInstruction(inner), as: UTF8.self)
  }

  /// Without a quotation mark that has no other, and what the author says behind it: `Not found." (version 3.0 only)`.
  private static func withoutLooseQuote(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    guard text.count(where: { $0 == quote }) == 1, let place = text.firstIndex(of: quote),
      place - text.startIndex > text.endIndex - place
        || text[(place + 1)...].starts(with: " (".utf8)
    else { return text }
    return text[..<place]
  }

  /// Whether it is the title of a window: every word of four letters or more has a capital.
  static func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...7).contains(words.count), text.utf8.last.map({ !".!?:\"".utf8.contains($0) }) == true
    else { return false }
    return words.allSatisfy { $0.utf8.count < 4 || $0.utf8.first?.isLower != true }
  }

  /// Without what the author says to do behind the last sentence: `Do you want to add it anyway? click Add.`
  private static func withoutInstruction(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = text.dropLast(3).lastIndex(where: { ".?!".utf8.contains($0) }) else {
      return text
    }
    let words = text[(end + 1)...].split(separator: 0x20)
    let isInstruction = (2...4).contains(words.count) && words[0].elementsEqual("click".utf8)
    return isInstruction ? text[...end] : text
  }

  /// Whether it can be what a program shows, once it was announced.
  var isMessage: Bool {
    let bytes = text.utf8
    guard (6...Self.longest).contains(bytes.count), lineCount <= Self.mostLines else {
      return false
    }
    guard bytes.contains(0x20) || bytes.contains(UInt8(ascii: "_")) else { return false }
    if Self.openings.contains(where: { bytes.startsCaseInsensitively(with: $0) }) { return false }
    if Self.isItem(text) || bytes.first == UInt8(ascii: "-") || isListOfNames { return false }
    let lower = text.lowercased()
    // A description of one, and a label above one.
    if lower.hasSuffix("error message.") || lower.hasSuffix("error message") { return false }
    if lower.hasPrefix("if you "), lower.hasSuffix(":") { return false }
    if Self.others.contains(where: { lower.contains($0) }) { return false }
    let letters = bytes.count { $0.isLetter || $0 >= 0x80 }
    let share = bytes.startsCaseInsensitively(with: "stop") || text.hasPrefix("***") ? 4 : 2
    guard letters * share * 10 >= bytes.count * (share == 2 ? 9 : 10) else { return false }
    return codeLines * 2 < lineCount || Self.namesFailure(text)
  }

  /// Whether a paragraph of its own reads as what a program shows: by its end, or by words of failure.
  var readsAsMessage: Bool {
    text.utf8.count <= 300
      && (Self.namesFailure(text) || text.hasSuffix("?") || text.hasSuffix("!"))
  }

  /// Whether a word says that something went wrong.
  static func namesFailure(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }
    return words.contains { Self.failures.contains(String($0)) }
  }

  private static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if last == UInt8(ascii: ";") || last == UInt8(ascii: "{") || last == UInt8(ascii: "}") {
      return true
    }
    var before: UInt8 = 0
    for byte in line {
      switch (before, byte) {
      case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: ":"), UInt8(ascii: "=")),
        (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "&"), UInt8(ascii: "&")):
        return true
      default: before = byte
      }
    }
    return false
  }

  /// `- …`, `1. …`, `a. …`, `Q123456 …`
  private static func isItem(_ text: String) -> Bool {
    let word = text.utf8.prefix { $0 != 0x20 }
    guard let first = word.first, let last = word.last else { return true }
    if word.count == 1, !first.isAlphanumeric { return true }
    if last == UInt8(ascii: "."), word.count <= 3, word.dropLast().allSatisfy(\.isAlphanumeric) {
      return word.count == 2 || first.isDigit
    }
    return first == UInt8(ascii: "Q") && word.count > 5 && word.dropFirst().allSatisfy(\.isDigit)
  }

  /// Whether there are only names of constants: `WM_CREATE WM_PAINT`.
  private var isListOfNames: Bool {
    let names = text.utf8.split(separator: 0x20)
    return names.count > 1 && names.allSatisfy { $0.contains(UInt8(ascii: "_")) }
  }

  private static let others = [
    "without the quotation", "copyright (c)", "msgbox ", "error message is displayed",
    "following error message", "following message",
  ]
  private static let openings: [StaticString] = [
    "where ", "http:", "https:", "ftp:", "note:", "#include", "rem ", "for additional", "for more",
    "for information",
  ]
  private static let failures: Set<String> = [
    "access", "can't", "cannot", "could", "denied", "error", "errors", "failed", "failure", "fatal",
    "full", "invalid", "missing", "not", "out", "unable", "warning",
  ]
}
