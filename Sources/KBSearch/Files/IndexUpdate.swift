/// Brings an index up to date without the articles that did not change.
///
/// The documents that changed or went are looked for in the old index; only the files of the terms that they gain or
/// lose are laid out again, and of the pairs that move with their word (``TermPlace``). The result is byte for byte what
/// a full build would give.
public struct IndexUpdate: Sendable {
  /// Files to write.
  public let changed: [IndexFile]
  /// Files that the index no longer has.
  public let deleted: [String]
  /// What the files of the new index leave out.
  public let unlisted: UnlistedPostings

  /// Compares the old index with the new.
  /// - Parameters:
  ///   - removed: the numbers of documents that went or changed; what is not in the index is no error.
  ///   - added: the documents that came or changed.
  /// - Throws: ``IndexError`` where the old index is damaged, or so much smaller or larger than the new one that all
  ///   articles have to be indexed anew.
  public init(
    of old: StoredIndex, removed: Set<UInt32>, added: IndexBuilder
  ) throws(IndexError) {
    let addition = added.finish()
    let replaced = DocumentSet(removed.union(addition.facets.map(\.number)))
    var facets = old.facets.filter { !replaced.contains($0.number) } + addition.facets
    facets.sort { $0.number < $1.number }
    let documents = facets.count
    // Which words are worth a correction depends on the number of articles; that of no others does.
    guard
      SpellingFile.leastFrequency(of: documents)
        == SpellingFile.leastFrequency(of: old.facets.count)
    else { throw .outgrown }

    let changes = try TermChange.changes(in: old, without: replaced, with: addition)
    var layout = try ChangedLayout(of: old, changes)
    var files = try layout.commonFiles()
    for series in IndexPath.Series.allCases {
      let writer = try layout.series(series)
      layout.directory.boundaries[series] = writer.boundaries
      files += writer.files
    }
    files += try SpellingFile.files(of: old, changes, documents: documents)
    files.append(IndexFile(path: IndexPath.facets, payload: FacetFile.payload(facets)))
    layout.directory.documentCount = documents
    files = layout.directory.closing(files)

    changed = files.filter { old.payloads[$0.path] != $0.payload }
    unlisted = layout.unlisted
    let kept = Set(files.map(\.path))
    deleted = old.payloads.keys.filter { !kept.contains($0) }.sorted()
  }
}
