/// Moves the files of a staging folder into a site, so that a process killed at any moment leaves each file whole, and
/// the next one finishes the work.
///
/// The journal is a file in the staging folder that lists what is to be deleted, a NUL behind each name. As long as it is not there, the site was
/// not touched; once it is, the files in the staging folder are exactly those that still have to be moved.
struct StagingJournal {
  let staging: String
  let site: String

  private static let name = ".kb-journal"
  private static let newMarker = OutputFolder.marker + ".new"

  private var file: String { staging + "/" + Self.name }

  /// Makes ready: from here on the new site will be in place sooner or later.
  ///
  /// Folders are made before, because a full disk is to be met while the old site is untouched.
  func begin(deleting obsolete: [String]) throws(FileError) {
    var made: [String] = []
    do {
      let files = try stagedFiles()
      let obstacles = Obstacles(of: files, among: obsolete)
      for folder in folders(of: files)
      where FileSystem.kind(of: site + "/" + folder) == nil && !obstacles.isBelow(folder) {
        try FileSystem.createFolder(site + "/" + folder)
        made.append(folder)
      }
      let list = obsolete.map { $0 + "\0" }.joined()
      try FileSystem.write(Array(list.utf8), to: file + ".new")
      try FileSystem.rename(file + ".new", to: file)
    } catch {
      for folder in made.reversed() { removeEmptyFolders(from: folder) }
      throw error
    }
  }

  /// Moves and deletes what a journal says; does nothing without one.
  /// - Returns: whether there was one.
  @discardableResult
  func resume() throws(FileError) -> Bool {
    guard FileSystem.kind(of: file) != nil else { return false }
    let list = try FileSystem.read(file, largest: .max)
    let obsolete = String(decoding: list, as: UTF8.self).split(separator: "\0").map(String.init)
    let files = try stagedFiles()
    for name in Obstacles(of: files, among: obsolete).names { try delete(name) }
    for name in files {
      let target = name == Self.newMarker ? OutputFolder.marker : name
      try move(name, to: target)
    }
    for name in obsolete { try delete(name) }
    try FileSystem.remove(file)
    return true
  }

  /// Takes the folders away that a build made which ended before it began to publish.
  func abandon() throws(FileError) {
    for folder in folders(of: try stagedFiles()).reversed() { removeEmptyFolders(from: folder) }
  }

  private func move(_ name: String, to target: String) throws(FileError) {
    do {
      try FileSystem.rename(staging + "/" + name, to: site + "/" + target)
    } catch {
      // The folder was in the place of an obstacle, or went with it.
      guard error.isMissing, let slash = target.lastIndex(of: "/") else { throw error }
      try FileSystem.createFolder(site + "/" + target[..<slash])
      try FileSystem.rename(staging + "/" + name, to: site + "/" + target)
    }
  }

  private func delete(_ name: String) throws(FileError) {
    // By now a folder of the new site may stand in its place.
    guard FileSystem.kind(of: site + "/" + name) != .folder else { return }
    try FileSystem.remove(site + "/" + name)
    if let slash = name.lastIndex(of: "/") { removeEmptyFolders(from: String(name[..<slash])) }
  }

  /// Removes a folder of the site and those above it, as far as they are empty.
  private func removeEmptyFolders(from folder: String) {
    var folder = folder[...]
    while !folder.isEmpty, FileSystem.removeEmptyFolder(site + "/" + folder) {
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  /// Whether there is anything to move.
  var hasFiles: Bool {
    get throws(FileError) { try !stagedEntries().isEmpty }
  }

  private func stagedFiles() throws(FileError) -> [String] {
    var files: [String] = []
    for entry in try stagedEntries() {
      try FileSystem.addFiles(of: staging, below: entry.name, entry.kind, to: &files)
    }
    return files
  }

  /// What stands at the top of the staging folder and belongs to the site.
  private func stagedEntries() throws(FileError) -> [(name: String, kind: FileSystem.Kind)] {
    try FileSystem.list(staging).filter {
      $0.name != OutputFolder.marker && !$0.name.hasPrefix(Self.name)
    }
  }

  /// The folders of files in order, each once.
  private func folders(of files: [String]) -> [String] {
    var folders: [String] = []
    for name in files {
      guard let slash = name.lastIndex(of: "/") else { continue }
      let folder = String(name[..<slash])
      if folders.last != folder { folders.append(folder) }
    }
    return folders
  }
}

/// Files of the old site that stand where the new one has a folder, or below what is a file in the new one: they have
/// to go before the new files come. Others stay until those are in place, so that no link leads nowhere meanwhile.
private struct Obstacles {
  let names: [String]
  private let files: Set<Substring>

  init(of files: [String], among obsolete: [String]) {
    guard !obsolete.isEmpty else {
      (names, self.files) = ([], [])
      return
    }
    let new = Set(files.map { $0[...] })
    let folders = Set(files.flatMap(Self.ancestors))
    names = obsolete.filter { name in
      folders.contains(name[...]) || Self.ancestors(of: name).contains(where: new.contains)
    }
    self.files = Set(names.map { $0[...] })
  }

  /// Whether the folder, or one above it, is a file so far.
  func isBelow(_ folder: String) -> Bool {
    guard !files.isEmpty else { return false }
    return files.contains(folder[...]) || Self.ancestors(of: folder).contains(where: files.contains)
  }

  /// The folders that a path leads through.
  private static func ancestors(of path: String) -> [Substring] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { path[..<$0] }
  }
}

extension FileSystem {
  /// Adds the names of all files at or below `name` in `folder`, relative to it, in order.
  static func addFiles(
    of folder: String, below name: String, _ kind: Kind, to files: inout [String]
  ) throws(FileError) {
    guard kind == .folder else {
      files.append(name)
      return
    }
    for entry in try list(folder + "/" + name) {
      try addFiles(of: folder, below: name + "/" + entry.name, entry.kind, to: &files)
    }
  }
}
