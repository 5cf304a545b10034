import Foundation
import KBPreview
import KBSite
import Synchronization
import Testing

/// The site of the sample archive, served from memory, so that a test can damage it.
final class SampleSite: PreviewSite {
  private let files: Mutex<[String: [UInt8]]>

  /// Builds the sample archive in a temporary folder and reads its site.
  /// - Parameter baseURL: what the page for missing addresses takes the site's address to be.
  init(baseURL: String) async throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "kb-browser-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in SampleArticles.files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var request = BuildRequest()
    request.root = root.path
    request.baseURL = baseURL
    request.version = "test"
    let report = try await build(request)
    let problems = report.diagnostics.filter { $0.severity > .note }.map(String.init(describing:))
    try #require(problems.isEmpty, "\(problems)")
    let site = root.appending(path: "site")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      let file = site.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = [UInt8](try Data(contentsOf: file))
    }
    self.files = Mutex(files)
  }

  private init(_ files: [String: [UInt8]]) { self.files = Mutex(files) }

  /// A copy whose files a test may change.
  func copy() -> SampleSite { SampleSite(files.withLock(\.self)) }

  subscript(path: String) -> [UInt8]? {
    get { files.withLock { $0[path] } }
    set { files.withLock { $0[path] = newValue } }
  }

  /// The paths of all files, ordered.
  var paths: [String] { files.withLock { $0.keys.sorted() } }

  func resource(at path: String) async -> PreviewResource? {
    self[path].map { PreviewResource($0) }
  }
}
