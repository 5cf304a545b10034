import TestSupport
import Testing

@testable import KBImport

/// The best path through the labels of runs, against trying all of them.
@Suite struct RunLabellingTests {
  private func run(_ scores: RunScores, _ place: Run.Place, gap: Int?, region: Int) -> Run {
    Run(
      lines: 0..<1, place: place, region: region, gap: gap, signs: RunSigns(), leadIn: .nothing,
      scores: scores)
  }

  private func total(
    _ labels: [RunLabel], _ runs: [Run], isLoose: Bool, continuesTable: (Int) -> Bool
  ) -> Float {
    var total: Float = 0
    for (index, run) in runs.enumerated() {
      total += run.scores[labels[index]]
      if index > 0, let gap = run.gap {
        total += RunWeights.step(
          from: labels[index - 1], to: labels[index], gap: gap,
          isSetOff: run.isBeside(runs[index - 1]),
          isLevel: isLoose || (run.place == .flush) == (runs[index - 1].place == .flush),
          isAnnounced: run.leadIn != .nothing)
        if labels[index - 1] == .table, labels[index] == .table, continuesTable(index),
          runs[index - 1].scores.best == .table, run.scores.best.preformatted == nil
        {
          total += RunWeights.continuesTable
        }
      } else {
        total += RunWeights.start(labels[index], isExpected: run.isExpected)
      }
    }
    return total
  }

  @Test(arguments: 1...40, [false, true])
  func noOtherLabelsAreBetter(seed: UInt64, isLoose: Bool) {
    let continuesTable = { (index: Int) in (index + Int(seed)) % 2 == 0 }
    var random = SplitMix64(seed: seed)
    let runs = (0..<5).map { index in
      run(
        RunScores(
          prose: random.weight(), code: random.weight(), table: random.weight(),
          console: random.weight(),
          message: random.weight()),
        [.flush, .setOff, .deep][Int(random.next() % 3)],
        gap: index == 0 || random.next() % 4 == 0 ? nil : Int(random.next() % 3),
        region: Int(random.next() % 2))
    }
    let found = total(
      RunLabelling(runs, isLoose: isLoose, continuesTable: continuesTable).labels, runs,
      isLoose: isLoose, continuesTable: continuesTable)
    var best = -Float.infinity
    for code in 0..<3125 {
      var rest = code
      let labels = (0..<5).map { _ in
        defer { rest /= 5 }
        return RunLabel.allCases[rest % 5]
      }
      best = max(
        best, total(labels, runs, isLoose: isLoose, continuesTable: continuesTable))
    }
    #expect(abs(found - best) < 0.001)
  }

  @Test func nothingHasNoLabels() {
    #expect(RunLabelling([], isLoose: false) { _ in false }.labels.isEmpty)
  }
}

extension SplitMix64 {
  fileprivate mutating func weight() -> Float { Float(next() % 120) / 10 - 6 }
}
