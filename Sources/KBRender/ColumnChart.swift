import Mustache

/// A chart of columns, measured for an SVG; the template draws it.
struct ColumnChart: Hashable, Sendable {
  /// A column.
  struct Column: Hashable, Sendable {
    var name: String
    var count: Int
  }

  /// The heading.
  let title: String
  let slug: String
  let columns: [Column]

  // In units of the drawing.
  private static let plot = (left: 52, right: 712, top: 12, bottom: 208)
  /// About as wide as a character of a label.
  private static let characterWidth = 8

  /// Heights are measured against this.
  private var top: Int { ticks.last ?? 1 }

  /// Where lines are drawn: up to five round numbers, the last not less than any column.
  var ticks: [Int] {
    let largest = max(1, columns.map(\.count).max() ?? 1)
    var step = 1
    while step * 5 < largest {
      // 1, 2, 5, 10, 20, 50, …
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    return Array(stride(from: 0, through: (largest + step - 1) / step * step, by: step))
  }

  var value: Value {
    let plot = Self.plot
    let slot = Double(plot.right - plot.left) / Double(max(1, columns.count))
    let longest = columns.map(\.name.utf8.count).max() ?? 0
    let labelWidth = Double((longest + 1) * Self.characterWidth)
    let every = max(1, Int((labelWidth / slot).rounded(.up)))
    let values = columns.enumerated().map { position, column -> Value in
      let height = Double(plot.bottom - plot.top) * Double(column.count) / Double(top)
      let left = Double(plot.left) + slot * Double(position)
      return [
        "name": .text(column.name),
        "count": .text(column.count.grouped),
        "x": .text(Self.rounded(left + slot * 0.1)),
        "y": .text(Self.rounded(Double(plot.bottom) - height)),
        "width": .text(Self.rounded(slot * 0.8)),
        "height": .text(Self.rounded(height)),
        "middle": .text(Self.rounded(left + slot / 2)),
        "label": position % every == 0 ? .text(column.name) : .null,
      ]
    }
    let lines = ticks.map { tick -> Value in
      let y = plot.bottom - (plot.bottom - plot.top) * tick / top
      return ["label": .text(tick.grouped), "y": Value(y)]
    }
    return [
      "title": .text(title), "slug": .text(slug), "columns": .list(values), "ticks": .list(lines),
    ]
  }

  /// With one decimal.
  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
