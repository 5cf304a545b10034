/// Every term with the documents that hold it. A function of the documents alone: neither of their order nor of the
/// tasks that indexed them.
public struct InvertedIndex: Sendable {
  /// Terms in the order of their bytes, one after the other.
  var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  var termOffsets: [Int] = [0]
  /// Where the postings of each term begin, and the end of the last.
  var postingOffsets: [Int] = [0]
  /// A document's number times 16 plus its ``Impact``, ascending for each term.
  var postings: [UInt32] = []
  /// By number.
  var facets: [(number: UInt32, facets: Facets)] = []

  var termCount: Int { termOffsets.count - 1 }

  /// How many documents there are.
  public var documentCount: Int { facets.count }

  func term(_ index: Int) -> ArraySlice<UInt8> {
    bytes[termOffsets[index]..<termOffsets[index + 1]]
  }

  func postings(_ index: Int) -> ArraySlice<UInt32> {
    postings[postingOffsets[index]..<postingOffsets[index + 1]]
  }

  /// An index without documents.
  init() {}

  /// Appends a term, which must be greater than all before.
  mutating func append(_ term: some Collection<UInt8>, _ postings: some Collection<UInt32>) {
    guard !postings.isEmpty else { return }
    bytes.append(contentsOf: term)
    termOffsets.append(bytes.count)
    self.postings.append(contentsOf: postings)
    postingOffsets.append(self.postings.count)
  }
}
