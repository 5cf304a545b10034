/// Log-odds of a run's labels, in no unit: only their differences count.
struct RunScores: Sendable, CustomStringConvertible {
  private var values: SIMD8<Float>

  init(prose: Float, code: Float, table: Float, console: Float, message: Float) {
    values = [prose, code, table, console, message, 0, 0, 0]
  }

  subscript(label: RunLabel) -> Float {
    get { values[label.rawValue] }
    set { values[label.rawValue] = newValue }
  }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.values += right.values
    return sum
  }

  static func / (left: Self, divisor: Float) -> Self {
    var quotient = left
    quotient.values /= divisor
    return quotient
  }

  /// `code 4.0, table 1.0`: the best scores first, those far below them left out.
  var description: String {
    let best = self[best]
    return RunLabel.allCases.filter { self[$0] > best - 4 }.sorted { self[$0] > self[$1] }
      .map { "\($0) \((self[$0] * 10).rounded() / 10)" }.joined(separator: ", ")
  }

  /// The label that fits best where nothing stands beside the run.
  var best: RunLabel {
    var best = RunLabel.prose
    for label in RunLabel.allCases where self[label] > self[best] { best = label }
    return best
  }
}
