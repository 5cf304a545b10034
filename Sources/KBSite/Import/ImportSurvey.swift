import KBImport
import KBModel

/// The first pass of an import: every file read once, its header kept.
struct ImportSurvey: Sendable {
  /// Those read, and what archives hold beside them.
  var files: Int { read + skippedUnread }
  /// Those that the second pass reads again.
  private(set) var read = 0
  private var skippedUnread = 0
  /// In the order of the files.
  private(set) var headers: [ArticleHeader] = []
  /// Where the files that hold an article stand, by their names.
  private(set) var paths = NameTable<String>()
  /// The first file with a name and a content, by both.
  private var numbers: [Content: Int] = [:]
  private(set) var doubtful: [ImportReport.Remark] = []
  private(set) var refused: [ImportReport.Remark] = []
  private(set) var skipped: [SkipReason: ImportReport.Skipped] = [:]
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
    var unread: [SkipReason: ImportReport.Skipped] = [:]
    let problems = try await source.forEachBatch { reason, path in
      unread[reason, default: ImportReport.Skipped()].add(path)
    } _: { batch in
      let results = try await batch.parallelMap(jobs: jobs, chunk: 16) { file in
        defer { counter.advance() }
        return Finding(file)
      }
      for (file, result) in zip(batch, results) { add(result, of: file) }
    }
    diagnostics += problems
    skippedUnread = unread.values.reduce(0) { $0 + $1.count }
    for (reason, files) in unread {
      var all = skipped[reason] ?? ImportReport.Skipped()
      all.add(files)
      skipped[reason] = all
    }
    doubtful.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    refused.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ finding: Finding, of file: ImportFile) {
    read += 1
    switch finding {
    case .skipped(let reason): skipped[reason, default: ImportReport.Skipped()].add(file.path)
    case .read(let result): add(result, of: file)
    }
  }

  private mutating func add(_ result: Importer.Result<ArticleHeader>, of file: ImportFile) {
    diagnostics += result.diagnostics.map(file.located)
    let remark = ImportReport.Remark(result.diagnostics, on: file.path)
    if let header = result.value {
      headers.append(header)
      if number(of: header.copy) == nil { numbers[Content(header.copy)] = file.number }
      paths[file.name] = file.path
      if let remark { doubtful.append(remark) }
    } else if let remark {
      refused.append(remark)
    }
  }
}

/// What a look at a file gave.
private enum Finding {
  case read(Importer.Result<ArticleHeader>)
  case skipped(SkipReason)

  init(_ file: ImportFile) {
    let bytes = Result { () throws(FileError) in try file.bytes() }
    if file.isMember, case .failure(let error) = bytes, error.isTooLong {
      self = .skipped(.tooLong)
      return
    }
    let result = Survey.header(named: file.name, at: file.path, delivery: file.delivery) {
      () throws(FileError) in try bytes.get()
    }
    let reason = file.isMember ? SkipReason(result, named: file.name) : nil
    self = reason.map { .skipped($0) } ?? .read(result)
  }
}

extension ImportReport.Remark {
  /// What is to be looked at in a file; `nil` where nothing is.
  init?(_ diagnostics: [Diagnostic], on path: String) {
    let findings = diagnostics.filter { $0.severity > .note }
    guard let gravest = findings.max(by: { $0.severity < $1.severity }) else { return nil }
    self.init(
      path: path,
      reasons: findings.map { ($0.location?.line.map { "line \($0): " } ?? "") + $0.message },
      code: gravest.code)
  }
}
