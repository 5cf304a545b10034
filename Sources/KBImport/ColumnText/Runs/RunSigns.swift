/// A set of signs.
struct RunSigns: Sendable {
  private var bits: UInt64 = 0

  init(_ signs: RunSign...) {
    for sign in signs { insert(sign) }
  }

  mutating func insert(_ sign: RunSign) { bits |= 1 << UInt64(sign.rawValue) }

  func contains(_ sign: RunSign) -> Bool { bits & 1 << UInt64(sign.rawValue) != 0 }

  func contains(anyOf others: RunSigns) -> Bool { bits & others.bits != 0 }

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
