/// The documents that no file of the index lists for a term, since it says little in them: many have it, or they are long.
///
/// Searches do without. Who keeps an index up to date needs them, to count the documents of a word, and to list one where
/// an edit makes it tell more.
public struct UnlistedPostings: Sendable, Equatable {
  /// For each term the payload of a ``Shard`` that has only this one.
  private var payloads: [[UInt8]: [UInt8]] = [:]

  /// Those of an index that lists all.
  public init() {}

  /// All documents of a term that are not listed.
  func postings(of term: [UInt8]) throws(IndexError) -> [UInt32] {
    guard let payload = payloads[term] else { return [] }
    return Array(try Shard(payload).listing(of: term).postings)
  }

  mutating func set(_ postings: [UInt32], of term: [UInt8]) {
    guard !postings.isEmpty else {
      payloads[term] = nil
      return
    }
    var writer = ShardWriter()
    writer.add(term, Listing(postings: postings[...]))
    payloads[term] = writer.payload
  }

  /// The terms that one of the documents has, in no order.
  func terms(of documents: DocumentSet) throws(IndexError) -> [[UInt8]] {
    var terms: [[UInt8]] = []
    for (term, payload) in payloads {
      var scanner = try ShardScanner(payload)
      if try !scanner.places(of: documents).isEmpty { terms.append(term) }
    }
    return terms
  }
}

extension UnlistedPostings {
  /// Reads ``bytes``.
  /// - Throws: ``IndexError/damaged`` for what they cannot be.
  public init(_ bytes: [UInt8]) throws(IndexError) {
    var reader = ByteReader(bytes)
    for term in try reader.terms() {
      payloads[term] = Array(try reader.bytes(Int(try reader.number())))
    }
  }

  /// One after the other, for whoever keeps them between builds: the same for the same postings.
  public var bytes: [UInt8] {
    let terms = payloads.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var writer = ByteWriter()
    writer.terms(terms)
    for term in terms {
      let payload = payloads[term] ?? []
      writer.number(UInt32(payload.count))
      writer.append(payload)
    }
    return writer.bytes
  }
}
