/// One line that says how far a phase has come.
struct ProgressLine: Equatable, Sendable {
  var phase: String
  var done: Int
  /// 0 where it is not known.
  var total: Int
  /// Since the phase began.
  var elapsed: Duration

  /// `Surveying 31,200 / 52,424`
  var plain: String { "\(phase) \(count)" }

  /// `Surveying   ███████░░░░░  31,200 / 52,424  12,300/s`, in `width` columns or fewer; what does not fit is left
  /// out, the bar first.
  func drawn(width: Int) -> String {
    let label = phase + String(repeating: " ", count: max(0, 10 - phase.count))
    let figures = count + (rate.map { "  \($0.readable)/s" } ?? "")
    let room = width - label.count - figures.count - 4
    if total > 0, room >= 8 { return "\(label)  \(bar(width: min(room, 30)))  \(figures)" }
    return String("\(label)  \(figures)".prefix(max(0, width)))
  }

  private var count: String { done.readable + (total > 0 ? " / \(total.readable)" : "") }

  /// Per second; `nil` while there is too little to tell.
  private var rate: Int? {
    guard done > 0, elapsed >= .milliseconds(200) else { return nil }
    return Int((Double(done) / (elapsed / .seconds(1))).rounded())
  }

  private func bar(width: Int) -> String {
    let filled = Int(Double(width) * Double(min(max(0, done), total)) / Double(total))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
