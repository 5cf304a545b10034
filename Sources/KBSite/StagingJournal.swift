/// Moves the files of a staging folder into a site, so that a process killed at any moment leaves each file whole, and
/// the next one finishes the work.
///
/// The journal is a file in the staging folder that lists what is to be deleted. As long as it is not there, the site was
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
      for folder in try folders() where FileSystem.kind(of: site + "/" + folder) == nil {
        try FileSystem.createFolder(site + "/" + folder)
        made.append(folder)
      }
      let list = obsolete.map { $0 + "\n" }.joined()
      try FileSystem.write(Array(list.utf8), to: file + ".new")
      try FileSystem.rename(file + ".new", to: file)
    } catch {
      for folder in made.reversed() { removeEmptyFolders(from: folder) }
      throw error
    }
  }

  /// Moves and deletes what a journal says; does nothing without one.
  func resume() throws(FileError) {
    guard let list = try? FileSystem.read(file, largest: .max) else { return }
    for name in try stagedFiles() {
      let target = name == Self.newMarker ? OutputFolder.marker : name
      try FileSystem.rename(staging + "/" + name, to: site + "/" + target)
    }
    for name in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      try FileSystem.remove(site + "/" + name)
      if let slash = name.lastIndex(of: "/") { removeEmptyFolders(from: String(name[..<slash])) }
    }
    try FileSystem.remove(file)
  }

  /// Removes a folder of the site and those above it, as far as they are empty.
  private func removeEmptyFolders(from folder: String) {
    var folder = folder[...]
    while !folder.isEmpty, FileSystem.removeEmptyFolder(site + "/" + folder) {
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  private func stagedFiles() throws(FileError) -> [String] {
    var files: [String] = []
    for entry in try FileSystem.list(staging)
    where entry.name != OutputFolder.marker && !entry.name.hasPrefix(Self.name) {
      try FileSystem.addFiles(of: staging, below: entry.name, entry.kind, to: &files)
    }
    return files
  }

  private func folders() throws(FileError) -> [String] {
    var folders: [String] = []
    for name in try stagedFiles() {
      guard let slash = name.lastIndex(of: "/") else { continue }
      let folder = String(name[..<slash])
      if folders.last != folder { folders.append(folder) }
    }
    return folders
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
