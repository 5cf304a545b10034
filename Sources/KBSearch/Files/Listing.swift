/// What a file says of a term.
struct Listing {
  /// A document's number times 16 plus its ``Impact``, ascending.
  var postings: ArraySlice<UInt32> = []
  /// Whether no other document has the term.
  var isComplete = true

  /// The documents' numbers.
  var documents: some Sequence<UInt32> { postings.lazy.map { $0 >> 4 } }
}
