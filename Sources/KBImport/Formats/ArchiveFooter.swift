import KBModel

/// The fields at the foot of an article: `Keywords          : kbusage`, the colon in column 18, one line each.
struct ArchiveFooter {
  /// Index of the rule above the fields.
  let start: Int
  /// Lines below the fields that belong to none: they stay with the body.
  let trailing: [Range<Int>]
  private let fields: [ArticleMetadata.Field]

  /// The last footer above line `end`; `nil` where there is none.
  init?(_ lines: FrameLines, before end: Int) {
    guard
      let first = (lines.range.lowerBound..<end).reversed().first(where: {
        Self.field(lines[$0])?.name == "Keywords"
      })
    else { return nil }
    var fields: [ArticleMetadata.Field] = []
    var index = first
    while index < end, let field = Self.field(lines[index]) {
      fields.append(field)
      index += 1
    }
    self.fields = fields
    var start = first
    while start > lines.range.lowerBound, lines.isBlank(start - 1) { start -= 1 }
    if start > lines.range.lowerBound, Rule(lines[start - 1])?.isFrame(of: "=") == true {
      start -= 1
    }
    self.start = start
    trailing = (index..<end)
      .filter { !lines.isBlank($0) && Rule(lines[$0])?.isFrame(of: "=") != true }
      .map { $0..<($0 + 1) }
  }

  func complete(_ metadata: inout ArticleMetadata) {
    for field in fields {
      switch field.name {
      case "Keywords":
        let words = FieldValue.words(field.value)
        if !words.isEmpty { metadata.keywords = words }
      case "Technology": metadata.technologies = FieldValue.words(field.value)
      case "Version":
        let versions = FieldValue.versions(field.value)
        if !versions.isEmpty { metadata.versions = versions }
      case "Issue type": metadata.issueType = field.value.isEmpty ? nil : field.value
      case "Solution Type": metadata.solutionType = field.value.isEmpty ? nil : field.value
      default: if !field.value.isEmpty { metadata.otherFields.append(field) }
      }
    }
  }

  private static let names: Set<String> = [
    "Keywords", "Component", "Technology", "Version", "Platform", "Hardware", "Issue type",
    "Solution Type",
  ]

  private static func field(_ line: ArraySlice<UInt8>) -> ArticleMetadata.Field? {
    let start = line.startIndex
    guard line.count > 18, line[start + 18] == UInt8(ascii: ":"), line[start].isUpper else {
      return nil
    }
    let name = FieldValue.trimmed(line[start..<(start + 18)])
    guard names.contains(name) else { return nil }
    return ArticleMetadata.Field(name: name, value: FieldValue.trimmed(line[(start + 19)...]))
  }
}
