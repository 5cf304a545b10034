/// What the line above a run announces: `… the following error message:`.
enum LeadIn: String, Sendable {
  case nothing = "nothing"
  /// A sentence that is not ended, without a word of the kinds below.
  case something = "something"
  case message = "a message"
  case command = "a command"
  case code = "code"
  case table = "a table"
  /// Names of files or settings, one on each line.
  case list = "a list"

  /// - Parameter lines: the lines above the run, the last of them not blank.
  init(_ lines: ArraySlice<ColumnLine>, _ bytes: [UInt8]) {
    guard let last = lines.last, let end = bytes[last.content].last,
      end == UInt8(ascii: ":") || Self.isOpen(lines, last, end)
    else {
      self = .nothing
      return
    }
    self = Self.announced(by: lines, bytes) ?? .something
  }

  /// What the last sentence of the lines names: the kind behind `following`, else the last one.
  private static func announced(by lines: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> LeadIn? {
    var last: LeadIn?
    var leftmost: LeadIn?
    for line in lines.reversed().prefix(mostLines) where !line.isBlank {
      var end = line.content.upperBound
      while end > line.content.lowerBound {
        guard bytes[end - 1].isLetter else {
          // The sentence above is another one.
          if bytes[end - 1] == UInt8(ascii: "."), end < line.content.upperBound, bytes[end].isBlank
          {
            return last
          }
          end -= 1
          continue
        }
        var start = end
        while start > line.content.lowerBound, bytes[start - 1].isLetter { start -= 1 }
        let word = bytes[start..<end]
        if let leftmost, word.count == 9, word.startsCaseInsensitively(with: "following") {
          return leftmost
        }
        leftmost = kind(of: word) ?? leftmost
        last = last ?? leftmost
        end = start
      }
    }
    return last
  }

  /// Whether a line ends in the middle of its sentence: `Type the following line, and then click OK`.
  private static func isOpen(_ lines: ArraySlice<ColumnLine>, _ line: ColumnLine, _ end: UInt8)
    -> Bool
  {
    guard end.isAlphanumeric || end == UInt8(ascii: ","), line.code == .none else { return false }
    var words = line.words
    var functionWords = line.functionWords
    // The words that the wrapping left over are too few to tell.
    if words < 4, let above = lines.dropLast().last, !above.isBlank, above.indent == line.indent {
      words += above.words
      functionWords += above.functionWords
    }
    return functionWords > 1 && functionWords * 5 >= words
  }

  /// A sentence that announces something is not longer.
  private static let mostLines = 4

  /// What a word by itself announces.
  static func kind(of word: ArraySlice<UInt8>) -> LeadIn? {
    guard (3...13).contains(word.count), let first = word.first?.lowercased else { return nil }
    for (name, kind) in words[first] ?? []
    where name.utf8CodeUnitCount == word.count && word.startsCaseInsensitively(with: name) {
      return kind
    }
    return nil
  }

  /// By their first letter.
  private static let words: [UInt8: [(StaticString, LeadIn)]] = {
    let kinds: [(LeadIn, [StaticString])] = [
      (
        .message,
        [
          "message", "messages", "error", "errors", "warning", "warnings",
        ]
      ),
      (
        .command,
        ["type", "typing", "enter", "command", "commands", "run", "path", "switch", "prompt"]
      ),
      (
        .code,
        [
          "code", "program", "macro", "macros", "procedure", "procedures", "function", "functions",
          "script", "syntax", "statement", "statements", "sample", "listing", "routine",
          "expression", "entry", "entries", "lines", "line", "section", "key", "formula",
        ]
      ),
      (.list, ["files", "properties", "settings", "values"]),
      (.table, ["table", "tables", "columns", "chart"]),
    ]
    var words: [UInt8: [(StaticString, LeadIn)]] = [:]
    for (kind, names) in kinds {
      for name in names { name.withUTF8Buffer { words[$0[0], default: []].append((name, kind)) } }
    }
    return words
  }()
}
