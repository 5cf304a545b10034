import Foundation
import KBModel
import KBSite
import Testing
import TestSupport

/// Damages the bodies of real articles at random: whatever structure is made of the damaged text, no word may go.
@Suite("Damaged articles")
struct DamagedCorpusTests {
  @Test(
    "a thousand real articles, damaged: read without a crash, no word lost or invented",
    .enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func corpus() async throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["KB_CORPUS"])
    let paths = (FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".TXT") || $0.hasSuffix(".md") }
      .sorted()
    var generator = SplitMix64(seed: 20_021_108)
    let archive = try Archive()
    for number in 0..<1000 {
      let path = try #require(paths.randomElement(using: &generator))
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: corpus + "/" + path)))
      let damaged = Self.damaged(bytes, using: &generator)
      // Names without a number: the same article can be drawn twice.
      try archive.write(Data(damaged), to: "content/article-\(number)")
    }
    var build = BuildRequest()
    build.root = archive.root
    build.jobs = 2
    var request = CheckRequest(build)
    request.fidelity = true
    let report = try await KBSite.check(request)
    #expect(report.files == 1000)
    let wrong = report.diagnostics.filter {
      ["lost-word", "invented-word", "unreadable-file"].contains($0.code)
    }
    #expect(wrong == [])
  }

  /// Up to twelve lines of the body indented, outdented, blanked, joined, marked, exchanged, or given a random byte.
  /// Header and footer stay: what they hold is not text of the article.
  private static func damaged(_ bytes: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let rules = lines.indices.prefix(80).filter {
      lines[$0].count { $0 == UInt8(ascii: "-") } >= 60
    }
    let start = rules.count > 1 ? rules[1] + 2 : 30
    let closing = lines.firstIndex { line in
      line.drop { $0 == 0x09 }.starts(with: "Additional query words".utf8)
        || line.drop { $0 == 0x09 }.starts(with: "Keywords   ".utf8)
    }
    let end = (closing ?? lines.count - 4) - 1
    guard end - start > 4 else { return bytes }
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let index = Int.random(in: start..<end, using: &generator)
      let other = Int.random(in: start..<end, using: &generator)
      let tabs = Array(lines[index].prefix { $0 == 0x09 })
      let text = lines[index].dropFirst(tabs.count)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        let blanks = repeatElement(0x20 as UInt8, count: .random(in: 1...9, using: &generator))
        lines[index] = tabs + blanks + text
      case 1: lines[index] = tabs + Array(text.drop { $0 == 0x20 })
      case 2: lines[index] = Array(tabs)
      case 3:
        let marks = ["- ", "* ", "= ", "| ", "+---- ", "o ", "1. ", "a. "]
        lines[index] = tabs + Array((marks.randomElement(using: &generator) ?? "").utf8) + text
      case 4: lines.swapAt(index, other)
      default:
        let byte = UInt8.random(in: 0x20...0xFF, using: &generator)
        lines[index] =
          tabs + Array(text.prefix(text.count / 2)) + [byte]
          + text.suffix(text.count - text.count / 2)
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
