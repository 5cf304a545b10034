import KBMarkup

/// The YAML block between two `---` lines at the top of a file.
struct FrontMatter {
  let mapping: YAMLMapping
  /// Index of the first line below it.
  let bodyLine: Int

  /// Reports what is wrong and returns `nil` where there is no valid front matter.
  init?(_ text: SourceText, report: inout ImportReport) {
    let fence = ArraySlice("---".utf8)
    guard
      let close = text.lines.indices.dropFirst().first(where: {
        Self.withoutTrailingBlanks(text.line($0)) == fence
      })
    else {
      report.error(
        "unclosed-front-matter",
        "the front matter does not end; write a line “---” below its last field", line: 1)
      return nil
    }
    let bytes = text.bytes[text.lines[0].upperBound..<text.lines[close].lowerBound]
    do {
      guard let mapping = try YAMLParser().parse(bytes, firstLine: 1)?.mapping else {
        report.error(
          "invalid-yaml",
          "the front matter holds no “name: value” lines; write the article's fields there",
          line: 1)
        return nil
      }
      self.mapping = mapping
    } catch {
      report.error(
        "invalid-yaml", error.message, line: error.position.line, column: error.position.column)
      return nil
    }
    bodyLine = close + 1
  }

  /// A scalar and its 1-based line.
  func scalar(_ key: String) -> (text: String, line: Int)? {
    guard let value = mapping[key], let text = value.text else { return nil }
    return (text, value.position.line)
  }

  private static func withoutTrailingBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last.isBlank { line = line.dropLast() }
    return line
  }
}
