import KBModel

/// Whether the first row of a drawing names the columns.
enum TitleTest {
  /// Whether each cell reads like a title, and a column holds values of a kind of which its title is not.
  static func areTitles(_ titles: [String], above columns: [[String]]) -> Bool {
    titles.allSatisfy { isTitle($0) && !beginsWithValue($0) }
      && zip(titles, columns).contains { title, values in
        Table.ColumnKind(values: values, title: title) != .text
      }
  }

  private static func beginsWithValue(_ title: String) -> Bool {
    let word = title.prefix { $0 != " " }
    return Table.ColumnKind(values: [title], title: "") != .text
      || Table.ColumnKind(values: [String(word)], title: "") == .file
  }

  /// A few words that begin with a letter and end no clause.
  static func isTitle(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first(where: { !"(#%\"".utf8.contains($0) }), let last = bytes.last
    else {
      return false
    }
    return first.isLetter && !".:;=,".utf8.contains(last)
      && bytes.count { $0 == 0x20 } < 5 && !bytes.contains { "={}<>\\".utf8.contains($0) }
  }

  /// Whether titles are all from the words that head the archive's tables.
  static func areUsual(_ titles: [String]) -> Bool {
    titles.allSatisfy { title in
      guard isTitle(title) else { return false }
      guard let word = title.lowercased().split(whereSeparator: { !$0.isLetter }).last else {
        return false
      }
      return [String(word), String(word.dropLast())].contains(where: usual.contains)
    }
  }

  /// In the singular.
  private static let usual: Set<String> = [
    "action", "address", "article", "caption", "category", "cause", "character", "class", "client",
    "code",
    "column", "command", "comment", "connection", "constant", "control", "country", "data", "date",
    "default", "definition", "department", "description", "device", "directory", "driver", "error",
    "event", "example", "explanation", "feature", "field", "file", "filename", "folder", "format",
    "function", "id", "item", "key", "keyword", "language", "level", "location", "meaning",
    "memory",
    "message", "method", "mode", "model", "name", "number", "object", "operator", "option",
    "parameter", "permission", "platform", "port", "printer", "processor", "product", "property",
    "protocol", "purpose", "required", "resolution", "result", "section", "server", "service",
    "setting", "shortcut", "size", "space", "state", "status", "symbol", "table", "term", "text",
    "time",
    "title", "type", "user", "value", "variable", "version",
  ]
}
