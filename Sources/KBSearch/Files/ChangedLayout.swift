/// Where changed terms go.
struct ChangedLayout {
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
