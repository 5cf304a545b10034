/// Sums over the lines of a run.
struct RunEvidence: CustomStringConvertible {
  private(set) var lines = 0
  private(set) var words = 0
  private(set) var functionWords = 0
  private(set) var digitWords = 0
  private(set) var gapLines = 0
  private(set) var wideGapLines = 0
  private(set) var tabLines = 0
  private(set) var strongLines = 0
  private(set) var codeLines = 0

  init(_ run: ArraySlice<ColumnLine>) {
    var stringWords = 0
    for line in run where !line.isBlank {
      lines += 1
      words += line.words
      functionWords += line.functionWords
      if line.code == .strong { stringWords += line.functionWords }
      digitWords += line.digitWords
      if line.gaps > 0 { gapLines += 1 }
      if line.wideGaps > 0 { wideGapLines += 1 }
      if line.hasTab { tabLines += 1 }
      if line.code == .strong { strongLines += 1 }
      if line.code >= .weak { codeLines += 1 }
    }
    // Where statements prevail, the words in their strings make no sentences.
    if strongLines > 1, strongLines * 2 >= lines { functionWords -= stringWords }
  }

  /// Share of function words among all words.
  var prose: Double { words == 0 ? 0 : Double(functionWords) / Double(words) }

  /// Whether columns stand in the run: wide gaps on a third of its lines, or on any where the text is not plainly
  /// prose.
  var hasColumns: Bool { wideGapLines > 0 && (wideGapLines * 3 >= lines || prose < 0.3) }

  /// Whether the lines are a dump: words with digits are at least half of all, and prose is absent.
  var isDump: Bool { lines > 1 && digitWords * 2 >= words && prose < 0.06 }

  /// `5 lines, 41 words, 24 % function words, …`, what is zero left out.
  var description: String {
    var parts = ["\(lines) lines", "\(words) words", "\(Int(prose * 100)) % function words"]
    for (count, name) in [
      (gapLines, "with column gaps"), (tabLines, "with tabs"), (codeLines, "like code"),
      (strongLines, "surely code"),
    ] where count > 0 {
      parts.append("\(count) \(name)")
    }
    return parts.joined(separator: ", ")
  }
}
