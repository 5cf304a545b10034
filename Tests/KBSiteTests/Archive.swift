import Foundation
import KBModel
import KBSite

/// An archive in a temporary folder: input files by path, the site's files by path after a build.
final class Archive {
  let root: String

  /// - Parameter files: contents by path relative to the root (`content/Q100001.md`).
  init(_ files: [String: String] = [:]) throws {
    root = NSTemporaryDirectory() + "kb-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ bytes: Data, to path: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> BuildReport {
    var request = BuildRequest()
    request.root = root
    request.jobs = 2
    request.version = "test"
    change(&request)
    return try await KBSite.build(request)
  }

  /// The site's files by path.
  func site(_ folder: String = "site") throws -> [String: Data] {
    var files: [String: Data] = [:]
    let base = root + "/" + folder
    for path in FileManager.default.enumerator(atPath: base) ?? FileManager.DirectoryEnumerator() {
      guard let path = path as? String else { continue }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: base + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[path] = try Data(contentsOf: URL(fileURLWithPath: base + "/" + path))
      }
    }
    return files
  }

  func page(_ path: String) throws -> String {
    let url = URL(fileURLWithPath: root + "/site/" + path)
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}

/// An article in the canonical form.
func canonical(_ id: String, _ title: String, fields: String = "", body: String = "Text.") -> String
{
  "---\nid: \(id)\ntitle: \"\(title)\"\n\(fields)---\n\n\(body)\n"
}

/// An article in the plain form, with CRLF line ends.
func document(
  _ id: String, _ title: String, date: String = "21-NOV-1999",
  body: String = "SUMMARY\n=======\n\nText."
) -> String {
  """
  DOCUMENT:\(id)  \(date)  [exchange]
  TITLE   :\(title)
  PRODUCT :Microsoft Exchange
  PROD/VER:winnt:5.5
  OPER/SYS:
  KEYWORDS:kbusage

  ======================================================================
  \(body)

  Additional query words:

  ======================================================================
  Keywords          : kbusage
  Version           : winnt:5.5

  """.replacingOccurrences(of: "\n", with: "\r\n")
}

extension BuildReport {
  /// `path: severity [code]` of every diagnostic that is no note, paths relative to `root`.
  func findings(in archive: Archive) -> [String] { diagnostics.findings(in: archive) }
}

extension CheckReport {
  /// As of a build.
  func findings(in archive: Archive) -> [String] { diagnostics.findings(in: archive) }
}

extension [Diagnostic] {
  fileprivate func findings(in archive: Archive) -> [String] {
    filter { $0.severity > .note }
      .map { diagnostic in
        let place =
          diagnostic.location?.description.replacingOccurrences(of: archive.root + "/", with: "")
          ?? "-"
        return "\(place): \(diagnostic.severity.rawValue) [\(diagnostic.code.rawValue)]"
      }
      .sorted()
  }
}
