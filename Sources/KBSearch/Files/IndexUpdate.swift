/// Brings an index up to date without the articles that did not change.
///
/// The old index is read back whole (its files are the only copy of what unchanged articles said), the documents that
/// changed or went are taken out, the new ones are added, and it is laid out again: the result is byte for byte what a
/// full build would give. Only files that differ are compressed and returned.
public struct IndexUpdate: Sendable {
  /// Files to write.
  public let changed: [IndexFile]
  /// Files that the index no longer has.
  public let deleted: [String]

  /// Compares the old index with the new.
  /// - Parameters:
  ///   - removed: the numbers of documents that went or changed; what is not in the index is no error.
  ///   - added: the documents that came or changed.
  public init(of old: StoredIndex, removed: Set<UInt32>, added: IndexBuilder) {
    let addition = added.finish()
    let removed = removed.union(addition.facets.map(\.number))
    let layout = IndexWriter.files(old.index.replacing(removed, with: addition))
    changed = layout.filter { old.payloads[$0.path] != $0.payload }
    let kept = Set(layout.map(\.path))
    deleted = old.payloads.keys.filter { !kept.contains($0) }.sorted()
  }
}

/// An index read back from its files.
public struct StoredIndex: Sendable {
  fileprivate let index: InvertedIndex
  fileprivate let payloads: [String: [UInt8]]

  /// - Parameter read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  /// - Throws: ``IndexError`` where the index cannot be read; then a full build is needed.
  public init(read: (String) -> [UInt8]?) throws(IndexError) {
    let files = try IndexFiles(read)
    index = try files.index()
    payloads = files.payloads
  }
}

extension InvertedIndex {
  /// The index with some documents taken out and those of `addition` put in.
  fileprivate func replacing(_ removed: Set<UInt32>, with addition: InvertedIndex) -> InvertedIndex
  {
    var result = InvertedIndex()
    result.facets = facets.filter { !removed.contains($0.number) } + addition.facets
    result.facets.sort { $0.number < $1.number }
    var old = 0
    var new = 0
    while old < termCount || new < addition.termCount {
      let takesNew =
        new < addition.termCount
        && (old == termCount || !term(old).lexicographicallyPrecedes(addition.term(new)))
      let takesOld = old < termCount && (!takesNew || term(old) == addition.term(new))
      let kept = takesOld ? postings(old).filter { !removed.contains($0 >> 4) } : []
      if takesNew, takesOld {
        result.append(addition.term(new), (kept + addition.postings(new)).sorted())
      } else {
        result.append(
          takesOld ? term(old) : addition.term(new), takesOld ? kept[...] : addition.postings(new))
      }
      old += takesOld ? 1 : 0
      new += takesNew ? 1 : 0
    }
    return result
  }
}
