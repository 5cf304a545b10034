/// Brings an index up to date without the articles that did not change.
///
/// The documents that changed or went are looked for in the old index; only the shards of the terms that they gain or
/// lose are laid out again. The result is byte for byte what a full build would give.
public struct IndexUpdate: Sendable {
  /// Files to write.
  public let changed: [IndexFile]
  /// Files that the index no longer has.
  public let deleted: [String]

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
    var layout = ChangedLayout(old.directory)
    for change in changes { layout.apply(change) }
    var files = layout.commonFiles(of: old)
    for series in IndexPath.Series.allCases {
      let writer = try SeriesWriter(series, old.shards(series), layout.edits[series] ?? [])
      layout.directory.boundaries[series] = writer.boundaries
      files += writer.files
    }
    files += try SpellingFile.files(of: old, changes, documents: documents)
    files.append(IndexFile(path: IndexPath.facets, payload: FacetFile.payload(facets)))
    layout.directory.documentCount = documents
    files = layout.directory.closing(files)

    changed = files.filter { old.payloads[$0.path] != $0.payload }
    let kept = Set(files.map(\.path))
    deleted = old.payloads.keys.filter { !kept.contains($0) }.sorted()
  }
}

/// A term whose documents are other ones now.
private struct TermChange {
  var term: [UInt8]
  /// All its documents; empty where it is gone.
  var postings: [UInt32]

  /// - Returns: in the order of the terms.
  static func changes(
    in old: StoredIndex, without removed: DocumentSet, with addition: InvertedIndex
  ) throws(IndexError) -> [TermChange] {
    var added: [[UInt8]: Int] = [:]
    for place in 0..<addition.termCount { added[Array(addition.term(place))] = place }
    let touched = Set(try old.terms(of: removed)).union(added.keys)
    var stored = StoredPostings(old)
    var changes: [TermChange] = []
    for term in touched.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let before = try stored.postings(of: term)
      var after = before.filter { !removed.contains($0 >> 4) }
      if let place = added[term] {
        after += addition.postings(place)
        after.sort()
      }
      if after != before { changes.append(TermChange(term: term, postings: after)) }
    }
    return changes
  }
}

/// Where changed terms go.
private struct ChangedLayout {
  var directory: IndexDirectory
  /// In the order of their terms.
  private(set) var edits: [IndexPath.Series: [SeriesWriter.Edit]] = [:]
  private var common: [[UInt8]: IndexDirectory.CommonTerm] = [:]
  /// Of common terms that changed, by path.
  private var payloads: [String: [UInt8]] = [:]

  init(_ directory: IndexDirectory) {
    self.directory = directory
    for term in directory.common { common[term.term] = term }
  }

  mutating func apply(_ change: TermChange) {
    let term = change.term
    let before = common.removeValue(forKey: term)
    var shared: [UInt32]?
    var rest: [UInt32]?
    switch TermLayout(term[...], change.postings[...]) {
    case .shared: shared = change.postings.isEmpty ? nil : change.postings
    case .common(let payload, let lessTelling):
      rest = lessTelling
      payloads[IndexPath.common(term)] = payload
      common[term] = IndexDirectory.CommonTerm(
        term: term, frequency: change.postings.count, isSplit: rest != nil)
    }
    if shared != nil || before == nil {
      edits[IndexPath.Series(of: term), default: []].append(.init(term: term, postings: shared))
    }
    if rest != nil || before?.isSplit == true {
      edits[.rest, default: []].append(.init(term: term, postings: rest))
    }
  }

  /// The files of all common terms, those that did not change as they are.
  mutating func commonFiles(of old: StoredIndex) -> [IndexFile] {
    directory.common = common.values.sorted { $0.term.lexicographicallyPrecedes($1.term) }
    return directory.common.map { term in
      let path = IndexPath.common(term.term)
      return IndexFile(path: path, payload: payloads[path] ?? old.payloads[path] ?? [])
    }
  }
}

extension SpellingFile {
  /// The files of all letters, words that changed put in their places.
  fileprivate static func files(
    of old: StoredIndex, _ changes: [TermChange], documents: Int
  ) throws(IndexError) -> [IndexFile] {
    var changesOfLetter: [UInt8: [TermChange]] = [:]
    for change in changes {
      if let letter = change.term.first { changesOfLetter[letter, default: []].append(change) }
    }
    var files: [IndexFile] = []
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let path = IndexPath.spelling(letter)
      let payload = old.payloads[path]
      guard let changes = changesOfLetter[letter] else {
        if let payload { files.append(IndexFile(path: path, payload: payload)) }
        continue
      }
      let changed = Set(changes.map(\.term))
      var words = try payload.map { payload throws(IndexError) in try read(payload) } ?? []
      words.removeAll { changed.contains($0.term) }
      words += changes.compactMap {
        Word($0.term[...], frequency: $0.postings.count, of: documents)
      }
      words.sort { $0.term.lexicographicallyPrecedes($1.term) }
      if !words.isEmpty { files.append(IndexFile(path: path, payload: Self.payload(words))) }
    }
    return files
  }
}
