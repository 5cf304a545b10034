/// Lays an index out in files.
///
/// The layout is a function of the index.
public struct IndexWriter {
  /// The files, the directories last, in the same order for the same index.
  public private(set) var files: [IndexFile] = []
  /// What the files leave out.
  public private(set) var unlisted = UnlistedPostings()

  private var directory = IndexDirectory()
  /// The files of common words. A word comes before its pairs.
  private var common: [[UInt8]: ShardWriter] = [:]
  private var series = Dictionary(
    uniqueKeysWithValues: IndexPath.Series.allCases.map { ($0, SeriesWriter($0)) })
  private var spelling: [UInt8: [SpellingFile.Word]] = [:]

  /// Lays out an index.
  public init(_ index: InvertedIndex) {
    for place in 0..<index.termCount {
      add(index.term(place), index.postings(place), of: index.documentCount)
    }
    finish(index)
  }

  private mutating func add(
    _ term: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>, of documents: Int
  ) {
    if let letter = term.first,
      let word = SpellingFile.Word(term, frequency: postings.count, of: documents)
    {
      spelling[letter, default: []].append(word)
    }
    let layout = TermLayout(term, postings)
    if !layout.unlisted.isEmpty { unlisted.set(layout.unlisted, of: Array(term)) }
    let term = Array(term)
    if layout.hasOwnFile {
      directory.common.append(IndexDirectory.CommonTerm(term: term, frequency: postings.count))
    }
    if let mentions = layout.mentions {
      series[.mentioning(IndexPath.Vocabulary(of: term))]?.add(term[...], mentions)
    }
    guard let listed = layout.listed else { return }
    switch directory.place(of: term) {
    case .common(let word): common[word, default: ShardWriter()].add(term, listed)
    case .series(let name): series[name]?.add(term[...], listed)
    }
  }

  private mutating func finish(_ index: InvertedIndex) {
    for term in directory.common {
      guard let payload = common[term.term]?.payload else { continue }
      files.append(Shard.file(IndexPath.common(term.term), payload))
    }
    for name in IndexPath.Series.allCases {
      series[name]?.finish()
      directory.boundaries[name] = series[name]?.boundaries
      files += series[name]?.files ?? []
    }
    for letter in spelling.keys.sorted() {
      let payload = SpellingFile.payload(spelling[letter] ?? [])
      files.append(SpellingFile.file(IndexPath.spelling(letter), payload))
    }
    files.append(IndexFile(path: IndexPath.facets, payload: FacetFile.payload(index.facets)))
    directory.documentCount = index.documentCount
    files = directory.closing(files)
  }
}
