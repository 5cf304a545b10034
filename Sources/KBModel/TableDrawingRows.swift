extension Table.Drawing {
  /// Rows in ascending order, kept as runs: a short text can name very many.
  public struct Rows: Hashable, Sendable {
    /// Ascending; between two of them a row is missing.
    public private(set) var runs: [ClosedRange<Int>] = []

    /// Rows in ascending order.
    public init(_ rows: [Int]) {
      for row in rows { append(row) }
    }

    /// `nil` unless they ascend and a row is missing between each two.
    init?(runs: [ClosedRange<Int>]) {
      for (run, next) in zip(runs, runs.dropFirst()) where next.lowerBound <= run.upperBound + 1 {
        return nil
      }
      self.runs = runs
    }

    /// Adds a row below all others.
    public mutating func append(_ row: Int) {
      if let last = runs.last, last.upperBound + 1 == row {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }

    /// How many there are.
    var count: Int { runs.reduce(0) { $0 + $1.count } }
  }
}
