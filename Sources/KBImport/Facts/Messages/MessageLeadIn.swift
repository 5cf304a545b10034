import KBModel

/// How sure a sentence makes it that a message follows.
///
/// Certain is `… following error message …` and the like; where only a word such as `error` stands near the end, the
/// sentence has to say that something is shown, and to name nothing else that could follow. ``LeadIn`` knows the words.
struct MessageLeadIn {
  let isCertain: Bool
  /// Whether several messages follow: what is set off is a message each, paragraph by paragraph.
  let isPlural: Bool

  /// A sentence is looked for in so many lines.
  private static let mostLines = 5

  /// - Parameter paragraph: lines, at least one.
  init?(_ paragraph: Range<Int>, in lines: BodyLines) {
    let last = lines[paragraph.upperBound - 1]
    let hasColon = last.last == UInt8(ascii: ":")
    guard hasColon || Self.endsWithNoun(last) else { return nil }
    let first = max(paragraph.lowerBound, paragraph.upperBound - Self.mostLines)
    let start = lines.lines[first].content.lowerBound
    let sentence = Self.lastSentence(lines.bytes[start..<last.endIndex])
    let slices = sentence.split {
      !($0.isAlphanumeric || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "_"))
    }
    let isNoun = slices.map { LeadIn.kind(of: $0) == .message }
    guard isNoun.contains(true) else { return nil }
    let words = slices.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
    guard !words.contains(where: Self.corrections.contains) else { return nil }
    if Self.announcesFollowing(words, isNoun) {
      isCertain = true
    } else if hasColon, let noun = isNoun.lastIndex(of: true), words.count - noun < 12,
      words.contains(where: Self.verbs.contains), !words.contains(where: Self.others.contains)
    {
      isCertain = false
    } else {
      return nil
    }
    isPlural = zip(words, isNoun).contains { $1 && $0.hasSuffix("s") }
  }

  /// Whether `following` stands before a word for a message: `the following fatal error message`.
  private static func announcesFollowing(_ words: [String], _ isNoun: [Bool]) -> Bool {
    for start in words.indices where words[start] == "following" || words[start] == "follow" {
      for index in words.indices[(start + 1)...].prefix(6) {
        if isNoun[index] {
          let next = index + 1 < words.count ? words[index + 1] : ""
          if index + 1 < words.count, isNoun[index + 1] { continue }
          return !qualities.contains(next)
        }
        if others.contains(words[index]) || joints.contains(words[index]) { break }
      }
    }
    return false
  }

  private static func endsWithNoun(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.lastIndex { !$0.isLetter }.map { $0 + 1 } ?? line.startIndex
    return LeadIn.kind(of: line[start...]) == .message
  }

  private static func lastSentence(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = text.endIndex - 1
    while index > text.startIndex + 1 {
      index -= 1
      guard text[index] <= 0x20, text[index + 1].isUpper || text[index + 1] == UInt8(ascii: "\"")
      else { continue }
      switch text[index - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0D, 0x0A:
        // A line end is none of a sentence.
        var before = index - 1
        while before > text.startIndex, text[before] <= 0x20 { before -= 1 }
        if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[before]) {
          return text[(index + 1)...]
        }
      default: continue
      }
    }
    return text
  }

  private static let corrections: Set<String> = [
    "body", "corrected", "correction", "explained", "replace", "should",
  ]
  /// Behind the noun: no message but something of it.
  private static let qualities: Set<String> = [
    "code", "codes", "condition", "conditions", "for", "format", "formats", "handler", "handling",
    "level", "levels", "number", "numbers", "routine", "table", "tables", "trapping", "type",
    "types",
  ]
  private static let joints: Set<String> = [
    "at", "does", "doesn't", "from", "generates", "in", "is", "may", "on", "will",
  ]
  private static let verbs: Set<String> = [
    "an", "appear", "appeared", "appears", "are", "display", "displayed", "displays", "encounter",
    "follows", "generate", "generated", "generates", "get", "gets", "give", "given", "gives", "is",
    "issue", "issued", "issues", "like", "logged", "occur", "occurs", "produce", "produces", "read",
    "reads", "receive", "received", "receives", "report", "reported", "reports", "result", "return",
    "returned", "returns", "says", "see", "shown", "similar", "states", "this",
  ]
  /// What else can follow.
  private static let others: Set<String> = [
    "address", "article", "articles", "avoid", "because", "cause", "caused", "causes", "causing",
    "code", "codes", "command", "commands", "conditions", "correct", "entries", "entry", "example",
    "file", "files", "fix", "format", "function", "key", "line", "lines", "list", "listed", "lists",
    "macro", "meaning", "means", "method", "methods", "prevent", "procedure", "products",
    "program", "query", "reasons", "resolve", "resolved", "sample", "section", "setting",
    "settings", "site", "statement", "statements", "step", "steps", "syntax", "table",
    "troubleshoot", "type", "value", "values", "where", "workaround",
  ]
}
