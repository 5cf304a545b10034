/// What is known of the watched files: which there are, and in which version.
///
/// However a change is noticed, what it was is found by looking and comparing with this. So the order in which an
/// editor did its work, or hints that were lost, play no part.
struct FileTree {
  /// Called before a folder is listed for the first time, and when it is gone.
  struct Observer {
    var willEnter: (String) -> Void = { _ in }
    var didLeave: (String) -> Void = { _ in }
  }

  /// Folders that hold a file of this name are left out.
  private let marker: String?
  private let roots: Set<String>
  /// Entries by name, by folder. A root stands in the folder above it, of which nothing else is known.
  private var folders: [String: [String: FileNode]] = [:]
  /// The folders that are known with all that is in them. Links can lead to one by several paths; one is enough.
  private var entered: Set<FileVersion.Identity> = []

  /// An empty tree; ``update(_:deeply:_:_:)`` of the roots fills it.
  init(roots: [String], marker: String?) {
    self.roots = Set(roots)
    self.marker = marker
  }

  /// How many files are known.
  var fileCount: Int {
    folders.values.reduce(0) { sum, entries in
      sum + entries.values.count { if case .file = $0 { true } else { false } }
    }
  }

  /// The version of a file that is known.
  func version(of path: String) -> FileVersion? {
    guard case .file(let version)? = node(at: path) else { return nil }
    return version
  }

  /// Looks at paths, and notes what has become of them.
  /// - Parameters:
  ///   - paths: those that are not watched are passed over.
  ///   - deeply: look at all that is known to be in a folder, too; otherwise only what is in a new one.
  mutating func update(
    _ paths: some Sequence<String>, deeply: Bool, _ changes: inout ChangeSet, _ observer: Observer
  ) {
    let entries = paths.map(Entry.init).filter(isWatched)
    look(at: entries, deeply: deeply, &changes, observer)
  }

  /// A file or folder by the folder it is in and its name there.
  private struct Entry {
    let folder: String
    let name: String
    let path: String

    init(folder: String, name: String) {
      self.folder = folder
      self.name = name
      path = folder == "/" ? "/" + name : folder + "/" + name
    }

    init(path: String) {
      (folder, name) = path.splitPath
      self.path = path
    }
  }

  private mutating func look(
    at entries: [Entry], deeply: Bool, _ changes: inout ChangeSet, _ observer: Observer
  ) {
    let looks = entries.map { (entry: $0, node: FileNode(at: $0.path)) }
    // What is gone goes first: a folder that was renamed could not be entered while it stands at its old path.
    for look in looks where look.node == nil {
      update(look.entry, nil, deeply: deeply, &changes, observer)
    }
    for look in looks where look.node != nil {
      update(look.entry, look.node, deeply: deeply, &changes, observer)
    }
  }

  private func isWatched(_ entry: Entry) -> Bool {
    roots.contains(entry.path) || !IgnoredNames.contains(entry.name) && isEntered(entry.folder)
  }

  private func isEntered(_ folder: String) -> Bool {
    guard case .folder(let identity)? = node(at: folder) else { return false }
    return entered.contains(identity) && folders[folder] != nil
  }

  private func node(at path: String) -> FileNode? {
    let (folder, name) = path.splitPath
    return folders[folder]?[name]
  }

  private mutating func update(
    _ entry: Entry, _ new: FileNode?, deeply: Bool, _ changes: inout ChangeSet,
    _ observer: Observer
  ) {
    let old = folders[entry.folder]?[entry.name]
    if old == new, case .file = old { return }
    let path = entry.path
    switch (old, new) {
    case (.folder(let one), .folder(let other)) where one == other:
      if deeply, isEntered(path) { updateEntries(of: path, deeply: true, &changes, observer) }
      return
    case (.folder(let identity), _): leave(path, identity, &changes, observer)
    case (.file(let version), _): changes.note(path, before: version)
    case (nil, _): changes.note(path, before: nil)
    }
    folders[entry.folder, default: [:]][entry.name] = new
    if case .folder(let identity) = new { enter(path, identity, &changes, observer) }
  }

  private mutating func enter(
    _ folder: String, _ identity: FileVersion.Identity, _ changes: inout ChangeSet,
    _ observer: Observer
  ) {
    guard entered.insert(identity).inserted else { return }
    if let marker, FileNode(at: folder + "/" + marker) != nil {
      entered.remove(identity)
      return
    }
    observer.willEnter(folder)
    if folders[folder] == nil { folders[folder] = [:] }
    updateEntries(of: folder, deeply: true, &changes, observer)
  }

  private mutating func updateEntries(
    of folder: String, deeply: Bool, _ changes: inout ChangeSet, _ observer: Observer
  ) {
    var names = Set(FileNode.names(in: folder).filter { !IgnoredNames.contains($0) })
    if let known = folders[folder]?.keys { names.formUnion(known) }
    let entries = names.sorted().map { Entry(folder: folder, name: $0) }
    look(at: entries, deeply: deeply, &changes, observer)
  }

  private mutating func leave(
    _ folder: String, _ identity: FileVersion.Identity, _ changes: inout ChangeSet,
    _ observer: Observer
  ) {
    guard isEntered(folder) else { return }
    observer.didLeave(folder)
    for (name, node) in folders[folder] ?? [:] {
      let path = folder + "/" + name
      switch node {
      case .file(let version): changes.note(path, before: version)
      case .folder(let identity): leave(path, identity, &changes, observer)
      }
    }
    folders[folder] = nil
    entered.remove(identity)
  }
}

extension String {
  /// The folder above and the last name: `a/b/c` is `a/b` and `c`; a lone name lies in `.`.
  var splitPath: (folder: String, name: String) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", self) }
    let name = String(self[index(after: slash)...])
    return (slash == startIndex ? "/" : String(self[..<slash]), name)
  }
}
