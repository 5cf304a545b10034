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

  /// Whether a folder that was asked for is not there, which is a slip rather than an empty archive.
  private(set) var lacksFolder = false
  private var visited: Set<FileIdentity> = []
  private let folders: [String]

  /// - Parameter folders: paths of content folders. With several, names begin with their folder's last component, and
  ///   a number where two have the same.
  init(_ folders: [String]) {
    self.folders = folders
    for (folder, (path, prefix)) in zip(folders, Self.labels(of: folders)) {
      switch FileSystem.kind(of: path) {
      case .folder: add(path, prefix)
      case .file, .other:
        lacksFolder = true
        report(
          "content-folder", "\(folder) is not a folder; name the folder that holds the articles",
          folder)
      case nil:
        lacksFolder = true
        report(
          "content-folder",
          "no content folder \(folder); name another with --content (“--content .” is the archive's"
            + " own), or begin an article with kb new, which makes it",
          folder)
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Without any file a site would be made that has lost all its pages: the folder is not the one that is meant, or
  /// nothing is mounted on it, or there is no archive yet.
  var emptiness: Diagnostic? {
    guard files.isEmpty, !lacksFolder else { return nil }
    return Diagnostic(
      .error, "no-articles",
      "no files in the content folder; begin an article with kb new, or name another folder with --content",
      at: folders.first.map { SourceLocation(path: $0) })
  }

  /// The folders without slashes at their ends, and what the names of their files begin with.
  static func labels(of folders: [String]) -> [(path: String, prefix: String)] {
    var labels: [String: Int] = [:]
    return folders.map { folder in
      let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      var label = path.split(separator: "/").last.map(String.init) ?? ""
      labels[label, default: 0] += 1
      if let count = labels[label], count > 1 { label += "-\(count)" }
      return (path, folders.count > 1 ? label + "/" : "")
    }
  }

  /// Where the file of that name stands.
  /// - Parameter folders: as ``labels(of:)`` gives them.
  static func path(of name: String, in folders: [(path: String, prefix: String)]) -> String? {
    folders.first { name.hasPrefix($0.prefix) }.map { folder in
      folder.path + "/" + name.dropFirst(folder.prefix.count)
    }
  }

  /// The name of the file at a path; `nil` for one in none of the folders.
  static func name(of path: String, in folders: [String]) -> String? {
    labels(of: folders).first { path.hasPrefix($0.path + "/") }.map { folder in
      folder.prefix + path.dropFirst(folder.path.count + 1)
    }
  }

  private mutating func add(_ folder: String, _ prefix: String) {
    // Links can lead back to a folder above.
    guard let identity = FileSystem.identity(of: folder), visited.insert(identity).inserted else {
      return
    }
    do {
      let entries = try FileSystem.list(folder)
      // A site that somebody put among the articles is not one.
      if entries.contains(where: { $0.name == OutputFolder.marker.text }) { return }
      for entry in entries where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        switch entry.kind {
        case .folder: add(path, prefix + entry.name + "/")
        case .file: files.append(SourceFile(path: path, name: prefix + entry.name))
        case .other where entry.name.unicodeScalars.contains("\u{FFFD}"):
          report("unreadable-file", "the file's name is not UTF-8; rename it", path)
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
