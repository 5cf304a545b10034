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

  private func total(_ labels: [RunLabel], _ runs: [Run]) -> Float {
    var total: Float = 0
    for (index, run) in runs.enumerated() {
      total += run.scores[labels[index]]
      if index > 0, let gap = run.gap {
        total += RunWeights.step(
          from: labels[index - 1], to: labels[index], gap: gap,
          isSetOff: run.isBeside(runs[index - 1]),
          isLevel: (run.place == .flush) == (runs[index - 1].place == .flush),
          isAnnounced: run.leadIn != .nothing)
      } else {
        total += RunWeights.start(labels[index], isExpected: run.isExpected)
      }
    }
    return total
  }

  @Test(arguments: 1...40)
  func noOtherLabelsAreBetter(seed: UInt64) {
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
    let found = total(RunLabelling(runs, isLoose: false) { _ in false }.labels, runs)
    var best = -Float.infinity
    for code in 0..<3125 {
      var rest = code
      let labels = (0..<5).map { _ in
        defer { rest /= 5 }
        return RunLabel.allCases[rest % 5]
      }
      best = max(best, total(labels, runs))
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
