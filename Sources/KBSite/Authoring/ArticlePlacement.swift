import KBImport
import KBModel

/// Where the canonical files of an archive stand, told from those that it has: `NNN/Qnnnnnn.md`, as an import writes
/// them, or whatever is most usual there.
struct ArticlePlacement {
  /// How a path is made from a number.
  private struct Layout: Hashable, Comparable {
    var folder: String
    /// The folders below it, of which one may be the number's thousands.
    var parts: [Part] = [.shard]
    /// What stands before the digits.
    var letters = "Q"

    static func < (left: Self, right: Self) -> Bool {
      let sample = ArticleID(1000)
      return left.path(of: sample).utf8.lexicographicallyPrecedes(right.path(of: sample).utf8)
    }

    func path(of id: ArticleID) -> String { folder + "/" + name(of: id) }

    /// The file's path in the content folder.
    func name(of id: ArticleID) -> String {
      let folders = parts.map { part in
        switch part {
        case .shard: return id.shard
        case .name(let name): return name
        }
      }
      return (folders + ["\(letters)\(id.number).md"]).joined(separator: "/")
    }
  }

  private enum Part: Hashable {
    case shard
    case name(String)
  }

  private let layout: Layout

  /// - Parameters:
  ///   - folders: the content folders; the first is taken where none has a canonical file yet.
  ///   - files: all files in them.
  init(_ folders: [String], files: [SourceFile]) {
    let folders = folders.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    var counts: [Layout: Int] = [:]
    for file in files where file.path.hasSuffix(".md") {
      guard let folder = folders.first(where: { file.path.hasPrefix($0 + "/") }),
        let layout = Self.layout(file.path, in: folder)
      else { continue }
      counts[layout, default: 0] += 1
    }
    layout =
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? Layout(folder: folders.first ?? "content")
  }

  /// The path of the article's file.
  func path(of id: ArticleID) -> String { layout.path(of: id) }

  /// The content folder, and the path of the article's file in it.
  func place(of id: ArticleID) throws(FileError) -> (folder: FolderTree, path: RelativePath) {
    (FolderTree(layout.folder), try RelativePath(checking: layout.name(of: id)))
  }

  /// - Returns: `nil` where the file's name is no number.
  private static func layout(_ path: String, in folder: String) -> Layout? {
    var parts = path.dropFirst(folder.count + 1).split(separator: "/")
    guard let stem = parts.popLast()?.dropLast(".md".count), PathNumber(path) != nil,
      let id = ArticleID(stem)
    else { return nil }
    return Layout(
      folder: folder, parts: parts.map { $0 == id.shard ? .shard : .name(String($0)) },
      letters: String(stem.prefix { !$0.isNumber }))
  }
}
