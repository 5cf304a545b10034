/// Where changed terms go.
struct ChangedLayout {
  var directory: IndexDirectory
  /// In the order of their terms.
  private(set) var edits: [IndexPath.Series: [SeriesWriter.Edit]] = [:]
  private(set) var unlisted: UnlistedPostings
  private var common: [[UInt8]: IndexDirectory.CommonTerm] = [:]
  /// Of common terms that changed, by path.
  private var payloads: [String: [UInt8]] = [:]

  init(of index: StoredIndex) {
    directory = index.directory
    unlisted = index.unlisted
    for term in directory.common { common[term.term] = term }
  }

  mutating func apply(_ change: TermChange) {
    let term = change.term
    let wasCommon = common.removeValue(forKey: term) != nil
    let layout = TermLayout(term[...], change.postings[...])
    unlisted.set(layout.unlisted, of: term)
    if let payload = layout.ownFile {
      payloads[IndexPath.common(term)] = payload
      common[term] = IndexDirectory.CommonTerm(term: term, frequency: change.postings.count)
      if wasCommon { return }
    }
    let isShared = layout.ownFile == nil && !change.postings.isEmpty
    edits[IndexPath.Series(of: term), default: []].append(
      SeriesWriter.Edit(term: term, listing: isShared ? layout.listed : nil))
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
