import KBModel

/// What stands above an article's body: leaked header lines, a preface, the list of products that it applies to.
struct ArchiveOpening {
  private(set) var legacyFields: [ArticleMetadata.Field] = []
  private(set) var appliesTo: [ArticleMetadata.AppliesTo] = []
  /// Lines above the list that are text (a beta notice, a warning, a list of contents).
  private(set) var preface: Range<Int>
  /// Index of the first line of the body proper.
  private(set) var end: Int

  init(_ lines: FrameLines, before limit: Int) {
    var start = lines.range.lowerBound
    while start < limit, lines.isBlank(start) { start += 1 }
    preface = start..<start
    end = start
    let list = Self.list(in: lines, from: start, before: limit)
    readLegacyLines(lines, from: start, before: list?.lowerBound ?? limit)
    guard let list else { return }
    preface = end..<list.lowerBound
    readItems(lines, in: list)
    end = list.upperBound
  }

  /// The lines of the list with its rules: it is introduced near the top by a rule of dashes and a fixed sentence.
  private static func list(in lines: FrameLines, from start: Int, before limit: Int) -> Range<Int>?
  {
    for index in start..<min(limit, start + 60) where Rule(lines[index])?.isFrame(of: "-") == true {
      guard index + 1 < limit,
        lines[index + 1].starts(with: "The information in this article applies")
      else { continue }
      let closing = ((index + 2)..<min(limit, index + 400)).first {
        Rule(lines[$0])?.isFrame(of: "-") == true
      }
      if let closing { return index..<(closing + 1) }
    }
    return nil
  }

  /// Items stand on a grid of three columns, one product a line, never wrapped.
  private mutating func readItems(_ lines: FrameLines, in list: Range<Int>) {
    for index in list.dropFirst(2).dropLast() where !lines.isBlank(index) {
      let line = lines[index]
      let column = line.prefix { $0 == 0x20 }.count
      let content = line.dropFirst(column)
      if content.first == UInt8(ascii: "-") {
        let text = FieldValue.trimmed(content.dropFirst())
        if !text.isEmpty {
          appliesTo.append(.init(text, level: (column + 2) / 3 + (lines.tabbed ? 1 : 0)))
        }
      } else {
        appliesTo.append(.init(FieldValue.trimmed(content)))
      }
    }
    let outermost = appliesTo.map(\.level).min() ?? 1
    for index in appliesTo.indices { appliesTo[index].level -= outermost - 1 }
  }

  /// Up to three stray lines of the header before 1996, in any order: versions, operating systems, keywords.
  private mutating func readLegacyLines(_ lines: FrameLines, from start: Int, before limit: Int) {
    var index = start
    while index < limit, legacyFields.count < 4 {
      if lines.isBlank(index) {
        index += 1
        continue
      }
      guard let name = LegacyLine.name(of: lines[index]) else { break }
      legacyFields.append(.init(name: name, value: lines.string(index)))
      index += 1
      end = index
    }
  }
}

/// Recognizes the stray header lines.
enum LegacyLine {
  static func name(of line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, !first.isBlank, line.count < 80 else { return nil }
    let text = FieldValue.trimmed(line)
    if text.utf8.allSatisfy(isVersionByte), text.utf8.contains(where: \.isDigit) {
      return "Versions"
    }
    if isPlatformVersions(text) { return "Versions" }
    let parts = FieldValue.list(text, separators: "|,")
    if !parts.isEmpty, parts.allSatisfy({ systems.contains($0.uppercased()) }) { return "Systems" }
    let words = FieldValue.words(text)
    if words.contains(where: { $0.utf8.startsCaseInsensitively(with: "kb") && $0.utf8.count > 3 }),
      words.allSatisfy({ $0.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2E } })
    {
      return "Header keywords"
    }
    if words.count == 1, ["docerr", "ntprint"].contains(text) { return "Header keywords" }
    return nil
  }

  /// `MS-DOS:5.1,6.0; OS/2:5.1`, which may be wrapped.
  private static func isPlatformVersions(_ text: String) -> Bool {
    let entries = FieldValue.list(text, separators: ";")
    return !entries.isEmpty
      && entries.allSatisfy { entry in
        guard let colon = entry.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let versions = entry[entry.utf8.index(after: colon)...]
        return systems.contains(entry[..<colon].uppercased())
          && versions.utf8.allSatisfy(isVersionByte)
      }
  }

  private static func isVersionByte(_ byte: UInt8) -> Bool {
    byte.isDigit || ". ,|'+-".utf8.contains(byte) || byte == UInt8(ascii: "x")
      || (UInt8(ascii: "a")...UInt8(ascii: "c")).contains(byte)
  }

  private static let systems: Set<String> = [
    "WINDOWS", "WINDOWS NT", "WINDOWS 95", "MS-DOS", "MACINTOSH", "OS/2", "UNIX", "WINNT", "WIN95",
  ]
}
