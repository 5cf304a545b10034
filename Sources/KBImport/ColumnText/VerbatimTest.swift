import KBModel

/// Decides whether a run of lines is prose, which may be re-flowed, or text whose lines and columns matter.
///
/// The evidence is counted over the run: function words (prose has one in four), column gaps, tabs, code signatures,
/// indentation that differs from line to line, and whether its line breaks were forced by the wrapping. In doubt the
/// run stays as it is: prose in a box is ugly, re-flowed code is destroyed.
struct VerbatimTest {
  let bytes: [UInt8]
  let wrap: WrapTest

  /// Sums over a run of lines.
  struct Evidence {
    var lines = 0
    var words = 0
    var functionWords = 0
    var digitWords = 0
    var gapLines = 0
    var wideGapLines = 0
    var tabLines = 0
    var strongLines = 0
    var codeLines = 0

    init(_ run: ArraySlice<ColumnLine>) {
      for line in run where !line.isBlank {
        lines += 1
        words += line.words
        functionWords += line.functionWords
        digitWords += line.digitWords
        if line.gaps > 0 { gapLines += 1 }
        if line.wideGaps > 0 { wideGapLines += 1 }
        if line.hasTab { tabLines += 1 }
        if line.code == .strong { strongLines += 1 }
        if line.code >= .weak { codeLines += 1 }
      }
    }

    /// Whether columns stand in the run: wide gaps on a third of its lines, or on any where the text is not plainly
    /// prose.
    var hasColumns: Bool {
      wideGapLines > 0 && (wideGapLines * 3 >= lines || prose < 0.3)
    }

    /// Whether the lines are a dump: words with digits are at least half of all, and prose is absent.
    var isDump: Bool { lines > 1 && digitWords * 2 >= words && prose < 0.06 }

    /// Share of function words among all words.
    var prose: Double { words == 0 ? 0 : Double(functionWords) / Double(words) }
  }

  /// The kind of preformatted text that a set-off run is (one that is indented by three columns or more against the
  /// text around it), or `nil` for prose.
  func kindOfSetOff(_ run: ArraySlice<ColumnLine>) -> Block.PreformattedKind? {
    let evidence = Evidence(run)
    if evidence.tabLines > 0 || evidence.hasColumns || isHangingDefinition(run) { return .table }
    if evidence.gapLines * 3 >= evidence.lines && !isSentences(evidence) { return .table }
    if evidence.gapLines > 0 && evidence.prose < 0.2 { return .table }
    if evidence.strongLines * 4 >= evidence.lines && evidence.prose < 0.25 { return .code }
    if isDownload(run) { return nil }
    if run.count == 1 {
      return run.first.map { isProseLine($0, evidence) } == true ? nil : .code
    }
    if hasVariedIndent(run), !isHanging(run) { return .code }
    if evidence.codeLines * 2 >= evidence.lines && evidence.prose < 0.22 { return .code }
    let isForced = zip(run, run.dropFirst()).allSatisfy { wrap.isForced($0, $1) }
    if run.allSatisfy({ $0.words == 1 }) { return .code }
    if isForced || wrap.isFlowing(run) { return evidence.prose >= 0.1 ? nil : .code }
    return evidence.prose >= 0.2 ? nil : .code
  }

  /// The same for a run that stands in the column of the text around it, where prose is the rule: only clear
  /// evidence counts.
  ///
  /// - Parameter isLibrary: whether code at the margin is common, as in the programmers' library.
  func kindOfFlush(_ run: ArraySlice<ColumnLine>, isLibrary: Bool) -> Block.PreformattedKind? {
    let evidence = Evidence(run)
    if evidence.hasColumns || isHangingDefinition(run) { return .table }
    if run.count > 1, evidence.tabLines > 0, evidence.prose < 0.2 { return .table }
    if run.count > 1, evidence.gapLines * 2 >= evidence.lines, evidence.prose < 0.15 {
      return .table
    }
    if evidence.isDump { return .console }
    if run.count > 1, let first = run.first, isSectionName(first) {
      return evidence.codeLines * 2 >= evidence.lines || evidence.prose < 0.12 ? .code : nil
    }
    let codeShare = Double(evidence.codeLines) / Double(max(1, evidence.lines))
    let strongShare = Double(evidence.strongLines) / Double(max(1, evidence.lines))
    if evidence.strongLines > 0, strongShare >= 0.3, evidence.prose < (isLibrary ? 0.2 : 0.15) {
      return .code
    }
    if run.count == 1, let line = run.first {
      guard line.code >= .weak, evidence.prose < 0.12 else { return nil }
      return line.words <= 6 || isLibrary ? .code : nil
    }
    if codeShare >= 0.5, evidence.prose < 0.12 { return .code }
    if hasVariedIndent(run), !isHanging(run), evidence.prose < 0.12 { return .code }
    return nil
  }

  /// `-or-`, `- and -`: a word set between two messages or steps.
  private func isConjunction(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "-"), text.last == UInt8(ascii: "-"), text.count <= 9 else {
      return false
    }
    let letters = text.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    return ["or", "and", "to"].contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  /// Whether the lines are addresses, perhaps below the name of what they lead to.
  private func isDownload(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let first = run.first, run.contains(where: isAddress) else { return false }
    let isName = first.words == 1 || bytes[first.content].starts(with: "Download")
    return run.dropFirst().allSatisfy {
      isAddress($0) || bytes[$0.content].first == UInt8(ascii: ")")
    }
      && (isName || isAddress(first))
  }

  /// `[386Enh]`, `[HKEY_CLASSES_ROOT\DAO]`: the first line of a section of settings.
  private func isSectionName(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content]
    return text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
      && line.functionWords == 0
  }

  private func isAddress(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content].drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }
    return text.startsCaseInsensitively(with: "http") || text.startsCaseInsensitively(with: "ftp:")
      || text.startsCaseInsensitively(with: "www.")
  }

  /// Whether a set-off line alone is a sentence rather than a command.
  private func isProseLine(_ line: ColumnLine, _ evidence: Evidence) -> Bool {
    if line.code == .strong { return false }
    if isConjunction(bytes[line.content]) { return true }
    if line.code == .weak && evidence.prose < 0.2 { return false }
    let text = bytes[line.content]
    let endsSentence = text.last.map { ".!?:\"".utf8.contains($0) } ?? false
    if line.words >= 3, evidence.prose >= 0.12 || endsSentence { return true }
    guard line.words >= 2, line.code == .none else { return false }
    var capitalized = 0
    for word in text.split(separator: 0x20) where word.first?.isUpper == true { capitalized += 1 }
    return capitalized >= 2
  }

  /// Whether the run is a name, a wide gap, and its explanation hanging in the second column.
  private func isHangingDefinition(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard run.count > 1, let first = run.first, first.wideGaps > 0 else { return false }
    return run.dropFirst().allSatisfy { $0.indent > first.indent + 4 }
  }

  /// Whether gaps stand only after sentences and the text is plainly prose.
  private func isSentences(_ evidence: Evidence) -> Bool { evidence.prose >= 0.3 }

  func hasVariedIndent(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let first = run.first else { return false }
    return run.contains { !$0.isBlank && $0.indent != first.indent }
  }

  /// Whether only the first line's indentation differs: a hanging or an indented paragraph.
  func isHanging(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard run.count >= 2, let first = run.first else { return false }
    let rest = run.dropFirst()
    guard let indent = rest.first?.indent, indent != first.indent,
      rest.allSatisfy({ $0.indent == indent })
    else { return false }
    let evidence = Evidence(run)
    let breaksAreForced = zip(run, rest).allSatisfy {
      wrap.isForced($0, $1) || wrap.isMidSentence($0, $1)
    }
    return evidence.prose >= 0.15 && (breaksAreForced || wrap.isFlowing(run))
  }
}
