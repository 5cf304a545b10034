import KBImport
import KBModel

/// The first pass: every file read once, its header kept.
struct Survey: Sendable {
  /// Ordered by the files' names.
  let headers: [ArticleHeader]
  let diagnostics: [Diagnostic]
  /// The files by name.
  let files: [String: SourceFile]

  /// - Parameter progress: called with how many files are done.
  init(_ files: [SourceFile], jobs: Int, progress: @escaping @Sendable (Int) -> Void) async throws {
    let counter = Counter(progress)
    let results = try await files.parallelMap(jobs: jobs) { file in
      let result = Self.header(of: file)
      counter.advance()
      return result
    }
    headers = results.compactMap(\.value)
    diagnostics = results.flatMap(\.diagnostics)
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func header(of file: SourceFile) -> Importer.Result<ArticleHeader> {
    var result = header(named: file.name, at: file.path) { () throws(FileError) in
      try FileSystem.read(file.path)
    }
    result.diagnostics = result.diagnostics.map { $0.located(in: file) }
    return result
  }

  /// Reads the header of one file, and holds its number against the file's name.
  /// - Parameters:
  ///   - name: what diagnostics about its content call the file.
  ///   - path: how the user finds the file, for the diagnostic that it cannot be read.
  static func header(
    named name: String, at path: String, bytes: () throws(FileError) -> [UInt8]
  ) -> Importer.Result<ArticleHeader> {
    do {
      var result = Importer().header(try bytes(), path: name)
      if let header = result.value, let mismatch = FileNameID.mismatch(header, in: name) {
        result.diagnostics.append(mismatch)
      }
      return result
    } catch {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "cannot read the file: \(error.reason)",
        at: SourceLocation(path: path))
      return Importer.Result(value: nil, diagnostics: [diagnostic])
    }
  }
}

extension Diagnostic {
  /// Names the file as the user can open it instead of by its name in the content folder.
  func located(in file: SourceFile) -> Diagnostic {
    var diagnostic = self
    diagnostic.location?.path = file.path
    return diagnostic
  }
}
