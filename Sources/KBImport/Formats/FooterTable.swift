import KBModel

/// The table at the foot of the FTP mirror's pages, in either extraction.
struct FooterTable {
  /// Index of its first line; the number of lines where there is none.
  let start: Int
  private(set) var lastReviewed: String?
  /// Without the article's own `KB195875`.
  private(set) var keywords: [String] = []
  private(set) var keywordID: ArticleID?
  /// 1-based.
  private(set) var keywordLine = 1
  private(set) var hasKeywords = false
  private(set) var otherFields: [ArticleMetadata.Field] = []
  /// Lines below the fields that belong to none.
  private(set) var trailing: [FlattenedText.Line] = []

  var exists: Bool { start < end }

  private let end: Int

  static let firstLabel: StaticString = "Modification Type:"
  private static let labels: [StaticString] = [firstLabel, "Last Reviewed:", "Keywords:"]

  init(_ text: SourceText) {
    end = text.lines.count
    start = Self.start(in: text)
    var isInKeywords = false
    for index in start..<end {
      let line = text.line(index)
      let cells = Self.fields(in: line)
      if cells.isEmpty {
        read(line, of: text, at: index, isInKeywords: &isInKeywords)
      } else {
        isInKeywords = false
        for (label, value) in cells {
          add(value, for: label, line: index + 1)
          isInKeywords = label == "Keywords"
        }
      }
    }
    takeIdentity()
  }

  /// The last line that begins like the table, or, where that line is lost, a line of keywords near
  /// the end.
  private static func start(in text: SourceText) -> Int {
    let begins = { (index: Int, label: StaticString) in
      Prose(text.line(index)).text.starts(with: label)
    }
    if let first = text.lines.indices.last(where: { begins($0, firstLabel) }) { return first }
    return text.lines.indices.suffix(8).last { begins($0, "Keywords:") } ?? text.lines.count
  }

  /// The labels on a line with the texts between them, bars and blanks removed.
  private static func fields(in line: ArraySlice<UInt8>) -> [(label: String, value: String)] {
    var found: [(label: String, start: Int, end: Int)] = []
    for index in line.indices where line[index].isUpper {
      guard let label = labels.first(where: { line[index...].starts(with: $0) }) else { continue }
      let end = index + label.utf8CodeUnitCount
      found.append((String(decoding: line[index..<(end - 1)], as: UTF8.self), index, end))
    }
    guard let first = found.first, withoutBars(line[..<first.start]).isEmpty else { return [] }
    let ends = found.dropFirst().map(\.start) + [line.endIndex]
    return zip(found, ends).map { ($0.label, withoutBars(line[$0.end..<$1])) }
  }

  private static func withoutBars(_ cell: ArraySlice<UInt8>) -> String {
    let words = cell.split { $0.isBlank || $0 == UInt8(ascii: "|") }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// A line without a label: a rule, more keywords, or text that is not part of the table.
  private mutating func read(
    _ line: ArraySlice<UInt8>, of text: SourceText, at index: Int, isInKeywords: inout Bool
  ) {
    let isRule = line.allSatisfy {
      $0.isBlank || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-")
    }
    if isRule {
      isInKeywords = isInKeywords && Prose(line).isEmpty
    } else if isInKeywords, Self.areKeywords(line) {
      add(Self.withoutBars(line), for: "Keywords", line: index + 1)
    } else {
      isInKeywords = false
      trailing.append(FlattenedText.Line(range: text.lines[index], number: index + 1))
    }
  }

  private static func areKeywords(_ line: ArraySlice<UInt8>) -> Bool {
    let words = FieldValue.words(withoutBars(line))
    return words.contains { $0.utf8.startsCaseInsensitively(with: "kb") }
      && words.allSatisfy { $0.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D } }
  }

  private mutating func add(_ value: String, for label: String, line: Int) {
    switch label {
    case "Keywords":
      hasKeywords = true
      keywordLine = line
      keywords += FieldValue.words(value)
    case "Last Reviewed" where !value.isEmpty: lastReviewed = value
    default: if !value.isEmpty { otherFields.append(.init(name: label, value: value)) }
    }
  }

  /// The last keyword that is a number is the article's own; an audience word may stand behind it.
  private mutating func takeIdentity() {
    guard let index = keywords.lastIndex(where: { Self.isNumber($0) }) else { return }
    keywordID = ArticleID(keywords[index])
    let own = keywordID
    keywords.removeAll { Self.isNumber($0) && ArticleID($0) == own }
    keywords = keywords.removingRepetitions()
  }

  /// `KB195875`.
  static func isNumber(_ keyword: String) -> Bool {
    keyword.utf8.startsCaseInsensitively(with: "kb") && ArticleID(keyword) != nil
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each at its first place only.
  func removingRepetitions() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
