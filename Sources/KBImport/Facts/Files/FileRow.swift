import KBModel

/// A row of a table of files: a name with a date or a version, in any order.
///
///     12/15/2000  05:17p 4.2.754.1   62,960 iislog.dll    x86
///     | Store.exe | 5.5.2654.46 |
///     REQMAIN.EXE    7/10/98   5:38p   109,879 bytes (version 3.5.34)
struct FileRow {
  private(set) var mention: FileMention

  /// More words that say nothing of the file make it a sentence.
  private static let mostWords = 4

  /// - Returns: `nil` for another line.
  init?(_ line: String) {
    let tokens = line.split { $0 == " " || $0 == "\t" || $0 == "|" }
    guard (2...16).contains(tokens.count) else { return nil }
    mention = FileMention(name: "", isShipped: true)
    var words: [Substring] = []
    var index = 0
    while index < tokens.count {
      let token = Self.trimmed(tokens[index])
      let next = index + 1 < tokens.count ? Self.trimmed(tokens[index + 1]).lowercased() : ""
      index += 1
      if token.isEmpty || Self.labels.contains(token.lowercased()) { continue }
      if let (day, end) = FileDate.read(tokens, from: index - 1) {
        guard mention.day == nil else { return nil }
        mention.day = day
        index = end
      } else if Self.isTime(token) {
        continue
      } else if let size = Self.size(token, unit: next) {
        // A build of three digits looks like a size, until one with its thousands set off stands behind.
        if mention.size.map({ Self.isPlain($0) && size.contains(",") }) ?? true {
          mention.size = size
        }
      } else if Self.isVersion(token) {
        let dots = token.utf8.count { $0 == UInt8(ascii: ".") }
        let known = mention.version?.utf8.count { $0 == UInt8(ascii: ".") } ?? 0
        // Two of a kind compare two releases.
        guard dots != known || mention.version == String(token) else { return nil }
        if dots > known { mention.version = String(token) }
      } else if let name = FileName(String(token)) {
        guard mention.name.isEmpty else { return nil }
        mention.name = name.text
      } else if token.utf8.allSatisfy(\.isDigit) {
        continue
      } else {
        // A line that begins with words is a sentence, or the row of another table.
        guard !mention.name.isEmpty || mention.day != nil || mention.version != nil else {
          return nil
        }
        words.append(token)
      }
    }
    guard !mention.name.isEmpty, mention.day != nil || mention.version != nil,
      words.count <= Self.mostWords
    else { return nil }
    let platform = words.joined(separator: " ")
    if Self.isPlatform(platform) { mention.platform = platform }
  }

  /// `Alpha:` or `For Intel:` on a line of its own.
  static func platformHeading(_ line: String) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber }.filter { $0.lowercased() != "for" }
    guard (1...3).contains(words.count), line.utf8.count <= 24 else { return nil }
    return words.first { processors.contains($0.lowercased()) }.map(String.init)
  }

  private static func isPlatform(_ words: String) -> Bool {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.contains { processors.contains(String($0)) || $0.hasPrefix("win") }
  }

  private static func trimmed(_ token: Substring) -> Substring {
    let start = token.drop { "(\"[,;".contains($0) }
    guard let end = start.lastIndex(where: { !")\"],;".contains($0) }) else { return "" }
    return start[...end]
  }

  /// `5:38p`, `10:57:11AM`.
  private static func isTime(_ token: Substring) -> Bool {
    let parts = token.utf8.split(separator: UInt8(ascii: ":"))
    guard (2...3).contains(parts.count), let last = parts.last else { return false }
    return parts.dropLast().allSatisfy { $0.count < 3 && $0.allSatisfy(\.isDigit) }
      && last.count < 5 && last.prefix(2).allSatisfy(\.isDigit)
  }

  /// Numbers with two dots or more, and builds such as `1459.73`: another one with a single dot can be anything.
  private static func isVersion(_ token: Substring) -> Bool {
    let digits = token.first == "v" || token.first == "V" ? token.dropFirst() : token
    let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isBuild = parts.count == 2 && parts[0].count == 4
    return (isBuild || (3...5).contains(parts.count))
      && parts.allSatisfy { part in
        !part.isEmpty && part.first?.isDigit == true && part.allSatisfy(\.isAlphanumeric)
      }
  }

  /// `62,960`, `139KB`, `227 KB`, `1.79 MB`; at least three digits where no unit stands.
  private static func size(_ token: Substring, unit: String) -> String? {
    let digits = token.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ",") }
    guard let first = digits.first, first.isDigit else { return nil }
    let rest = token.utf8.dropFirst(digits.count)
    let ending = String(Substring(rest)).lowercased()
    if ["k", "kb", "mb", "b"].contains(ending) {
      return ending == "b" ? String(Substring(digits)) : String(token)
    }
    guard ending.isEmpty else {
      return ["kb", "mb"].contains(unit) && rest.dropFirst().allSatisfy(\.isDigit)
        && rest.first == UInt8(ascii: ".") ? "\(token) \(unit.uppercased())" : nil
    }
    if ["k", "kb", "mb"].contains(unit) { return "\(token) \(unit.uppercased())" }
    return digits.count > 2 || unit == "bytes" ? String(token) : nil
  }

  private static func isPlain(_ size: String) -> Bool { size.utf8.allSatisfy(\.isDigit) }

  private static let labels: Set<String> = [
    "-", "--", "=", "a", "a.m.", "am", "bytes", "byte", "date", "dated", "k", "kb", "mb", "n/a",
    "none", "p", "p.m.", "pm", "size", "time", "version",
  ]
  private static let processors: Set<String> = [
    "alpha", "i386", "ia64", "intel", "mips", "ppc", "powerpc", "x86",
  ]
}
