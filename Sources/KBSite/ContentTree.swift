import KBModel

/// A file of a content folder.
struct SourceFile: Hashable, Sendable {
  /// Where it can be opened, as the user knows it.
  let path: String
  /// Its path inside the content folder, which identifies it whatever machine builds the site.
  let name: String
}

/// The files of one content folder or several: every file is an article, whatever its name and folder, except hidden
/// ones (their names begin with a dot).
struct ContentTree {
  /// Ordered by name, so that the order in which a file system lists them plays no part.
  private(set) var files: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter folders: paths of content folders. With several, names begin with their folder's last component.
  init(_ folders: [String]) {
    for folder in folders {
      let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let prefix =
        folders.count > 1 ? (trimmed.split(separator: "/").last.map(String.init) ?? "") + "/" : ""
      switch FileSystem.kind(of: trimmed) {
      case .folder: add(trimmed, prefix)
      case .file, .other:
        report(
          "content-folder", "\(folder) is not a folder; name the folder that holds the articles",
          folder)
      case nil:
        report(
          "content-folder", "no content folder \(folder); create it or name another with --content",
          folder)
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func add(_ folder: String, _ prefix: String) {
    do {
      for entry in try FileSystem.list(folder) where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        switch entry.kind {
        case .folder: add(path, prefix + entry.name + "/")
        case .file: files.append(SourceFile(path: path, name: prefix + entry.name))
        case .other:
          report("unreadable-file", "neither a file nor a folder (a broken link?); delete it", path)
        }
      }
    } catch {
      report("unreadable-file", "cannot list the folder: \(error.reason)", folder)
    }
  }

  private mutating func report(_ code: Diagnostic.Code, _ message: String, _ path: String) {
    diagnostics.append(Diagnostic(.error, code, message, at: SourceLocation(path: path)))
  }
}
