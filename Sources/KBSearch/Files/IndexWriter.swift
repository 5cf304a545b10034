/// Lays an index out in files.
///
/// The layout is a function of the index.
public struct IndexWriter {
  private var directory = IndexDirectory()
  private var series = Dictionary(
    uniqueKeysWithValues: IndexPath.Series.allCases.map { ($0, SeriesWriter($0)) })
  private var spelling: [UInt8: [SpellingFile.Word]] = [:]
  private var files: [IndexFile] = []

  /// The files of an index, the directory last, in the same order for the same index.
  public static func files(_ index: InvertedIndex) -> [IndexFile] {
    var writer = IndexWriter()
    for place in 0..<index.termCount {
      writer.add(index.term(place), index.postings(place), of: index.documentCount)
    }
    return writer.finish(index)
  }

  private mutating func add(
    _ term: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>, of documents: Int
  ) {
    if let letter = term.first,
      let word = SpellingFile.Word(term, frequency: postings.count, of: documents)
    {
      spelling[letter, default: []].append(word)
    }
    switch TermLayout(term, postings) {
    case .shared:
      series[IndexPath.Series(of: term)]?.add(term, postings)
    case .common(let payload, let rest):
      let term = Array(term)
      files.append(IndexFile(path: IndexPath.common(term), payload: payload))
      if let rest { series[.rest]?.add(term[...], rest[...]) }
      directory.common.append(
        IndexDirectory.CommonTerm(
          term: term, frequency: postings.count, isSplit: rest != nil))
    }
  }

  private mutating func finish(_ index: InvertedIndex) -> [IndexFile] {
    for name in IndexPath.Series.allCases {
      series[name]?.finish()
      directory.boundaries[name] = series[name]?.boundaries
      files += series[name]?.files ?? []
    }
    for letter in spelling.keys.sorted() {
      let payload = SpellingFile.payload(spelling[letter] ?? [])
      files.append(IndexFile(path: IndexPath.spelling(letter), payload: payload))
    }
    files.append(IndexFile(path: IndexPath.facets, payload: FacetFile.payload(index.facets)))
    directory.documentCount = index.documentCount
    return directory.closing(files)
  }
}
