/// A term whose documents are other ones now.
struct TermChange {
  var term: [UInt8]
  /// All its documents; empty where it is gone.
  var postings: [UInt32]
  /// Whether articles merely mentioned it before.
  var wasMentioned: Bool

  /// - Returns: in the order of the terms.
  static func changes(
    in old: StoredIndex, without removed: DocumentSet, with addition: InvertedIndex
  ) throws(IndexError) -> [TermChange] {
    var added: [[UInt8]: Int] = [:]
    for place in 0..<addition.termCount { added[Array(addition.term(place))] = place }
    let touched = Set(try old.terms(of: removed)).union(added.keys)
    var stored = StoredPostings(old)
    var changes: [TermChange] = []
    for term in touched.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let before = try stored.postings(of: term)
      var after = before.filter { !removed.contains($0 >> 4) }
      if let place = added[term] {
        after += addition.postings(place)
        after.sort()
      }
      guard after != before else { continue }
      let wasMentioned = before.contains { $0 & 15 == Impact.mention }
      changes.append(TermChange(term: term, postings: after, wasMentioned: wasMentioned))
    }
    return changes
  }
}
