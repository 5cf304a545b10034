import Foundation
import Testing

@testable import KBSite

/// A build that uses what the last one left gives byte for byte what a build from nothing gives, whatever happened to
/// the archive, the site and the cache in between.
@Suite("Incremental builds, random edits")
struct IncrementalPropertyTests {
  /// `KB_EDIT_SEQUENCES` asks for more than the few that fit into every run of the tests.
  private static let sequences =
    ProcessInfo.processInfo.environment["KB_EDIT_SEQUENCES"].flatMap { Int($0) } ?? 24

  @Test("a build after edits equals one from nothing", arguments: 0..<sequences)
  func equalsFullBuild(seed: Int) async throws {
    var random = try RandomArchive(seed: UInt64(seed))
    let archive = random.archive
    var history: [String] = []
    _ = try await archive.build()
    for _ in 0..<5 {
      history.append(try random.edit())
      // Old enough for the next build to trust what this one saw.
      if Bool.random() { try await Task.sleep(for: .milliseconds(70)) }
      let report = try await archive.build()
      try? archive.remove("full")
      _ = try await archive.build {
        $0.output = archive.root + "/full"
        $0.isFull = true
      }
      let (site, full) = (try archive.site(), try archive.site("full"))
      let differing = Set(site.keys).union(full.keys).filter { site[$0] != full[$0] }.sorted()
      #expect(differing == [], "seed \(seed): \(history)")
      #expect(report.site != nil)
    }
  }
}
