/// Runs of one container that begin with the same label: `Error: …`, `Value=…`, `/a`.
enum Siblings {
  /// The runs, each with the mean of the scores of those that begin as it does, where there are three or more.
  static func agreed(_ runs: [Run], _ lines: [ColumnLine], _ bytes: [UInt8]) -> [Run] {
    guard runs.count >= 3 else { return runs }
    var groups: [Key: [Int]] = [:]
    for (index, run) in runs.enumerated() {
      guard let label = label(of: bytes[lines[run.lines.lowerBound].content]) else { continue }
      groups[Key(label: label, isFlush: run.place == .flush), default: []].append(index)
    }
    var agreed = runs
    for group in groups.values where group.count >= 3 {
      let sum = group.dropFirst().reduce(runs[group[0]].scores) { $0 + runs[$1].scores }
      for index in group { agreed[index].scores = sum / Float(group.count) }
    }
    return agreed
  }

  private struct Key: Hashable {
    let label: ArraySlice<UInt8>
    let isFlush: Bool
  }

  /// What stands before the first colon or equals sign, or the sign with which a switch begins.
  private static func label(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "-"), text.count < 16 {
      return text.prefix(1)
    }
    guard first.isUpper else { return nil }
    let label = text.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
    return label.count < text.count && (3...25).contains(label.count) ? label : nil
  }
}
