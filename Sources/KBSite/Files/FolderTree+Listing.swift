#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FolderTree {
  /// What stands in a folder.
  struct Entry {
    /// One part.
    let name: RelativePath
    let kind: Kind
  }

  /// All files below a folder, and what is none.
  struct Contents {
    /// Ordered by folder, and in it by name.
    var files: [RelativePath] = []
    /// Symbolic links, which are not followed.
    var links: [RelativePath] = []
  }

  /// What stands in a folder, ordered by name.
  /// - Parameter path: `nil` is the top.
  func entries(of path: RelativePath? = nil) throws(FileError) -> [Entry] {
    let folder: OpenFolder?
    if let path {
      let parent = try self.folder(path.parent)
      folder = OpenFolder(path.name, in: parent)
      if folder == nil { throw failure("list", path, in: parent) }
    } else {
      folder = try top().again()
    }
    guard let folder, let names = FileSystem.names(in: folder) else {
      throw .last("list", shown(path))
    }
    var entries: [Entry] = []
    for (name, format) in names {
      guard let name = RelativePath(name) else { continue }
      // The repaired form of a name that is not UTF-8 finds nothing.
      let known = name.text.unicodeScalars.contains("\u{FFFD}") ? nil : format
      let format = known ?? folder.status(of: name.text)?.format
      entries.append(Entry(name: name, kind: format.map { Kind($0) } ?? .unnamed))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// All files in the tree.
  /// - Parameter isWanted: whether what stands at the top under a name is looked at.
  func contents(
    where isWanted: (RelativePath) -> Bool = { _ in true }
  ) throws(FileError) -> Contents {
    var contents = Contents()
    for entry in try entries() where isWanted(entry.name) {
      try add(entry.name, entry.kind, to: &contents)
    }
    return contents
  }

  /// Tells files from links, and leaves out what is reached through a link.
  func contents(of paths: [RelativePath]) throws(FileError) -> Contents {
    var contents = Contents()
    for path in paths {
      do throws(FileError) {
        _ = try stamp(of: path)
        contents.files.append(path)
      } catch {
        guard error.isLink else { throw error }
        // The outermost first: what lies behind a link is not looked at.
        for step in ([path] + path.ancestors).reversed() where try kind(of: step) == .link {
          if contents.links.last != step { contents.links.append(step) }
          break
        }
      }
    }
    return contents
  }

  private func add(
    _ path: RelativePath, _ kind: Kind, to contents: inout Contents
  ) throws(FileError) {
    switch kind {
    case .file, .other: contents.files.append(path)
    case .link: contents.links.append(path)
    case .unnamed: break
    case .folder:
      for entry in try entries(of: path) {
        try add(path.appending(entry.name), entry.kind, to: &contents)
      }
    }
  }

  /// Deletes a folder with all that is in it.
  /// - Throws: where something cannot be deleted, or a link is met, which stays; what comes before it is deleted.
  func removeFolder(_ path: RelativePath) throws(FileError) {
    if removeEmptyFolder(path) { return }
    guard try status(of: path) != nil else { return }
    for entry in try entries(of: path) {
      let path = path.appending(entry.name)
      if entry.kind == .folder { try removeFolder(path) } else { try removeFile(path) }
    }
    guard removeEmptyFolder(path) else { throw .last("delete", shown(path)) }
  }

  /// Deletes all that is in the tree.
  /// - Parameter kept: what stays, at the top.
  /// - Throws: as ``removeFolder(_:)``.
  func removeContents(besides kept: Set<RelativePath> = []) throws(FileError) {
    for entry in try entries() where !kept.contains(entry.name) {
      if entry.kind == .folder { try removeFolder(entry.name) } else { try removeFile(entry.name) }
    }
  }
}
