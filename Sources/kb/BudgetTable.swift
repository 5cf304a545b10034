import KBSite

/// What `kb build --budget` says of a site: a line for each thing that hosts limit.
struct BudgetTable {
  let budget: SiteBudget

  init(_ budget: SiteBudget) { self.budget = budget }

  /// The thing, how much the site has, how much the host takes, and what is too much.
  var text: String {
    let rows = budget.lines.map { line in
      [
        line.name, Self.figure(line.amount, line),
        line.limit.map { "of " + Self.figure($0, line) } ?? "no limit",
        line.excess > 0 ? "over by \(Self.figure(line.excess, line))" : "",
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return "\(budget.host):\n"
      + rows.map { row in
        let name = row[0] + Self.blanks(widths[0] - row[0].count)
        let amount = Self.blanks(widths[1] - row[1].count) + row[1]
        let verdict = row[3].isEmpty ? "" : Self.blanks(widths[2] - row[2].count) + "  " + row[3]
        return "  \(name)  \(amount)  \(row[2])\(verdict)\n"
      }.joined()
  }

  private static func figure(_ amount: Int, _ line: SiteBudget.Line) -> String {
    line.isBytes ? amount.readableBytes : amount.readable
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
