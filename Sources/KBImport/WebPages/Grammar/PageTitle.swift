import KBModel

/// What a title's line says beside the title: the article's number.
struct PageTitle {
  /// Without the number.
  let text: String
  let id: ArticleID?

  /// Reads `Title (195875)`, `Q154607: Title` and `KB322692 - Title`; a title without a number has none.
  init(_ line: ArraySlice<UInt8>) {
    let line = PageText.trim(line)
    if let number = Self.number(atEndOf: line) {
      text = String(decoding: line[..<number.start], as: UTF8.self)
      id = number.id
    } else if let number = Self.number(atStartOf: line) {
      text = String(decoding: line[number.end...], as: UTF8.self)
      id = number.id
    } else {
      text = String(decoding: line, as: UTF8.self)
      id = nil
    }
  }

  /// `… (195875)`: the number, and where the text before it ends.
  static func number(atEndOf line: ArraySlice<UInt8>) -> (id: ArticleID, start: Int)? {
    guard line.last == UInt8(ascii: ")"), let open = line.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let digits = line[(open + 1)...].dropLast()
    let title = PageText.trim(line[..<open])
    guard !title.isEmpty, digits.count >= 4, digits.allSatisfy(\.isDigit),
      let id = ArticleID(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (id, title.endIndex)
  }

  /// `Q154607: …`, `KB322692 - …`: the number, and where the text behind it begins.
  private static func number(atStartOf line: ArraySlice<UInt8>) -> (id: ArticleID, end: Int)? {
    let word = line.prefix { $0.isAlphanumeric }
    guard word.first?.isUpper == true, let id = ArticleID(String(decoding: word, as: UTF8.self))
    else { return nil }
    let rest = PageText.trim(line[word.endIndex...])
    guard let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-") else {
      return nil
    }
    let title = PageText.trim(rest.dropFirst())
    return title.isEmpty ? nil : (id, title.startIndex)
  }
}
