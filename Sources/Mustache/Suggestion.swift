/// The name of `names` that `name` is most likely a misspelling of, if any: the fewest edits, at
/// most one in three letters, and the first in the alphabet of several.
func nearest(to name: String, among names: some Sequence<String>) -> String? {
  let limit = max(1, name.utf8.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in names {
    guard let distance = editDistance(name, candidate, atMost: limit) else { continue }
    if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
      best = (distance, candidate)
    }
  }
  return best?.name
}

/// The optimal string alignment distance in bytes, that is insertions, deletions, substitutions
/// and swaps of neighbours; `nil` above `limit`, or where a name is too long to be a typo of.
private func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
  let left = Array(left.utf8)
  let right = Array(right.utf8)
  guard max(left.count, right.count) <= 64, abs(left.count - right.count) <= limit else {
    return nil
  }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let substitution = last[j] + (left[i] == right[j] ? 0 : 1)
      var distance = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
