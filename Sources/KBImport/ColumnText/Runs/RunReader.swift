/// Finds the signs on a run of lines that tell prose, which may be re-flowed, from text whose lines and columns matter.
///
/// The evidence is counted over the run: function words (prose has one in four), column gaps, tabs, code signatures,
/// indentation that differs from line to line, and whether its line breaks were forced by the wrapping.
struct RunReader: Sendable {
  let bytes: [UInt8]
  let wrap: WrapTest

  func signs(_ run: ArraySlice<ColumnLine>) -> RunSigns {
    let evidence = RunEvidence(run)
    var signs = RunSigns()
    if EventRecord.matches(run, bytes) { signs.insert(.record) }
    if isReferral(run) {
      signs.insert(.address)
    } else if run.allSatisfy({ isDirectoryHead(bytes[$0.content]) }) {
      signs.insert(.directory)
    } else if evidence.isDump {
      signs.insert(.dump)
    }
    addColumns(run, evidence, &signs)
    if evidence.lines > 1 {
      addLines(run, evidence, &signs)
    } else if let line = run.first {
      addForm(of: line, evidence, &signs)
    }
    if run.allSatisfy({ CodeSignature.isComment(bytes[$0.content]) }) { signs.insert(.comment) }
    // The words of a comment or a declaration read like those of a sentence.
    if !signs.contains(.statement), !signs.contains(.comment) { addWords(evidence, &signs) }
    return signs
  }

  private func addWords(_ evidence: RunEvidence, _ signs: inout RunSigns) {
    switch evidence.prose {
    case ..<0.06: signs.insert(.noProse)
    case ..<0.12: signs.insert(.littleProse)
    case ..<0.2: break
    case ..<0.3: signs.insert(.someProse)
    default: signs.insert(.prose)
    }
  }

  private func addColumns(
    _ run: ArraySlice<ColumnLine>, _ evidence: RunEvidence, _ signs: inout RunSigns
  ) {
    let isBlock = evidence.lines > 1
    if evidence.tabLines > 0 {
      signs.insert(
        isBlock && (evidence.prose < 0.2 || evidence.tabLines * 2 > evidence.lines)
          ? .tabs : .someTabs)
    }
    guard evidence.gapLines > 0 || evidence.tabLines > 0, isBlock || !hasNumberOnly(run) else {
      return
    }
    if evidence.hasColumns { signs.insert(.wideGaps) }
    if evidence.hasColumns || isHangingDefinition(run) || TextColumns.agree(run, bytes)
      || isBlock && evidence.gapLines * 2 >= evidence.lines && evidence.prose < 0.15
    {
      signs.insert(.columns)
    } else if evidence.gapLines * 3 >= evidence.lines && evidence.prose < 0.3
      || evidence.gapLines > 0 && evidence.prose < 0.2
    {
      signs.insert(.someColumns)
    }
  }

  /// Whether the only gap of a line stands behind its number: `2.1  Title`.
  private func hasNumberOnly(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let line = run.first, line.gaps == 1 else { return false }
    let number = bytes[line.content].prefix { !$0.isBlank }
    let rest = bytes[line.content].dropFirst(number.count)
    return number.first?.isDigit == true && number.contains(UInt8(ascii: "."))
      && number.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && rest.first?.isBlank == true && rest.dropFirst().first?.isBlank == true
  }

  private func addLines(
    _ run: ArraySlice<ColumnLine>, _ evidence: RunEvidence, _ signs: inout RunSigns
  ) {
    let isForced = hasForcedBreaks(run)
    // A sentence that the wrapping broke before “function” or “declare” is no declaration.
    let isSentence = evidence.prose >= 0.3 && run.first?.code != .strong && isForced
    if !isSentence, evidence.prose < 0.55 {
      if evidence.strongLines * 2 >= evidence.lines {
        signs.insert(.code)
      } else if evidence.strongLines * 10 >= evidence.lines * 3 {
        signs.insert(.someCode)
      } else if evidence.strongLines > 0 {
        signs.insert(.littleCode)
      }
    }
    if evidence.codeLines * 2 >= evidence.lines, evidence.prose < 0.22 { signs.insert(.weakCode) }
    if let first = run.first, first.functionWords == 0,
      SettingsFile.isSection(bytes[first.content]),
      evidence.codeLines * 2 >= evidence.lines || evidence.prose < 0.12
    {
      signs.insert(.settings)
    }
    if hasVariedIndent(run), !isHanging(run) { signs.insert(.indentation) }
    if run.count(where: { !bytes[$0.content].contains(where: \.isAlphanumeric) }) * 3 >= run.count {
      signs.insert(.ruling)
    }
    if run.allSatisfy({ $0.words <= 1 }) { signs.insert(.singleWords) }
    let statements = Statements(run, bytes)
    if statements.prevail {
      signs.insert(.statements)
    } else if statements.areSeen {
      signs.insert(.someStatements)
    }
    guard isForced || wrap.isFlowing(run) else {
      signs.insert(.ownBreaks)
      return
    }
    signs.insert(.wrapped)
    if isPlainProse(run, evidence) { signs.insert(.sentences) }
  }

  private func addForm(of line: ColumnLine, _ evidence: RunEvidence, _ signs: inout RunSigns) {
    let text = bytes[line.content]
    let endsSentence = text.last.map { ".!?:\"".utf8.contains($0) } ?? false
    let form = StatementForm(line, bytes)
    if form == .likely { signs.insert(.someStatements) }
    if isPath(text), line.functionWords == 0 { signs.insert(.path) }
    if form == .certain || line.code == .strong && evidence.prose < 0.12 && line.words <= 6 {
      signs.insert(.statement)
    } else if line.code >= .weak && evidence.prose < 0.12 && line.words <= 2 || isCommandLine(line)
    {
      signs.insert(.command)
    } else if line.code == .strong && evidence.prose < 0.25
      || line.code == .weak && evidence.prose < 0.2
    {
      signs.insert(.likeCommand)
    } else if isConjunction(text) || line.words >= 3 && evidence.prose >= 0.12
      || endsSentence && line.words >= 2 || text.last == UInt8(ascii: ":")
    {
      signs.insert(.sentence)
    } else if line.words >= 2, line.code == .none,
      text.split(separator: 0x20).count(where: { $0.first?.isUpper == true }) >= 2
    {
      signs.insert(.capitals)
    } else {
      signs.insert(.fragment)
    }
  }

  /// Whether wrapped lines can only be sentences: nothing on them is seen in code or in columns.
  private func isPlainProse(_ run: ArraySlice<ColumnLine>, _ evidence: RunEvidence) -> Bool {
    guard let first = run.first.flatMap({ bytes[$0.content].first }), first.isUpper,
      let last = run.last.flatMap({ bytes[$0.content].last }), ".!?:".utf8.contains(last)
    else { return false }
    return evidence.prose >= 0.3 && evidence.codeLines == 0 && evidence.gapLines == 0
      && evidence.tabLines == 0 && !hasVariedIndent(run)
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

  /// `Volume in drive A is …`, `Directory of A:\`: what the command DIR prints above the names of files.
  private func isDirectoryHead(_ text: ArraySlice<UInt8>) -> Bool {
    for head in ["volume in drive ", "volume serial number is ", "directory of "] as [StaticString]
    where text.startsCaseInsensitively(with: head) {
      let rest = text.dropFirst(head.utf8CodeUnitCount).drop(while: \.isBlank)
      return head.utf8CodeUnitCount != 13 || rest.dropFirst().first == UInt8(ascii: ":")
    }
    return false
  }

  /// Whether the lines are addresses, perhaps below the name of what they lead to.
  private func isReferral(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let first = run.first else { return false }
    guard run.contains(where: isAddress) else { return false }
    let isName = first.words <= 8 && first.code < .strong
    return run.dropFirst().allSatisfy {
      isAddress($0) || bytes[$0.content].first == UInt8(ascii: ")")
    }
      && (isName || isAddress(first))
  }

  private func isAddress(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content].drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }
    return text.startsCaseInsensitively(with: "http") || text.startsCaseInsensitively(with: "ftp:")
      || text.startsCaseInsensitively(with: "www.")
  }

  /// `C:\WINDOWS`, `<drive>:\SETUP.EXE`, `\\server\share`, `HKEY_LOCAL_MACHINE\…`: nothing else begins so.
  private func isPath(_ text: ArraySlice<UInt8>) -> Bool {
    if text.starts(with: "\\\\") || text.startsCaseInsensitively(with: "hkey_") { return true }
    let word = text.prefix { !$0.isBlank }
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let drive = word[..<colon]
    return word[(colon + 1)...].first == UInt8(ascii: "\\")
      && (drive.count == 1 || drive.first == UInt8(ascii: "<") && drive.last == UInt8(ascii: ">"))
  }

  /// `net use x: \\server\share`: a path behind words in lower case, and no sentence's end.
  private func isCommandLine(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content]
    guard line.functionWords < 2, text.first?.isLower == true,
      let last = text.last, !".!?:\"".utf8.contains(last)
    else { return false }
    return text.contains(UInt8(ascii: "\\"))
  }

  /// Whether a line begins as `C2429  text` and `LNK1123: text` do: with capitals and four digits.
  func hasErrorNumber(_ line: ColumnLine) -> Bool {
    let text = bytes[line.content]
    let letters = text.prefix(while: \.isUpper)
    let digits = text.dropFirst(letters.count).prefix(while: \.isDigit)
    return (1...4).contains(letters.count) && digits.count == 4 && line.words > 2
      && (digits.count + letters.count == line.firstWord
        || text[digits.endIndex] == UInt8(ascii: ":"))
  }

  /// Whether the run is a name, a wide gap, and its explanation hanging in the second column.
  private func isHangingDefinition(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard run.count > 1, let first = run.first, first.wideGaps > 0 else { return false }
    return run.dropFirst().allSatisfy { $0.indent > first.indent + 4 }
  }

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
    let evidence = RunEvidence(run)
    let breaksAreForced = zip(run, rest).allSatisfy {
      wrap.isForced($0, $1) || wrap.isMidSentence($0, $1)
    }
    return evidence.prose >= 0.15 && (breaksAreForced || wrap.isFlowing(run))
  }
}
