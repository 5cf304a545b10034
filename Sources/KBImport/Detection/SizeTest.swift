/// Reports texts far beyond what an article is. They are read all the same, so nothing is lost; but several articles
/// in one file, or a text whose line ends were lost, should not go unnoticed.
///
/// The longest article of the public archive has 3,986 lines, its longest line 761 characters.
enum SizeTest {
  static let mostLines = 20_000
  static let longestLine = 100_000

  static func check(_ text: SourceText, report: inout ImportReport) {
    if text.lines.count > mostLines {
      report.error(
        "long-article",
        "the article has \(text.lines.count) lines, more than \(mostLines); if it is several articles, put each into a file of its own",
        line: mostLines + 1)
    }
    if let index = text.lines.firstIndex(where: { $0.count > longestLine }) {
      report.error(
        "long-line",
        "the line has \(text.lines[index].count) bytes, more than \(longestLine); its line ends may be lost: restore them",
        line: index + 1)
    }
  }
}
