/// The files that have been looked at since the last report, and what they were before.
struct ChangeSet {
  private var before: [String: FileStamp?] = [:]

  /// Notes what was known of a path, unless that was done before.
  mutating func note(_ path: String, before stamp: FileStamp?) {
    if before[path] == nil { before[path] = .some(stamp) }
  }

  /// What has become of the files, ordered by path.
  func changes(in tree: FileTree) -> [FileChange] {
    var changes: [FileChange] = []
    var created: [(path: String, stamp: FileStamp)] = []
    var deleted: [FileStamp.Identity: (path: String, stamp: FileStamp)] = [:]
    for (path, old) in before {
      switch (old, tree.stamp(of: path)) {
      case (nil, let new?): created.append((path, new))
      case (let old?, nil): deleted[old.identity] = (path, old)
      case (let old?, let new?) where old != new: changes.append(FileChange(.changed, path))
      default: break
      }
    }
    for (path, stamp) in created {
      if let origin = deleted[stamp.identity], stamp.isMoved(from: origin.stamp) {
        deleted[stamp.identity] = nil
        changes.append(FileChange(.renamed(from: origin.path), path))
      } else {
        changes.append(FileChange(.created, path))
      }
    }
    changes += deleted.values.map { FileChange(.deleted, $0.path) }
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
