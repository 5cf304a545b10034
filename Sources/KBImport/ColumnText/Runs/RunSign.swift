/// Evidence on a run of lines. What each sign says and weighs stands in ``RunWeights``.
enum RunSign: Int, CaseIterable, Sendable {
  // What the parser knows.
  case openListing, ruledColumns, drawing, programAround, continuation, itemText
  // Forms.
  case record, settings, dump, address
  // Program text.
  case code, someCode, littleCode, weakCode, statements, someStatements, comment
  // Layout.
  case tabs, someTabs, columns, wideGaps, someColumns, indentation, ruling, singleWords
  // Words and sentences.
  case noProse, littleProse, someProse, prose, wrapped, sentences, ownBreaks
  // A line alone.
  case statement, path, command, likeCommand, sentence, capitals, fragment
}

/// A set of signs.
struct RunSigns: Sendable {
  private var bits: UInt64 = 0

  init(_ signs: RunSign...) {
    for sign in signs { insert(sign) }
  }

  mutating func insert(_ sign: RunSign) { bits |= 1 << UInt64(sign.rawValue) }

  func contains(_ sign: RunSign) -> Bool { bits & 1 << UInt64(sign.rawValue) != 0 }

  var isEmpty: Bool { bits == 0 }

  /// In the order of their declaration.
  var all: [RunSign] { RunSign.allCases.filter(contains) }

  /// What the signs weigh together.
  var scores: RunScores {
    var sum = RunScores(prose: 0, code: 0, table: 0, console: 0, message: 0)
    var rest = bits
    while rest != 0 {
      if let sign = RunSign(rawValue: rest.trailingZeroBitCount) {
        sum = sum + RunWeights.sign(sign).scores
      }
      rest &= rest - 1
    }
    return sum
  }
}
