/// Sorted terms as they stand in a file.
///
///     terms = count *shared *length letters
///
/// `shared` is how many bytes a term shares with the one before, `length` how many of `letters` are its own. Numbers and
/// letters stand apart, since DEFLATE packs them better so.
struct TermList {
  private var shared: [Int] = []
  private var lengths: [Int] = []
  private let letters: ArraySlice<UInt8>

  init(_ reader: inout ByteReader) throws(IndexError) {
    let count = Int(try reader.number())
    guard count <= reader.remaining else { throw .damaged }
    for _ in 0..<count { shared.append(Int(try reader.number())) }
    var total = 0
    for _ in 0..<count {
      lengths.append(Int(try reader.number()))
      total += lengths[lengths.count - 1]
    }
    letters = try reader.bytes(total)
  }

  var count: Int { lengths.count }

  /// Where the letters begin and end in what was read.
  var streams: [Int] { [letters.startIndex, letters.endIndex] }

  /// Unpacked.
  func terms() throws(IndexError) -> [[UInt8]] {
    var terms: [[UInt8]] = []
    terms.reserveCapacity(count)
    try forEach { terms.append($0) }
    return terms
  }

  func first() throws(IndexError) -> [UInt8] {
    guard let length = lengths.first else { throw .damaged }
    return Array(letters.prefix(length))
  }

  func last() throws(IndexError) -> [UInt8] {
    var last: [UInt8] = []
    try forEach { last = $0 }
    return last
  }

  private func forEach(_ take: ([UInt8]) -> Void) throws(IndexError) {
    var term: [UInt8] = []
    var start = letters.startIndex
    for (shared, length) in zip(shared, lengths) {
      guard shared <= term.count else { throw .damaged }
      term.removeLast(term.count - shared)
      term += letters[start..<start + length]
      start += length
      take(term)
    }
  }
}

/// Puts together the bytes of a ``TermList``.
struct TermListWriter {
  private(set) var first: [UInt8] = []
  private(set) var last: [UInt8] = []
  private var count: UInt32 = 0
  private var shared = ByteWriter()
  private var lengths = ByteWriter()
  private var letters: [UInt8] = []

  var isEmpty: Bool { count == 0 }

  /// The length of the bytes but for the count.
  var size: Int { shared.bytes.count + lengths.bytes.count + letters.count }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.number(count)
    return writer.bytes + shared.bytes + lengths.bytes + letters
  }

  /// Adds a term that is behind all others.
  mutating func add(_ term: some RandomAccessCollection<UInt8>) {
    let common = term.sharedCount(with: last)
    shared.number(UInt32(common))
    lengths.number(UInt32(term.count - common))
    letters += term.dropFirst(common)
    last = Array(term)
    if count == 0 { first = last }
    count += 1
  }
}

extension Collection<UInt8> {
  /// How many bytes two terms share at their beginning.
  func sharedCount(with other: some Collection<UInt8>) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}
