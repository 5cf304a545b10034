import KBImport
import KBModel

/// The first pass of an import: every file read once, its header kept.
struct ImportSurvey: Sendable {
  private(set) var files = 0
  /// In the order of the files.
  private(set) var headers: [ArticleHeader] = []
  /// Where the files that hold an article stand, by their names.
  private(set) var paths = NameTable<String>()
  /// The first file with a name and a content, by both.
  private var numbers: [Content: Int] = [:]
  private(set) var doubtful: [ImportReport.Remark] = []
  private(set) var refused: [ImportReport.Remark] = []
  private(set) var diagnostics: [Diagnostic] = []

  private struct Content: Hashable {
    let name: [UInt8]
    let sha256: String

    init(_ copy: Copy) {
      name = Array(copy.path.utf8)
      sha256 = copy.sha256
    }
  }

  /// The number of the file that a copy was read from.
  func number(of copy: Copy) -> Int? { numbers[Content(copy)] }

  /// - Parameter progress: called with how many files are done.
  init(_ source: ImportSource, jobs: Int, progress: @escaping @Sendable (Int) -> Void) async throws
  {
    let counter = Counter(progress)
    let problems = try await source.forEachBatch { batch in
      let results = try await batch.parallelMap(jobs: jobs, chunk: 16) { file in
        defer { counter.advance() }
        return Survey.header(named: file.name, at: file.path, bytes: file.bytes)
      }
      for (file, result) in zip(batch, results) { add(result, of: file) }
    }
    diagnostics += problems
    doubtful.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    refused.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ result: Importer.Result<ArticleHeader>, of file: ImportFile) {
    files += 1
    diagnostics += result.diagnostics.map(file.located)
    let reasons = result.diagnostics.filter { $0.severity > .note }.map { diagnostic in
      (diagnostic.location?.line.map { "line \($0): " } ?? "") + diagnostic.message
    }
    if let header = result.value {
      headers.append(header)
      if number(of: header.copy) == nil { numbers[Content(header.copy)] = file.number }
      paths[file.name] = file.path
      if !reasons.isEmpty { doubtful.append(.init(path: file.path, reasons: reasons)) }
    } else {
      refused.append(.init(path: file.path, reasons: reasons))
    }
  }
}
