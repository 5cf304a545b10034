/// How the documents of a term are kept: among those of other terms, or, where they are many, in a file of their own.
enum TermLayout {
  /// In a shard of its series.
  case shared
  /// In a file with that payload. Those in which the word says little are the `rest`, where so many have it that they
  /// are kept apart.
  case common(payload: [UInt8], rest: [UInt32]?)

  /// In bytes before compression: a term with more has a file of its own.
  private static let commonSize = 3000
  /// A common word with more postings is split: titles and strong words first.
  private static let splitFrequency = 4000

  init(_ term: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>) {
    self = .shared
    // A posting takes hardly ever more than three bytes.
    guard postings.count > Self.commonSize / 3 else { return }
    var whole = ShardWriter()
    whole.add(term, postings)
    guard whole.size > Self.commonSize else { return }
    guard postings.count > Self.splitFrequency else {
      self = .common(payload: whole.payload, rest: nil)
      return
    }
    var telling = ShardWriter()
    telling.add(term, postings.filter(Self.isTelling))
    self = .common(payload: telling.payload, rest: postings.filter { !Self.isTelling($0) })
  }

  /// Whether a word stands in the title, or often in a short text.
  private static func isTelling(_ posting: UInt32) -> Bool {
    posting & Impact.title != 0 || posting & Impact.strongest >= 5
  }
}
