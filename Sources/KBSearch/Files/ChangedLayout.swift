/// Where changed terms go, and the pairs of words whose file has them now or no longer.
struct ChangedLayout {
  var directory: IndexDirectory
  private(set) var unlisted: UnlistedPostings
  private let old: StoredIndex
  /// In the order of their terms.
  private var edits: [TermPlace: [TermEdit]] = [:]

  init(of old: StoredIndex, _ changes: [TermChange]) throws(IndexError) {
    self.old = old
    directory = old.directory
    unlisted = old.unlisted
    var terms: [[UInt8]: Listing?] = [:]
    var common: [[UInt8]: IndexDirectory.CommonTerm] = [:]
    for term in directory.common { common[term.term] = term }
    for change in changes {
      let layout = TermLayout(change.term[...], change.postings[...])
      unlisted.set(layout.unlisted, of: change.term)
      terms[change.term] = .some(layout.listed)
      if layout.mentions != nil || change.wasMentioned {
        let series = IndexPath.Series.mentioning(IndexPath.Vocabulary(of: change.term))
        edits[.series(series), default: []].append(
          TermEdit(term: change.term, listing: layout.mentions))
      }
      common[change.term] =
        layout.hasOwnFile
        ? IndexDirectory.CommonTerm(term: change.term, frequency: change.postings.count) : nil
    }
    directory.common = common.values.sorted { $0.term.lexicographicallyPrecedes($1.term) }
    for change in changes
    where directory.hasPairs(change.term) != old.directory.hasPairs(change.term) {
      for pair in try old.pairs(of: change.term) where terms[pair.term] == nil {
        terms[pair.term] = .some(pair.listing)
      }
    }
    for (term, listing) in terms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let place = directory.place(of: term)
      let oldPlace = old.directory.place(of: term)
      edits[place, default: []].append(TermEdit(term: term, listing: listing))
      if oldPlace != place { edits[oldPlace, default: []].append(TermEdit(term: term)) }
    }
  }

  /// The shards of a series, laid out anew where their terms changed.
  func series(_ name: IndexPath.Series) throws(IndexError) -> SeriesWriter {
    try SeriesWriter(name, old.shards(name), edits[.series(name)] ?? [])
  }

  /// The files of all common words, those that did not change as they are.
  func commonFiles() throws(IndexError) -> [IndexFile] {
    var files: [IndexFile] = []
    for word in directory.common {
      let path = IndexPath.common(word.term)
      let stored = old.payloads[path]
      if let stored, edits[.common(word.term)] == nil {
        files.append(Shard.file(path, stored))
        continue
      }
      let shard =
        try stored.map { payload throws(IndexError) in try Shard(payload) } ?? Shard()
      var writer = ShardWriter()
      shard.edited(by: (edits[.common(word.term)] ?? [])[...]) { writer.add($0, $1) }
      files.append(Shard.file(path, writer.payload))
    }
    return files
  }
}

extension StoredIndex {
  /// The pairs beside a word, wherever they are.
  fileprivate func pairs(
    of word: [UInt8]
  ) throws(IndexError) -> [(term: [UInt8], listing: Listing)] {
    var paths = [IndexPath.common(word)]
    if !directory.hasPairs(word) {
      let ends = [UInt8(ascii: "<"), UInt8(ascii: ">") + 1].map { end in
        shards(.words).partitioningIndex { (word + [end]).lexicographicallyPrecedes($0.boundary) }
      }
      paths = shards(.words)[max(0, ends[0] - 1)..<ends[1]].map {
        IndexPath.shard(.words, $0.boundary)
      }
    }
    var pairs: [(term: [UInt8], listing: Listing)] = []
    for path in paths {
      guard let payload = payloads[path] else { continue }
      let shard = try KBSearch.Shard(payload)
      for (place, term) in shard.terms.enumerated() where ErrorPhrases.word(of: term) == word[...] {
        pairs.append((term, shard.listing(place)))
      }
    }
    return pairs
  }
}
