extension InvertedIndex {
  /// Turns segments, which are sorted by document, into an index, which is sorted by term.
  init(merging segments: [IndexSegment]) {
    let places = Self.numberTerms(of: segments, into: &self)

    // Documents of all segments by number, so that each term's postings come out ascending.
    var documents: [(number: UInt32, segment: Int, postings: Range<Int>)] = []
    for (index, segment) in segments.enumerated() {
      for (place, document) in segment.documents.enumerated() {
        let end =
          place + 1 < segment.documents.count
          ? segment.documents[place + 1].start : segment.postings.count
        documents.append((document.number, index, document.start..<end))
      }
      facets += segment.facets
    }
    documents.sort { ($0.number, $0.segment) < ($1.number, $1.segment) }
    documents.dropRepetitions(of: \.number)
    facets.sort { $0.number < $1.number }
    facets.dropRepetitions(of: \.number)

    var ends = [Int](repeating: 0, count: termCount + 1)
    for document in documents {
      for posting in segments[document.segment].postings[document.postings] {
        ends[Int(places[document.segment][Int(posting >> 4)]) + 1] += 1
      }
    }
    for term in 0..<termCount { ends[term + 1] += ends[term] }
    postingOffsets = ends
    postings = [UInt32](repeating: 0, count: ends[termCount])
    for document in documents {
      let segment = segments[document.segment]
      let places = places[document.segment]
      for posting in segment.postings[document.postings] {
        let term = Int(places[Int(posting >> 4)])
        postings[ends[term]] = document.number << 4 | posting & 15
        ends[term] += 1
      }
    }
  }

  /// Sorts the terms of all segments.
  /// - Returns: for each segment, the place of each of its terms.
  private static func numberTerms(of segments: [IndexSegment], into index: inout InvertedIndex)
    -> [[UInt32]]
  {
    var entries: [TermEntry] = []
    for (number, segment) in segments.enumerated() {
      for term in 0..<segment.terms.count {
        entries.append(
          TermEntry(
            head: head(of: segment.terms[term]), segment: UInt32(number), term: UInt32(term)))
      }
    }
    func bytes(_ entry: TermEntry) -> ArraySlice<UInt8> {
      segments[Int(entry.segment)].terms[Int(entry.term)]
    }
    entries.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      return bytes(left).lexicographicallyPrecedes(bytes(right))
    }
    var places = segments.map { [UInt32](repeating: 0, count: $0.terms.count) }
    for entry in entries {
      let term = bytes(entry)
      if index.termCount == 0 || index.term(index.termCount - 1) != term {
        index.bytes.append(contentsOf: term)
        index.termOffsets.append(index.bytes.count)
      }
      places[Int(entry.segment)][Int(entry.term)] = UInt32(index.termCount - 1)
    }
    return places
  }

  private struct TermEntry {
    var head: UInt64
    var segment: UInt32
    var term: UInt32
  }

  /// The first eight bytes as a number, which compares as they do.
  private static func head(of term: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 {
      let place = term.startIndex + index
      head = head << 8 | (place < term.endIndex ? UInt64(term[place]) : 0)
    }
    return head
  }
}

extension Array {
  /// Of neighbours with the same key, leaves the first.
  fileprivate mutating func dropRepetitions(of key: (Element) -> UInt32) {
    var last: UInt32?
    removeAll { element in
      defer { last = key(element) }
      return key(element) == last
    }
  }
}
