/// A file of the index.
public struct IndexFile: Sendable {
  /// Below the site's folder.
  public let path: String
  /// Not yet compressed.
  let payload: [UInt8]

  /// The file's bytes: a raw DEFLATE stream; `nil` where memory ends.
  public func compressed() -> [UInt8]? { Deflate.compress(payload) }
}

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

extension IndexDirectory {
  /// All files of an index: those given, and the directory with their stamp.
  func closing(_ files: [IndexFile]) -> [IndexFile] {
    var directory = self
    directory.stamp = Self.stamp(of: files)
    return files + [IndexFile(path: IndexPath.directory, payload: directory.payload)]
  }

  /// A hash of all files, whatever their order.
  private static func stamp(of files: [IndexFile]) -> UInt32 {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .reduce(0) { stamp, file in
        Checksum.crc32(file.payload, after: Checksum.crc32(Array(file.path.utf8), after: stamp))
      }
  }
}
