import Foundation
import Testing

@testable import KBSite

/// A build that uses what the last one left gives byte for byte what a build from nothing gives, and reports the same,
/// whatever happened to the archive, the site and the cache in between. Only where it does not know whether an article is
/// gone does it leave the old site as it was.
@Suite("Incremental builds, random edits")
struct IncrementalPropertyTests {
  /// `KB_EDIT_SEQUENCES` asks for more than the few that fit into every run of the tests, `KB_EDIT_SEED` for others.
  private static let seeds: Range<Int> = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["KB_EDIT_SEED"].flatMap { Int($0) } ?? 0
    return first..<(first + (environment["KB_EDIT_SEQUENCES"].flatMap { Int($0) } ?? 24))
  }()

  @Test("a build after edits equals one from nothing", arguments: seeds)
  func equalsFullBuild(seed: Int) async throws {
    var random = try RandomArchive(seed: UInt64(seed))
    let archive = random.archive
    var history: [String] = []
    _ = try await archive.build()
    for _ in 0..<5 {
      history.append(try random.edit())
      if random.coin() { history.append(try random.edit()) }
      // Old enough for the next build to trust what this one saw.
      if random.coin() { try await Task.sleep(for: .milliseconds(70)) }
      if random.coin() {
        _ = try await archive.build { $0.output = archive.root + "/elsewhere" }
        history.append("build elsewhere")
      }
      let before = try archive.site()
      let report = try await archive.build()
      if report.diagnostics.contains(where: { $0.code == "incomplete-content" }) {
        #expect(try archive.site() == before, "seed \(seed): \(history)")
        continue
      }
      // In a folder of its own, where nothing is known of any build.
      let fresh = try archive.copy()
      let full = try await fresh.build()
      let (site, expected) = (try archive.site(), try fresh.site())
      let differing = Set(site.keys).union(expected.keys).filter { site[$0] != expected[$0] }
      #expect(differing.sorted() == [], "seed \(seed): \(history)")
      #expect(try archive.folders() == fresh.folders(), "seed \(seed): \(history)")
      #expect(report.findings(in: archive) == full.findings(in: fresh), "seed \(seed): \(history)")
      #expect(report.summary == full.summary, "seed \(seed): \(history)")
    }
  }
}

extension Archive {
  /// What a build reads, in another place.
  fileprivate func copy() throws -> Archive {
    let copy = try Archive()
    for name in ["content", "more", "templates", "kb.yml"] {
      let path = root + "/" + name
      guard FileManager.default.fileExists(atPath: path) else { continue }
      try FileManager.default.copyItem(atPath: path, toPath: copy.root + "/" + name)
    }
    return copy
  }

  /// The site's folders.
  fileprivate func folders() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root + "/site").filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: root + "/site/" + path, isDirectory: &isFolder) && isFolder.boolValue
    }.sorted()
  }
}

extension BuildReport {
  /// What is told at the end of a build.
  fileprivate var summary: String {
    "\(files) \(articles) \(pages) \(bytes) \(formats.sorted { $0.key < $1.key }) \(citations) \(site != nil)"
  }
}
