/// Finds the name that was meant by a mistyped one.
public enum Spelling {
  /// The candidate that `word` abbreviates, else the nearest one if it is near enough to be a slip: a third of its
  /// letters at most.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let abbreviated = candidates.filter { $0.hasPrefix(word) }
    if abbreviated.count == 1 { return abbreviated[0] }
    let letters = Array(word.lowercased().utf8)
    let ranked = candidates.map { candidate in
      (name: candidate, distance: distance(letters, Array(candidate.lowercased().utf8)))
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    let name = best.name.utf8.drop { $0 == UInt8(ascii: "-") }
    return best.distance <= max(1, max(name.count, 3) / 3) ? best.name : nil
  }

  /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
