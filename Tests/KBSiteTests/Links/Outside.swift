import Foundation
import Testing

@testable import KBSite

/// A folder beside an archive, of which nothing may change: links of the archive lead to it. It has what a site, a cache
/// and a content folder have, so that whoever followed a link would find what they look for.
final class Outside {
  let root: String

  init(of archive: Archive) throws {
    root = archive.root + "-outside"
    for path in [
      "index.html", "kb/index.html", "kb/100/index.html", "kb/100/Q100001/index.html",
      "100/index.html", "100/Q100001/index.html", "100/Q100001.md", "Q100001/index.html",
      "Q100001.md", "deep/deep/file", "survey", "site", ".kb-site", ".kb-staging/file",
      ".kb-journal", "assets/kb.css", "search/index/words.bin", "100.tar.gz", "empty/.gitkeep",
    ] {
      let url = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("precious \(path)".utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Names, kinds, modes, times and bytes of all that is in it.
  func contents() throws -> [String: [String]] { try Self.contents(of: root) }

  /// As ``contents()``, of any folder.
  /// - Parameter hasTimes: whether times belong to it.
  static func contents(of root: String, hasTimes: Bool = true) throws -> [String: [String]] {
    var contents: [String: [String]] = [:]
    for path in [""] + (try FileManager.default.subpathsOfDirectory(atPath: root)) {
      var status = stat()
      try #require(lstat(root + "/" + path, &status) == 0)
      var facts = ["\(status.st_mode)"]
      if hasTimes { facts.append("\(FileStamp(status).modified)") }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        facts.append(
          String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self))
      case S_IFLNK:
        facts.append(
          try FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + path))
      default: break
      }
      contents[path] = facts
    }
    return contents
  }
}
