/// The files that have been looked at since the last report, and what they were before.
struct ChangeSet {
  private var before: [String: FileVersion?] = [:]

  /// Notes what was known of a path, unless that was done before.
  mutating func note(_ path: String, before version: FileVersion?) {
    if before[path] == nil { before[path] = .some(version) }
  }

  /// What has become of the files, ordered by path.
  func changes(in tree: FileTree) -> [FileChange] {
    var changes: [FileChange] = []
    var created: [(path: String, version: FileVersion)] = []
    // Several paths can lead to one file.
    var deleted: [FileVersion.Identity: [(path: String, version: FileVersion)]] = [:]
    for (path, old) in before {
      switch (old, tree.version(of: path)) {
      case (nil, let new?): created.append((path, new))
      case (let old?, nil): deleted[old.identity, default: []].append((path, old))
      case (let old?, let new?) where old != new: changes.append(FileChange(.changed, path))
      default: break
      }
    }
    for (path, version) in created {
      if let origin = deleted[version.identity]?.last, version.isMoved(from: origin.version) {
        deleted[version.identity]?.removeLast()
        changes.append(FileChange(.renamed(from: origin.path), path))
      } else {
        changes.append(FileChange(.created, path))
      }
    }
    changes += deleted.values.joined().map { FileChange(.deleted, $0.path) }
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
