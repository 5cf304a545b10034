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
    do {
      var result = Importer().header(try FileSystem.read(file.path), path: file.name)
      if let header = result.value, let named = FileNameID(file.name), named.id != header.id {
        result.diagnostics.append(
          Diagnostic(
            .error, "id-mismatch",
            "the article is \(header.id), but its \(named.place) says \(named.id); rename the file or mend the number",
            at: SourceLocation(path: file.name)))
      }
      result.diagnostics = result.diagnostics.map { $0.located(in: file) }
      return result
    } catch {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "cannot read the file: \(error.reason)",
        at: SourceLocation(path: file.path))
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

/// An article number in a file's name (`Q198657.TXT`, `195875.txt`) or in its folder's (`Q198657/README.md`).
private struct FileNameID {
  let id: ArticleID
  /// What holds the number.
  let place: String

  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return nil }
    if let id = ArticleID(name.prefix { $0 != "." }) {
      self.init(id: id, place: "file name")
    } else if parts.count > 1, let id = ArticleID(parts[parts.count - 2]) {
      self.init(id: id, place: "folder's name")
    } else {
      return nil
    }
  }

  private init(id: ArticleID, place: String) {
    self.id = id
    self.place = place
  }
}
