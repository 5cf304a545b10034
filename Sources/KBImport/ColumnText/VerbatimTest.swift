import KBModel

/// Decides whether a run of lines is prose, which may be re-flowed, or text whose lines and columns matter.
///
/// The evidence is counted over the run: function words (prose has one in four), column gaps, tabs, code signatures,
/// indentation that differs from line to line, and whether its line breaks were forced by the wrapping. In doubt the
/// run stays as it is: prose in a box is ugly, re-flowed code is destroyed.
struct VerbatimTest {
  let bytes: [UInt8]
  let wrap: WrapTest

  /// A decision, and which evidence made it.
  struct Verdict {
    /// `nil` for prose.
    let kind: Block.PreformattedKind?
    let reason: Reason

    init(_ kind: Block.PreformattedKind?, _ reason: Reason) {
      self.kind = kind
      self.reason = reason
    }
  }

  /// The evidence that decided; the raw value says it to people.
  enum Reason: String {
    case tabs = "tabs inside the lines"
    case columns = "column gaps"
    case code = "code signatures"
    case statements = "statements below one another"
    case agreement = "lines that agree on a column"
    case continuation = "the columns of the table above"
    case record = "the labels of an event log"
    case dump = "numbers and no prose"
    case settings = "a section of settings"
    case indentation = "lines of different indentation"
    case address = "addresses"
    case command = "a line that is no sentence"
    case singleWords = "one word a line"
    case sentence = "a sentence"
    case wrapped = "prose whose line breaks were made by wrapping"
    case brokenProse = "prose with line breaks of its own"
    case noProse = "hardly any function words"
    case textColumn = "stands in the column of the text, without evidence for anything else"
  }

  /// Sums over a run of lines.
  struct Evidence: CustomStringConvertible {
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

    /// Whether columns stand in the run: wide gaps on a third of its lines, or on any where the text is not plainly
    /// prose.
    var hasColumns: Bool {
      wideGapLines > 0 && (wideGapLines * 3 >= lines || prose < 0.3)
    }

    /// Whether the lines are a dump: words with digits are at least half of all, and prose is absent.
    var isDump: Bool { lines > 1 && digitWords * 2 >= words && prose < 0.06 }

    /// What lines that agree on a column are: program text with comments behind it, or a table.
    var columnKind: Block.PreformattedKind { codeLines * 2 >= lines ? .code(nil) : .table }

    /// Share of function words among all words.
    var prose: Double { words == 0 ? 0 : Double(functionWords) / Double(words) }
  }

  /// What a set-off run is, one that is indented by three columns or more against the text around it.
  func verdictOnSetOff(_ run: ArraySlice<ColumnLine>) -> Verdict {
    let evidence = Evidence(run)
    if EventRecord.matches(run, bytes) { return Verdict(.console, .record) }
    if evidence.tabLines > 0 { return Verdict(.table, .tabs) }
    // Most lines are surely code: what reads like prose or columns are its comments.
    if evidence.strongLines * 2 >= evidence.lines, evidence.prose < (run.count > 1 ? 0.6 : 0.25) {
      return Verdict(.code(nil), .code)
    }
    if evidence.hasColumns || isHangingDefinition(run) { return Verdict(.table, .columns) }
    if evidence.gapLines * 3 >= evidence.lines && !isSentences(evidence)
      || evidence.gapLines > 0 && evidence.prose < 0.2
    {
      return Verdict(.table, .columns)
    }
    if TextColumns.agree(run, bytes) { return Verdict(evidence.columnKind, .agreement) }
    if evidence.strongLines * 4 >= evidence.lines && evidence.prose < 0.25 {
      return Verdict(.code(nil), .code)
    }
    if isDownload(run) { return Verdict(nil, .address) }
    if run.count == 1, let line = run.first {
      return isProseLine(line, evidence) ? Verdict(nil, .sentence) : Verdict(.code(nil), .command)
    }
    if hasVariedIndent(run), !isHanging(run) { return Verdict(.code(nil), .indentation) }
    if evidence.codeLines * 2 >= evidence.lines && evidence.prose < 0.22 {
      return Verdict(.code(nil), .code)
    }
    if run.allSatisfy({ $0.words == 1 }) { return Verdict(.code(nil), .singleWords) }
    if Statements(run, bytes).areSeen { return Verdict(.code(nil), .statements) }
    if hasForcedBreaks(run) || wrap.isFlowing(run) {
      return evidence.prose >= 0.1 ? Verdict(nil, .wrapped) : Verdict(.code(nil), .noProse)
    }
    return evidence.prose >= 0.2 ? Verdict(nil, .brokenProse) : Verdict(.code(nil), .noProse)
  }

  /// What a run is that stands in the column of the text around it, where prose is the rule: only clear evidence
  /// counts.
  ///
  /// - Parameter isLibrary: whether code at the margin is common, as in the programmers' library.
  func verdictOnFlush(_ run: ArraySlice<ColumnLine>, isLibrary: Bool) -> Verdict {
    let evidence = Evidence(run)
    let isBlock = run.count > 1
    // A sentence that the wrapping broke before “function” or “declare” is no declaration.
    let isSentence = evidence.prose >= 0.3 && run.first?.code != .strong && hasForcedBreaks(run)
    if isBlock, !isSentence, evidence.strongLines * 2 >= evidence.lines, evidence.prose < 0.5 {
      return Verdict(.code(nil), .code)
    }
    if evidence.hasColumns || isHangingDefinition(run) { return Verdict(.table, .columns) }
    if isBlock, evidence.tabLines > 0,
      evidence.prose < 0.2 || evidence.tabLines * 2 > evidence.lines
    {
      return Verdict(.table, .tabs)
    }
    if EventRecord.matches(run, bytes) { return Verdict(.console, .record) }
    if TextColumns.agree(run, bytes) { return Verdict(evidence.columnKind, .agreement) }
    if isBlock, evidence.gapLines * 2 >= evidence.lines, evidence.prose < 0.15 {
      return Verdict(.table, .columns)
    }
    if isBlock, let first = run.first, isSectionName(first),
      evidence.codeLines * 2 >= evidence.lines || evidence.prose < 0.12
    {
      return Verdict(.code(nil), .settings)
    }
    if evidence.isDump { return Verdict(.console, .dump) }
    if evidence.strongLines > 0, evidence.strongLines * 10 >= evidence.lines * 3,
      evidence.prose < (isLibrary ? 0.2 : 0.15)
    {
      return Verdict(.code(nil), .code)
    }
    if !isBlock, let line = run.first {
      // A title in a list holds brackets and signs, too (“Page 348 & 349: Addresses wrong”).
      let mostWords = isLibrary ? 40 : line.code == .strong ? 6 : 2
      let isCode =
        line.code >= .weak && evidence.prose < 0.12 && line.words <= mostWords
        || StatementForm(line, bytes) == .certain
      return isCode ? Verdict(.code(nil), .code) : Verdict(nil, .textColumn)
    }
    if evidence.codeLines * 2 >= evidence.lines, evidence.prose < 0.12 {
      return Verdict(.code(nil), .code)
    }
    if hasVariedIndent(run), !isHanging(run), evidence.prose < 0.12 {
      return Verdict(.code(nil), .indentation)
    }
    if Statements(run, bytes).prevail { return Verdict(.code(nil), .statements) }
    return Verdict(nil, .textColumn)
  }

  /// Whether a run of any indentation can only be prose: whole sentences that were wrapped, at one margin, and nothing
  /// that is seen in code or in columns.
  func isPlainProse(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let first = run.first.flatMap({ bytes[$0.content].first }), first.isUpper,
      let last = run.last.flatMap({ bytes[$0.content].last }), ".!?:".utf8.contains(last)
    else { return false }
    let evidence = Evidence(run)
    return run.count > 1 && evidence.prose >= 0.3 && evidence.codeLines == 0
      && evidence.gapLines == 0 && evidence.tabLines == 0 && !hasVariedIndent(run)
      && (hasForcedBreaks(run) || wrap.isFlowing(run))
  }

  /// Whether the wrapping made every line break of a run.
  private func hasForcedBreaks(_ run: ArraySlice<ColumnLine>) -> Bool {
    zip(run, run.dropFirst()).allSatisfy { wrap.isForced($0, $1) }
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
    if line.code == .strong || StatementForm(line, bytes) == .certain { return false }
    if isConjunction(bytes[line.content]) { return true }
    if line.code == .weak && evidence.prose < 0.2 { return false }
    if isCommandLine(line) { return false }
    let text = bytes[line.content]
    let endsSentence = text.last.map { ".!?:\"".utf8.contains($0) } ?? false
    if line.words >= 3, evidence.prose >= 0.12 || endsSentence { return true }
    guard line.words >= 2, line.code == .none else { return false }
    var capitalized = 0
    for word in text.split(separator: 0x20) where word.first?.isUpper == true { capitalized += 1 }
    return capitalized >= 2
  }

  /// `net use x: \\server\share`: a path behind words in lower case, and no sentence's end.
  private func isCommandLine(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content]
    guard line.functionWords < 2, text.first?.isLower == true,
      let last = text.last, !".!?:\"".utf8.contains(last)
    else { return false }
    return text.contains(UInt8(ascii: "\\"))
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
