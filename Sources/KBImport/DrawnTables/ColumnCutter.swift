/// Finds the columns of a table by what is blank in its rows.
struct ColumnCutter {
  private let titles: [DrawnLine]
  private let body: [DrawnLine]
  private let bars: [Int]

  /// What is wider is no table of the archive.
  private static let widest = 1000
  /// Of so many lines one may run into a gutter.
  private static let linesForACrossing = 4

  /// How far right of the first column a rule begins that spares it.
  private static let narrowestLabels = 4
  /// How many columns farther from its title a gutter may stand that is clear.
  private static let faultDistance = 6

  /// - Parameters:
  ///   - titles: the lines above the rows.
  ///   - body: the rows' lines, without rules and blank lines.
  ///   - bars: columns of the bars in all lines.
  init(titles: [DrawnLine], body: [DrawnLine], bars: [Int]) {
    self.titles = titles
    self.body = body
    self.bars = bars
  }

  /// The gutters between columns that have titles, and those that are clear in a table's rows though their columns
  /// share a title.
  func gutters() -> [Gutter] {
    let candidates = candidates()
    var kept: [Int: Gutter] = [:]
    for line in titles {
      let phrases = line.phrases()
      for (left, right) in zip(phrases, phrases.dropFirst()) {
        let between = candidates.filter { $0.separates(left, right) }
        // The nearest to the right title, unless lines speak against it.
        let distance = { (gutter: Gutter) in
          abs(gutter.columns.upperBound - right.columns.lowerBound)
            + (gutter.isClear ? 0 : Self.faultDistance)
        }
        let best = between.min { distance($0) < distance($1) }
        if let best { kept[best.columns.lowerBound] = best }
      }
    }
    for (index, gutter) in candidates.enumerated() where gutter.isClear {
      let end = index + 1 < candidates.count ? candidates[index + 1].columns.lowerBound : Int.max
      let right = gutter.columns.lowerBound..<end
      if body.count >= 2, gutter.columns.count >= 2,
        body.count(where: { Self.hasText(in: right, $0) }) * 5 >= body.count * 4
      {
        kept[gutter.columns.lowerBound] = gutter
      }
    }
    return kept.values.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  /// The gutters below the gaps of a rule in pieces, each the nearest to its gap; `nil` where one has none.
  func gutters(below pieces: [DrawnLine.Word]) -> [Gutter]? {
    let candidates = candidates()
    var kept: [Gutter] = []
    var pieces = pieces
    if let first = pieces.first, first.columns.lowerBound > Self.narrowestLabels {
      // The rows' own names stand left of the rule.
      pieces.insert(DrawnLine.Word(columns: 0..<1, bytes: first.bytes), at: 0)
    }
    for (left, right) in zip(pieces, pieces.dropFirst()) {
      let between = candidates.filter {
        $0.columns.upperBound > left.columns.lowerBound + 1
          && $0.columns.lowerBound < right.columns.upperBound
          && $0.columns.lowerBound > kept.last?.columns.lowerBound ?? 0
      }
      let distance = { (gutter: Gutter) in
        max(
          0, gutter.columns.lowerBound - right.columns.lowerBound,
          left.columns.upperBound - gutter.columns.upperBound)
      }
      guard
        let nearest = between.min(by: {
          ($0.faults, distance($0)) < ($1.faults, distance($1))
        })
      else { return nil }
      kept.append(nearest)
    }
    return kept
  }

  private static func hasText(in columns: Range<Int>, _ line: DrawnLine) -> Bool {
    line.words.contains {
      columns.contains($0.columns.lowerBound) || columns.contains($0.columns.upperBound - 1)
    }
  }

  /// Runs of columns with text in no row; where there is none, those with the fewest, if that is few.
  private func candidates() -> [Gutter] {
    let width =
      (titles + body).lazy.compactMap { $0.words.last?.columns.upperBound }.max() ?? 0
    let margin = body.lazy.compactMap { $0.words.first?.columns.lowerBound }.min() ?? 0
    guard width <= Self.widest else { return [] }
    var counts = [Int](repeating: 0, count: width)
    for line in body {
      for word in line.words { for column in word.columns { counts[column] += 1 } }
    }
    let few = body.count / Self.linesForACrossing
    var gutters: [Gutter] = []
    var index = margin
    while index < width {
      guard counts[index] <= few else {
        index += 1
        continue
      }
      let run = index..<(counts[index...].firstIndex { $0 > few } ?? width)
      let least = counts[run].min() ?? 0
      var lowest = Self.runs(of: least, in: counts[run])
      if least == 0 { lowest = lowest.flatMap(parts) }
      lowest = lowest.filter { $0.lowerBound > margin && $0.upperBound < width }
      if least > 0 { lowest = run.upperBound < width ? Array(lowest.suffix(1)) : [] }
      gutters += lowest.map { Gutter($0, body, bars: bars) }
      index = run.upperBound
    }
    return gutters
  }

  /// A blank run without the titles that stand in it, whose columns are empty.
  private func parts(_ run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for phrase in titles.last?.phrases() ?? []
    where phrase.columns.lowerBound >= start && phrase.columns.upperBound <= run.upperBound {
      parts.append(start..<phrase.columns.lowerBound)
      start = phrase.columns.upperBound
    }
    return parts + [start..<run.upperBound]
  }

  private static func runs(of value: Int, in counts: ArraySlice<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in counts.indices where counts[index] == value {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
