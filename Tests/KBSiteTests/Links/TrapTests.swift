import Foundation
import Synchronization
import Testing

@testable import KBSite

@Suite("Traps")
struct TrapTests {
  /// In every arrangement one call of the program; whatever becomes of it, nothing outside is touched and no link that
  /// stands in its way is lost.
  @Test("300 random arrangements of links, foreign files, journals and caches", arguments: 0..<12)
  func random(part: UInt64) async throws {
    var traps = try RandomTraps(seed: 0x7A95 &+ part)
    _ = try await traps.archive.build()
    let before = try traps.outside.contents()
    for arrangement in 0..<25 {
      var steps: [String] = []
      for _ in 0...(arrangement % 4) { steps.append(try traps.lay()) }
      steps.append(try await traps.run())
      try #require(
        try traps.outside.contents() == before, "\(part)/\(arrangement): \(steps)")
      for (path, target) in traps.links {
        let now = try? FileManager.default.destinationOfSymbolicLink(
          atPath: traps.archive.root + "/" + path)
        try #require(now == target, "\(part)/\(arrangement): \(path) is lost: \(steps)")
      }
      // What the messages say to do.
      if arrangement % 3 == 2 {
        try traps.clear()
        _ = try await traps.archive.build()
        try #require(
          try traps.outside.contents() == before, "\(part)/\(arrangement), after \(steps)")
      }
    }
  }

  /// Whatever is exchanged while a build runs.
  @Test(
    "a folder that is exchanged for a link again and again leads nowhere",
    arguments: [
      "site", "site/kb", "site/kb/100", "site/kb/100/Q100001", "site/search", ".kb-cache",
      ".site.kb-staging", ".site.kb-staging/site", ".site.kb-staging/site/kb",
      ".site.kb-staging/site/kb/100",
    ])
  func exchanged(path: String) async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
    ])
    let outside = try Outside(of: archive)
    // The output folder itself may be a link to a site.
    let target =
      outside.root + "/"
      + (path == "site" ? "deep" : path.split(separator: "/").dropFirst().joined(separator: "/"))
    _ = try await archive.build()
    let before = try outside.contents()
    let swapper = Swapper(
      archive.root + "/" + path, with: target, away: archive.root + "/away")
    for round in 0..<8 {
      try archive.write("title: Round \(round)\n", to: "kb.yml")
      _ = try? await archive.build { $0.isFull = round % 3 == 2 }
    }
    let swaps = swapper.stop()
    #expect(try outside.contents() == before)
    #expect(swaps > 0 || path.hasPrefix(".site"))
    // What a build left that could not clear up, as its message says.
    try? archive.remove(".site.kb-staging")
    #expect(try await archive.build().site != nil)
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
  }
}

/// A thread that puts a link in the place of a folder and takes it away again, until it is stopped.
private final class Swapper: Sendable {
  private let state: Mutex<(isRunning: Bool, isDone: Bool, swaps: Int)>

  /// - Parameter away: where the folder stands meanwhile.
  init(_ path: String, with target: String, away: String) {
    state = Mutex((true, false, 0))
    Thread.detachNewThread { [self] in
      while state.withLock(\.isRunning) {
        guard rename(path, away) == 0 else {
          usleep(200)
          continue
        }
        let isLinked = symlink(target, path) == 0
        usleep(300)
        if isLinked { unlink(path) }
        // What a build made there meanwhile is as good.
        if rename(away, path) != 0 { try? FileManager.default.removeItem(atPath: away) }
        state.withLock { $0.swaps += isLinked ? 1 : 0 }
        usleep(300)
      }
      state.withLock { $0.isDone = true }
    }
  }

  /// - Returns: how often there was a link.
  func stop() -> Int {
    state.withLock { $0.isRunning = false }
    while !state.withLock(\.isDone) { usleep(100) }
    return state.withLock(\.swaps)
  }
}
