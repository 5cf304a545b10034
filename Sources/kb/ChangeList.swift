import KBSite

/// What `kb build --explain` prints: a line for each file that was written or deleted.
struct ChangeList {
  let changes: [PageChange]

  init(_ changes: [PageChange]) { self.changes = changes }

  /// `PATH: reason, reason`, a line each.
  var text: String {
    changes.map { change in
      change.path.printable + ": " + change.reasons.map(\.description).joined(separator: ", ")
        + "\n"
    }.joined()
  }
}
