/// What became of a term in its place.
struct TermEdit {
  var term: [UInt8]
  /// `nil` where it is there no longer.
  var listing: Listing?
}

extension Shard {
  /// Hands out the terms as they are after some edits, in order.
  /// - Parameter edits: in the order of their terms.
  func edited(by edits: ArraySlice<TermEdit>, _ take: ([UInt8], Listing) -> Void) {
    var edits = edits
    func takeFirstEdit() {
      let edit = edits.removeFirst()
      if let listing = edit.listing { take(edit.term, listing) }
    }
    for (place, term) in terms.enumerated() {
      while let edit = edits.first, edit.term.lexicographicallyPrecedes(term) { takeFirstEdit() }
      if edits.first?.term == term { takeFirstEdit() } else { take(term, listing(place)) }
    }
    while !edits.isEmpty { takeFirstEdit() }
  }
}
