import DefaultTemplates
import KBModel
import KBRender
import Mustache

/// The templates and assets of a site: the built-in ones, and those of the archive that replace or add to them.
struct TemplateSet: Sendable {
  /// Templates by their name, the file's without its ending.
  private(set) var sources: [Source] = []
  /// Files that are copied, by their path in the site: the archive's own as they are, built-in ones without their comments.
  private(set) var assets: [String: [UInt8]] = [:]

  /// The folder of assets, among the templates and in the site.
  static let assetFolder = "assets"

  private static let ending = ".mustache"

  /// - Parameter folder: the archive's own templates; `nil` for the built-in ones alone.
  init(folder: String?) throws(FileError) {
    for (path, bytes) in DefaultTemplates.files.sorted(by: { $0.key < $1.key }) {
      add(bytes, path: path, label: "built-in templates/" + path)
    }
    guard let folder else { return }
    try read(folder, prefix: "")
  }

  /// Of all that the set holds.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for source in sources {
      fingerprint.feed(source.name)
      fingerprint.feed(String(decoding: source.bytes, as: UTF8.self))
    }
    for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) {
      fingerprint.feed(path)
      fingerprint.feed(String(decoding: bytes, as: UTF8.self))
    }
    return fingerprint
  }

  private mutating func read(_ folder: String, prefix: String) throws(FileError) {
    for entry in try FileSystem.list(folder) where !entry.name.hasPrefix(".") {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .folder: try read(path, prefix: prefix + entry.name + "/")
      case .file: add(try FileSystem.read(path), path: prefix + entry.name, label: path)
      case .other: throw FileError(action: "read", path: path, code: 2)
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], path: String, label: String) {
    if path.hasSuffix(Self.ending) {
      let name =
        path.split(separator: "/").last.map { String($0.dropLast(Self.ending.count)) } ?? path
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      sources.append(Source(name: name, path: label, bytes: text))
    } else if path.hasPrefix(Self.assetFolder + "/") {
      let isBuiltIn = bytes == DefaultTemplates.files[path]
      assets[path] = isBuiltIn ? CommentLines.removed(from: bytes, path: path) : bytes
    }
  }
}
