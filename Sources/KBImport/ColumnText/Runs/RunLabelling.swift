/// Labels the runs of a container together: what stands beside a run costs and pays.
///
/// The labels are the best path through the runs (the Viterbi algorithm): a run's own scores, and what it costs that
/// one label follows another (``RunWeights``). The work grows with the number of runs.
struct RunLabelling {
  /// One for each run.
  private(set) var labels: [RunLabel]

  /// - Parameters:
  ///   - isLoose: whether programs go on over indentation, as where people indented by hand.
  ///   - continuesTable: whether a run's lines stand in the columns of the run before it.
  init(_ runs: [Run], isLoose: Bool, continuesTable: (_ run: Int) -> Bool) {
    labels = []
    guard !runs.isEmpty else { return }
    labels.reserveCapacity(runs.count)
    let count = RunLabel.allCases.count
    // For each run but the first and each of its labels the label before it on the best path.
    var origins: [RunLabel] = []
    origins.reserveCapacity(runs.count * count)
    var totals = Self.start(runs[0])
    for index in runs.indices.dropFirst() {
      let run = runs[index]
      let before = runs[index - 1]
      var next = run.scores
      let fits =
        run.gap != nil && before.scores.best == .table && run.scores.best.preformatted == nil
        && continuesTable(index)
      let isSetOff = run.isBeside(before)
      let isLevel = isLoose || (run.place == .flush) == (before.place == .flush)
      for label in RunLabel.allCases {
        var best = -Float.infinity
        var origin = RunLabel.prose
        for previous in RunLabel.allCases {
          var total = totals[previous]
          if let gap = run.gap {
            total += RunWeights.step(
              from: previous, to: label, gap: gap, isSetOff: isSetOff, isLevel: isLevel,
              isAnnounced: run.leadIn != .nothing)
          } else {
            total += RunWeights.start(label, isExpected: run.isExpected)
          }
          if fits, previous == .table, label == .table { total += RunWeights.continuesTable }
          if total > best {
            best = total
            origin = previous
          }
        }
        next[label] += best
        origins.append(origin)
      }
      totals = next
    }
    var label = totals.best
    labels.append(label)
    for index in runs.indices.dropFirst().reversed() {
      label = origins[(index - 1) * count + label.rawValue]
      labels.append(label)
    }
    labels.reverse()
  }

  private static func start(_ run: Run) -> RunScores {
    var totals = run.scores
    for label in RunLabel.allCases {
      totals[label] += RunWeights.start(label, isExpected: run.isExpected)
    }
    return totals
  }
}

extension Run {
  /// Whether preformatted text is no surprise here.
  var isExpected: Bool { place != .flush || leadIn != .nothing }

  /// Whether both runs belong to one set-off region.
  func isBeside(_ other: Run) -> Bool {
    place != .flush && other.place != .flush && region == other.region
  }
}
