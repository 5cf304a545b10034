import KBModel

/// Files that a command is to make in a folder of the user's, where nothing may be overwritten.
struct FilePlan {
  private let tree: FolderTree
  private let files: [(path: RelativePath, bytes: [UInt8])]

  /// What became of it.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    /// The files that were written, as the user can open them.
    var written: [String] = []
  }

  /// - Parameters:
  ///   - folder: need not exist.
  ///   - files: bytes by path below the folder.
  init(in folder: String, _ files: [String: [UInt8]]) throws(FileError) {
    tree = FolderTree(folder)
    var plan: [(path: RelativePath, bytes: [UInt8])] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      plan.append((try RelativePath(checking: path), bytes))
    }
    self.files = plan
  }

  /// Writes all files, or none where one of them is there already with other bytes.
  func carryOut() -> Outcome {
    var outcome = Outcome()
    do throws(FileError) {
      _ = try tree.top(creating: true)
      var missing: [(path: RelativePath, bytes: [UInt8])] = []
      for (path, bytes) in files {
        switch try tree.kind(of: path) {
        case nil: missing.append((path, bytes))
        case .link: throw .link("write", tree.shown(path))
        case .file where try tree.read(path) == bytes: break
        case .file, .folder, .other, .unnamed:
          outcome.diagnostics.append(
            Diagnostic(
              .error, "file-exists",
              "this is here already and was left as it is; nothing was written; move it away, or choose another folder",
              at: SourceLocation(path: tree.shown(path))))
        }
      }
      guard outcome.diagnostics.isEmpty else { return outcome }
      for (path, bytes) in missing {
        try tree.replace(path, with: bytes)
        outcome.written.append(tree.shown(path))
      }
    } catch {
      outcome.diagnostics.append(
        error.isLink
          ? Diagnostic(link: error)
          : Diagnostic(
            .error, "write-failed", "cannot \(error.action) this: \(error.reason)",
            at: SourceLocation(path: error.path)))
    }
    return outcome
  }
}
