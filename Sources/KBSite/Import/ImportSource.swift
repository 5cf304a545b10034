import KBCatalog
import KBModel

/// Files, folders and archives to be imported, as one stream of files.
///
/// The stream can be read several times and is the same each time. Memory holds one batch of it: files of folders are
/// opened when they are needed, entries of archives unpacked as they come.
struct ImportSource: Sendable {
  private enum Part: Sendable {
    /// - isFolder: whether they are all that stands in a folder, rather than one that was named.
    case files([SourceFile], isFolder: Bool)
    case archive(ArchiveKind, path: String, prefix: String)
  }

  private static let filesInBatch = 512
  private static let bytesInBatch = 32 << 20

  private let parts: [Part]
  /// What is wrong with the sources as a whole.
  let diagnostics: [Diagnostic]
  /// How many files there are; `nil` where an archive has to be read to know.
  let count: Int?
  /// The order of copies among the sources: of equal ones that in the source named first.
  let copyOrder: CopyOrder

  /// - Parameters:
  ///   - paths: with several, the names of files begin with their source's last component, and a number where two have
  ///     the same.
  ///   - destination: the folder that is imported into; a source that holds it is refused.
  init(_ paths: [String], into destination: String) {
    var parts: [Part] = []
    var diagnostics: [Diagnostic] = []
    var count: Int? = 0
    for (path, (trimmed, prefix)) in zip(paths, ContentTree.labels(of: paths)) {
      let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
      switch FileSystem.kind(of: trimmed) {
      case .folder:
        guard !FileSystem.isFolder(trimmed, aroundOrAt: destination) else {
          diagnostics.append(
            Diagnostic(
              .error, "import-source",
              "\(path) holds \(destination), which is imported into; name the folders in it that are to be imported",
              at: SourceLocation(path: path)))
          continue
        }
        let tree = ContentTree([trimmed])
        diagnostics += tree.diagnostics
        let files = tree.files.map { SourceFile(path: $0.path, name: prefix + $0.name) }
        parts.append(.files(files, isFolder: true))
        count = count.map { $0 + files.count }
      case .file:
        if let kind = ArchiveKind(ofFile: trimmed) {
          parts.append(.archive(kind, path: trimmed, prefix: prefix))
          count = nil
          continue
        }
        let label = prefix.isEmpty ? name : String(prefix.dropLast())
        parts.append(.files([SourceFile(path: trimmed, name: label)], isFolder: false))
        count = count.map { $0 + 1 }
      case .other, nil:
        diagnostics.append(
          Diagnostic(
            .error, "import-source",
            "no file, folder or archive \(path); check the spelling", at: SourceLocation(path: path)
          ))
      }
    }
    self.parts = parts
    self.diagnostics = diagnostics
    self.count = count
    copyOrder = CopyOrder(sources: ContentTree.labels(of: paths).map(\.prefix))
  }

  /// Calls `body` with the files, batch after batch.
  /// - Parameter skip: called with what archives hold beside files that may be articles.
  /// - Returns: what was found wrong with archives; what was read before is good.
  func forEachBatch(
    skip: (SkipReason, _ path: String) -> Void = { _, _ in },
    _ body: ([ImportFile]) async throws -> Void
  ) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var count = 0
    for part in parts {
      switch part {
      case .files(let files, let isFolder):
        for start in stride(from: 0, to: files.count, by: Self.filesInBatch) {
          let batch = files[start..<min(files.count, start + Self.filesInBatch)]
          try await body(
            zip(batch, count...).map { ImportFile($0, number: $1, isMember: isFolder) })
          count += batch.count
        }
      case .archive(let kind, let path, let prefix):
        diagnostics += try await Self.forEachBatch(
          of: kind.reader(of: path), path: path, prefix: prefix, count: &count, skip: skip, body)
      }
    }
    return diagnostics
  }

  private static func forEachBatch(
    of reader: any EntryReader, path: String, prefix: String, count: inout Int,
    skip: (SkipReason, String) -> Void, _ body: ([ImportFile]) async throws -> Void
  ) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var batch: [ImportFile] = []
    var size = 0
    reading: while true {
      switch reader.next() {
      case .file(let name, let bytes, let delivery):
        batch.append(
          ImportFile(
            name: prefix + name, path: path + "/" + name, bytes: bytes, delivery: delivery,
            number: count))
        count += 1
        size += bytes.count
      case .skipped(let name, let reason): skip(reason, path + "/" + name)
      case .refused(let name, let reason):
        diagnostics.append(
          Diagnostic(
            .error, "archive-entry", reason, at: SourceLocation(path: path + "/" + name)))
      case .failed(let reason):
        diagnostics.append(
          Diagnostic(.error, "archive", reason, at: SourceLocation(path: path)))
        break reading
      case .end: break reading
      }
      if batch.count >= filesInBatch || size >= bytesInBatch {
        try await body(batch)
        batch = []
        size = 0
      }
    }
    if !batch.isEmpty { try await body(batch) }
    return diagnostics
  }
}
