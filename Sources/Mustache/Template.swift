/// A compiled template.
///
/// Its nodes stand in the order of the text; a section holds the index after its last node, so
/// that no depth of nesting makes the compiler or a deinitializer recurse.
struct Template: Sendable {
  let source: Source
  let nodes: [Node]
  /// The names in the tags for variables and sections, in the order of the text.
  let names: [Name]
  /// Where lines start in text that is rendered, in bytes; see ``Node/text(_:lineStarts:)``.
  let lineStarts: [Int]

  /// `findings`, which are in the order of the text, with the lines and columns of their offsets.
  func errors(_ findings: [Finding]) -> [TemplateError] {
    var line = 1
    var lineStart = 0
    var position = 0
    return findings.map { finding in
      while position < finding.offset {
        if source.bytes[position] == UInt8(ascii: "\n") {
          line += 1
          lineStart = position + 1
        }
        position += 1
      }
      return TemplateError(
        finding.kind, path: source.path, line: line, column: finding.offset - lineStart + 1)
    }
  }

  func error(_ kind: TemplateError.Kind, at offset: Int) -> TemplateError {
    errors([Finding(kind, at: offset)]).first ?? TemplateError(kind, path: source.path)
  }
}
