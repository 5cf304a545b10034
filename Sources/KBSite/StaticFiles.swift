import KBModel
import KBRender

/// The files of the folder `static` at the archive's root, which are copied into the site as they are.
///
/// Symbolic links are not followed: a copy of somebody's archive may have brought one that leads to a file of its user's.
struct StaticFiles: Sendable {
  /// A file, and what tells it from what it was at another time.
  struct File: Hashable, Sendable {
    let path: RelativePath
    let fingerprint: UInt64
  }

  /// Ordered by path.
  private(set) var files: [File] = []
  /// What stands there and cannot be copied.
  private(set) var diagnostics: [Diagnostic] = []
  private let tree: FolderTree?

  /// The folder's name.
  static let folder = "static"

  /// - Parameter folder: `nil` where there is none.
  init(_ folder: String?) {
    guard let folder else {
      tree = nil
      return
    }
    let tree = FolderTree(folder)
    self.tree = tree
    if FileSystem.isLink(folder) {
      reportLink(folder)
      return
    }
    add(nil, of: tree, at: FileStamp.now)
    files.sort { $0.path < $1.path }
  }

  /// A file's bytes.
  func read(_ path: RelativePath) throws(FileError) -> [UInt8] {
    guard let tree else { throw FileError(action: "read", path: path.text, code: 2) }
    return try tree.read(path)
  }

  /// A file as it stands now, for a preview; `nil` where there is none.
  static func bytes(at path: String, in folder: String?) -> [UInt8]? {
    guard let folder, !FileSystem.isLink(folder), let path = RelativePath(path) else { return nil }
    return try? FolderTree(folder).read(path)
  }

  /// How messages name a file.
  func shown(_ path: RelativePath) -> String { tree?.shown(path) ?? path.text }

  /// Of all that is to be copied, and of what is wrong with it.
  var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    for file in files {
      fingerprint.feed(file.path.text)
      fingerprint.feed(Int(truncatingIfNeeded: file.fingerprint))
    }
    for diagnostic in diagnostics { fingerprint.feed(diagnostic.location?.path) }
    return fingerprint.value
  }

  /// Leaves out what would take the place of another file of the site, and says so.
  /// - Parameter paths: the site's other files.
  func besides(_ paths: [String]) -> (files: [File], clashes: [Diagnostic]) {
    guard !files.isEmpty else { return ([], []) }
    let pages = SitePlaces(paths)
    var kept: [File] = []
    var clashes: [Diagnostic] = []
    for file in files {
      guard let other = pages.inTheWay(of: file.path) else {
        kept.append(file)
        continue
      }
      clashes.append(
        Diagnostic(
          .error, "static-file",
          "the site has “\(other)”, which kb makes itself, so this file is not copied; give it another name, or delete it",
          at: SourceLocation(path: shown(file.path))))
    }
    return (kept, clashes)
  }

  private mutating func add(_ folder: RelativePath?, of tree: FolderTree, at now: UInt64) {
    do throws(FileError) {
      for entry in try tree.entries(of: folder) {
        let path = folder?.appending(entry.name) ?? entry.name
        switch entry.kind {
        case .folder: add(path, of: tree, at: now)
        case .file:
          guard let stamp = try tree.stamp(of: path) else { continue }
          files.append(File(path: path, fingerprint: Self.fingerprint(of: stamp, at: now)))
        case .link: reportLink(tree.shown(path))
        case .other:
          report("neither a file nor a folder, so it is not copied; delete it", tree.shown(path))
        case .unnamed:
          report("its name is not UTF-8, so it is not copied; rename it", tree.shown(path))
        }
      }
    } catch {
      report("cannot \(error.action) this: \(error.reason); mend its permissions", error.path)
    }
  }

  /// A file that was written a moment ago may be written again under the same stamp: it is like no other.
  private static func fingerprint(of stamp: FileStamp, at now: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    for part in [stamp.size, stamp.modified, stamp.changed, stamp.number] {
      fingerprint.feed(Int(truncatingIfNeeded: part))
    }
    if !stamp.isSettled(at: now) { fingerprint.feed(Int(truncatingIfNeeded: now)) }
    return fingerprint.value
  }

  private mutating func reportLink(_ path: String) {
    report("a symbolic link, which is not followed; put the file or folder itself here", path)
  }

  private mutating func report(_ message: String, _ path: String) {
    diagnostics.append(
      Diagnostic(.error, "static-file", message, at: SourceLocation(path: path)))
  }
}

/// The places that a site's files take, to file systems to which capitals do not matter.
private struct SitePlaces {
  /// The files by their paths in small letters.
  private var files: [String: String] = [:]
  /// A file of each folder.
  private var folders: [String: String] = [:]

  init(_ paths: [String]) {
    for path in paths {
      files[path.lowercased()] = path
      var place = path.lowercased()[...]
      while let slash = place.utf8.lastIndex(of: UInt8(ascii: "/")) {
        place = place[..<slash]
        // The folders above are known, too.
        if folders.updateValue(path, forKey: String(place)) != nil { break }
      }
    }
  }

  /// The file that another one cannot stand beside.
  func inTheWay(of path: RelativePath) -> String? {
    let place = path.text.lowercased()
    if let other = files[place] ?? folders[place] { return other }
    return path.ancestors.lazy.compactMap { files[$0.text.lowercased()] }.first { _ in true }
  }
}
