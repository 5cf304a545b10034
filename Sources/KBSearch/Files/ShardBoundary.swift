/// Where a shard ends: where the beginning of the terms changes, at a shorter beginning the sooner.
///
/// There are few short beginnings and an edit moves none of them, so that the layout goes on as it was behind the next
/// one. And the boundaries are short, which every reader fetches.
enum ShardBoundary {
  /// From which size, in bytes before compression, a shard ends where the first or second byte changes, the third, the
  /// fourth, and anywhere.
  private static let wordSizes = [2950, 4050, 5250, 7400]
  private static let codeSizes = [4100, 5800, 7500, 9700]
  private static let mentionedWordSizes = [12000, 15000, 19000, 25000]
  private static let mentionedCodeSizes = [5000, 6400, 8100, 10700]

  /// Whether a shard ends before a term.
  static func isBefore(
    _ term: ArraySlice<UInt8>, _ shard: ShardWriter, in series: IndexPath.Series
  ) -> Bool {
    let sizes =
      switch series {
      case .words: wordSizes
      case .codes: codeSizes
      case .mentionedWords: mentionedWordSizes
      case .mentionedCodes: mentionedCodeSizes
      }
    guard shard.size >= sizes[0] else { return false }
    if shard.size >= sizes[3] { return true }
    // The pairs of a word stay with it.
    guard !ErrorPhrases.isPair(term) else { return false }
    let shared = term.sharedCount(with: shard.last)
    return shared < 4 && shard.size >= sizes[max(0, shared - 1)]
  }
}
