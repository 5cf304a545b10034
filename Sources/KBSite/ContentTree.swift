import KBCatalog
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

  /// Whether a folder that was asked for is not there, or nothing can be read, which is a slip or a mishap rather than an
  /// empty archive.
  private(set) var isUnusable = false
  private var visited: Set<FileIdentity> = []
  private let folders: [String]
  private let ignored: [PathPattern]

  /// - Parameters:
  ///   - folders: paths of content folders. With several, names begin with their folder's last component, and a number
  ///     where two have the same.
  ///   - ignored: what is left out.
  init(_ folders: [String], ignoring ignored: [PathPattern] = []) {
    self.folders = folders
    self.ignored = ignored
    for (folder, (path, prefix)) in zip(folders, Self.labels(of: folders)) {
      do throws(FileError) {
        switch try FileSystem.kind(at: path) {
        case .folder: add(path, prefix, inside: "")
        case .file, .other:
          isUnusable = true
          report(
            "content-folder", "\(folder) is not a folder; name the folder that holds the articles",
            folder)
        case nil:
          isUnusable = true
          report(
            "content-folder",
            "no content folder \(folder); name another with --content (“--content .” is the archive's"
              + " own), or begin an article with kb new, which makes it",
            folder)
        }
      } catch {
        isUnusable = true
        reportUnreadable(error, "the content folder", folder)
      }
    }
    if files.isEmpty, !diagnostics.isEmpty { isUnusable = true }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Without any file a site would be made that has lost all its pages: the folder is not the one that is meant, or
  /// nothing is mounted on it, or there is no archive yet.
  var emptiness: Diagnostic? {
    guard files.isEmpty, !isUnusable else { return nil }
    return Diagnostic(
      .error, "no-articles",
      "no files in the content folder; begin an article with kb new, or name another folder with --content",
      at: folders.first.map { SourceLocation(path: $0) })
  }

  /// Files of which none is an article are no archive either, unless something is wrong with them and there is no site that
  /// could be lost. Of files that cannot be read nobody knows what they hold.
  /// - Parameter isNew: whether there is no site yet.
  func emptiness(after survey: Survey, isNew: Bool) -> Diagnostic? {
    let errors = (diagnostics + survey.diagnostics).filter { $0.severity == .error }
    guard survey.headers.isEmpty, !isNew || errors.isEmpty,
      !errors.contains(where: { $0.code == .unreadableFile })
    else { return nil }
    return Diagnostic(
      .error, "no-articles",
      "no file in the content folder is an article; begin one with kb new, or name another folder with --content",
      at: folders.first.map { SourceLocation(path: $0) })
  }

  /// The folders without slashes at their ends, and what the names of their files begin with.
  static func labels(of folders: [String]) -> [(path: String, prefix: String)] {
    var counts: [String: Int] = [:]
    var taken: Set<String> = []
    return folders.map { folder in
      let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      var label = name
      // A folder can be called what another one is labelled.
      repeat {
        let count = counts[name, default: 0] + 1
        counts[name] = count
        label = count > 1 ? "\(name)-\(count)" : name
      } while !taken.insert(label).inserted
      return (path, folders.count > 1 ? label + "/" : "")
    }
  }

  /// The order of copies in these content folders: those in the folder named first before the others.
  static func copyOrder(of folders: [String]) -> CopyOrder {
    CopyOrder(folders: labels(of: folders).map(\.prefix))
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

  /// The path below its content folder of the file of that name.
  /// - Parameter folders: as ``labels(of:)`` gives them.
  static func innerPath(of name: String, in folders: [(path: String, prefix: String)]) -> String {
    String(name.dropFirst(folders.first { name.hasPrefix($0.prefix) }?.prefix.count ?? 0))
  }

  /// - Parameter inside: the folder's path below the content folder; empty, or with a slash at its end.
  private mutating func add(_ folder: String, _ prefix: String, inside: String) {
    do throws(FileError) {
      // Links can lead back to a folder above.
      guard visited.insert(try FileSystem.identity(ofFolder: folder)).inserted else { return }
      let entries = try FileSystem.list(folder)
      // A site that somebody put among the articles is not one.
      if entries.contains(where: { $0.name == OutputFolder.marker.text }) { return }
      for entry in entries where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        if !ignored.isEmpty, ignored.match(inside + entry.name, isFolder: entry.kind == .folder) {
          continue
        }
        switch entry.kind {
        case .folder: add(path, prefix + entry.name + "/", inside: inside + entry.name + "/")
        case .file: files.append(SourceFile(path: path, name: prefix + entry.name))
        case .other: reportOther(entry.name, path)
        }
      }
    } catch {
      reportUnreadable(error, "the folder", folder)
    }
  }

  /// Says why what stands at a path is no article.
  private mutating func reportOther(_ name: String, _ path: String) {
    do throws(FileError) {
      if try FileSystem.kind(at: path) == nil, name.unicodeScalars.contains("\u{FFFD}") {
        report("unreadable-file", "the file's name is not UTF-8; rename it", path)
      } else {
        report("unreadable-file", "neither a file nor a folder (a broken link?); delete it", path)
      }
    } catch {
      reportUnreadable(error, "what this link leads to", path)
    }
  }

  private mutating func reportUnreadable(_ error: FileError, _ thing: String, _ path: String) {
    report("unreadable-file", "cannot \(error.action) \(thing): \(error.reason)", path)
  }

  private mutating func report(_ code: Diagnostic.Code, _ message: String, _ path: String) {
    diagnostics.append(Diagnostic(.error, code, message, at: SourceLocation(path: path)))
  }
}
