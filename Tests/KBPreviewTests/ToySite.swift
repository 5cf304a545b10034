import KBPreview
import Synchronization

/// A site of a few files that are given, and that can be exchanged.
final class ToySite: PreviewSite {
  private let files: Mutex<[String: PreviewResource]>

  init(_ files: [String: String] = ToySite.files) {
    self.files = Mutex(files.mapValues { PreviewResource(Array($0.utf8), modified: 784_111_777) })
  }

  subscript(path: String) -> String? {
    get { files.withLock { $0[path].map { String(decoding: $0.body, as: UTF8.self) } } }
    set { files.withLock { $0[path] = newValue.map { PreviewResource(Array($0.utf8)) } } }
  }

  func resource(at path: String) async -> PreviewResource? { files.withLock { $0[path] } }

  static let files = [
    "index.html": "<!doctype html><body><p>home</p></body></html>",
    "404.html": "<!doctype html><body><p>missing</p></body></html>",
    "kb/198/Q198657/index.html": "<!doctype html><body><p>Outlook 98</p></body></html>",
    "assets/kb.css": "0123456789",
    "caf\u{E9}/index.html": "<p>coffee",
  ]
}
