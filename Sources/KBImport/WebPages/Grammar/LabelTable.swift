import KBModel

/// Finds the labels of a template in lines.
struct LabelTable: Sendable {
  /// A label as it may stand in a file.
  private struct Entry: Sendable {
    let label: PageLabel
    /// UTF-8; in a damaged copy with a question mark for each letter outside Latin-1.
    let bytes: [UInt8]
    /// The languages that have it.
    var languages: [String]
  }

  /// A label found in a line.
  struct Match: Sendable {
    let label: PageLabel
    /// The languages that have the label.
    let languages: [String]
    /// Where the label begins.
    let start: Int
    /// Where its value begins.
    let valueStart: Int
  }

  /// By their first byte, the longest first.
  private let entries: [[Entry]]

  init(_ labels: [PageLabel]) {
    var entries = [[Entry]](repeating: [], count: 256)
    for label in labels {
      for bytes in DamagedText.spellings(of: label.text) {
        guard let first = bytes.first.map(Int.init) else { continue }
        let same = entries[first].firstIndex {
          $0.bytes == bytes && $0.label.field == label.field && $0.label.ending == label.ending
        }
        if let same {
          entries[first][same].languages.append(label.language)
        } else {
          entries[first].append(Entry(label: label, bytes: bytes, languages: [label.language]))
        }
      }
    }
    self.entries = entries.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// The label that a line begins with.
  func label(atStartOf line: ArraySlice<UInt8>) -> Match? {
    let text = PageText.trim(line)
    guard let first = text.first else { return nil }
    for entry in entries[Int(first)] {
      if let match = Self.match(entry, in: text) { return match }
    }
    return nil
  }

  /// The labels of a line that begins with one, in order; none where it begins with something else.
  ///
  /// Extractions glue cells and fields to each other, so further labels may stand anywhere behind the first.
  func labels(in line: ArraySlice<UInt8>) -> [Match] {
    guard let first = label(atStartOf: line) else { return [] }
    var found = [first]
    var index = first.valueStart
    while index < line.endIndex {
      if let match = label(at: index, in: line) {
        found.append(match)
        index = max(index + 1, match.valueStart)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The article's number in a line that begins with its label.
  func number(in line: ArraySlice<UInt8>) -> ArticleID? {
    guard let label = label(atStartOf: line), label.label.field == .number else { return nil }
    let value = PageText.trim(line[min(label.valueStart, line.endIndex)...])
    return ArticleID(String(decoding: value.prefix { $0.isAlphanumeric }, as: UTF8.self))
  }

  private func label(at index: Int, in line: ArraySlice<UInt8>) -> Match? {
    let rest = line[index...]
    guard let first = rest.first, !entries[Int(first)].isEmpty else { return nil }
    let isGlued = index > line.startIndex && line[index - 1].isAlphanumeric
    for entry in entries[Int(first)] {
      // Behind a letter only words that no other word ends in.
      if isGlued, !entry.bytes.contains(UInt8(ascii: " ")) { continue }
      if let match = Self.match(entry, in: rest) { return match }
    }
    return nil
  }

  private static func match(_ entry: Entry, in text: ArraySlice<UInt8>) -> Match? {
    let length = entry.bytes.count
    guard text.count >= length, text.prefix(length).elementsEqual(entry.bytes) else { return nil }
    let rest = text.dropFirst(length)
    let value = PageText.trim(rest)
    let start: Int
    switch entry.label.ending {
    case .nothing: start = rest.startIndex
    case .blank:
      guard rest.isEmpty || value.startIndex > rest.startIndex || value.first == UInt8(ascii: ":")
      else { return nil }
      start = value.first == UInt8(ascii: ":") ? value.startIndex + 1 : value.startIndex
    case .colon:
      guard let end = colonEnd(value) else { return nil }
      start = end
    case .colonAtLineEnd:
      guard let end = colonEnd(value), PageText.trim(text[end...]).isEmpty else { return nil }
      start = end
    case .lineEnd:
      guard value.isEmpty || colonEnd(value).map({ PageText.trim(text[$0...]).isEmpty }) == true
      else { return nil }
      start = text.endIndex
    }
    return Match(
      label: entry.label, languages: entry.languages, start: text.startIndex, valueStart: start)
  }

  /// The index behind a colon at the beginning, of either width; a second one stands in cells (`Article ID : : 329293`).
  private static func colonEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var end: Int
    if text.first == UInt8(ascii: ":") {
      end = text.startIndex + 1
    } else if text.starts(with: [0xEF, 0xBC, 0x9A]) {
      end = text.startIndex + 3
    } else {
      return nil
    }
    let rest = PageText.trim(text[end...])
    if rest.first == UInt8(ascii: ":") { end = rest.startIndex + 1 }
    return end
  }
}

/// Texts as copies have them that lost every letter outside Latin-1.
enum DamagedText {
  /// The text, and with a question mark for each character outside Latin-1, where that is another text but not hardly
  /// anything else.
  static func spellings(of text: String) -> [[UInt8]] {
    let damaged = text.unicodeScalars.map { $0.value > 0xFF ? "?" : String($0) }.joined()
    let letters = damaged.utf8.count { $0.isLetter }
    guard damaged != text, letters >= 2 else { return [Array(text.utf8)] }
    return [Array(text.utf8), Array(damaged.utf8)]
  }
}
