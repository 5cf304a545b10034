import KBModel

/// Characters that were lost or changed before the text reached the archive, where the text shows it.
///
/// Nothing can put them back, so they stay as they are, and the user is told. One sign of damage may well be meant (`hon?y`
/// for a search, `¨` for a key), so each kind has a rule of its own of how much of it is beyond doubt.
struct CharacterDamage: Sendable {
  enum Kind: CaseIterable, Sendable {
    /// U+FFFD, which programs put where they cannot read a character.
    case replacement
    /// Question marks where letters were that an encoding did not have: `???? ??? ??`, `syst?me`.
    case letters
    /// A question mark where an apostrophe was: `doesn?t`, `l?articolo`.
    case apostrophes
    /// Accented letters that were read in another code page: `giÓ`, `pi¨`.
    case codePage
  }

  /// Damage of one kind.
  struct Finding: Sendable {
    let kind: Kind
    /// The first place, as it stands in the text.
    let example: String
    /// 1-based, ascending, each once.
    let lines: [Int]
  }

  let findings: [Finding]

  init(_ text: SourceText) {
    var scanner = DamageScanner()
    text.bytes.withUnsafeBufferPointer { scanner.scan($0) }
    findings = Kind.allCases.compactMap { kind in
      guard let places = scanner.places[kind], let first = places.first, scanner.isCertain(kind)
      else { return nil }
      var lines: [Int] = []
      for place in places {
        let line = text.lineNumber(of: place.lowerBound)
        if line != lines.last { lines.append(line) }
      }
      return Finding(
        kind: kind, example: String(decoding: text.bytes[first], as: UTF8.self), lines: lines)
    }
  }
}

extension ImportReport {
  /// Tells of lost characters, one message a kind.
  mutating func add(_ damage: CharacterDamage) {
    for finding in damage.findings {
      let place = "(“\(finding.example)”\(Self.others(finding.lines)))"
      let line = finding.lines.first
      switch finding.kind {
      case .replacement:
        warning(
          "lost-characters", "characters were lost where U+FFFD stands \(place); put them back",
          line: line)
      case .letters:
        warning(
          "lost-characters",
          "question marks stand where letters were lost \(place); put the letters back", line: line)
      case .codePage:
        warning(
          "lost-characters",
          "accented letters were read in a wrong code page \(place); write them anew", line: line)
      case .apostrophes:
        note(
          "lost-characters",
          "a question mark stands where an apostrophe was lost \(place); put it back", line: line)
      }
    }
  }

  /// `, also in lines 3, 17 and 5 more`.
  private static func others(_ lines: [Int]) -> String {
    let rest = lines.dropFirst()
    guard !rest.isEmpty else { return "" }
    let named = rest.prefix(8)
    let more = rest.count - named.count
    return ", also in \(rest.count == 1 ? "line" : "lines") "
      + named.map(String.init).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
