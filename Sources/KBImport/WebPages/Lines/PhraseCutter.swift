import KBModel

/// Cuts the head of a dense page where the site's own words are glued to what stands beside them:
/// `… - Revision: 6.0 TitleThis article was previously published under Q140365 On This PageSUMMARY …`.
struct PhraseCutter {
  /// The site's words that no text of an article has.
  private static let phrases: [[UInt8]] = {
    let languages = PageLanguage.all
    let texts =
      languages.flatMap(\.earlierNumber) + languages.flatMap(\.productsLink)
      + languages.flatMap(\.expandAll) + [
        "On This Page", "System TipThis article applies to a different",
      ]
      + ["Retired KB ArticleRetired KB Content Disclaimer"]
    return Array(
      Set(texts.filter { $0.utf8.count >= 12 }.flatMap { DamagedText.spellings(of: $0) })
    )
    .sorted { $0.count > $1.count }
  }()

  /// Only so many lines at the top can have them.
  private static let headLines = 12

  /// The page with a line for each piece.
  func cut(_ page: PageLines) -> PageLines {
    var page = page
    var lines: [PageLine] = []
    for (index, line) in page.lines.enumerated() {
      if index < Self.headLines {
        lines += pieces(of: line, in: page.bytes)
      } else {
        lines.append(line)
      }
    }
    page.lines = lines
    return page
  }

  private func pieces(of line: PageLine, in bytes: [UInt8]) -> [PageLine] {
    var pieces: [PageLine] = []
    var start = line.range.lowerBound
    var index = start
    let append = { (range: Range<Int>) in
      if !Prose.trim(bytes[range]).isEmpty {
        var piece = line
        piece.range = range
        pieces.append(piece)
      }
    }
    while index < line.range.upperBound {
      let rest = bytes[index..<line.range.upperBound]
      guard let phrase = Self.phrases.first(where: { rest.starts(with: $0) }) else {
        index += 1
        continue
      }
      append(start..<index)
      start = index
      index += phrase.count
      // A contents list's label stands alone, a notice goes on with its number.
      if phrase.elementsEqual("On This Page".utf8) {
        append(start..<index)
        start = index
      }
    }
    append(start..<line.range.upperBound)
    return pieces.isEmpty ? [line] : pieces
  }
}
