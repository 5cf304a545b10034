import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Budgets of hosts")
struct SiteBudgetTests {
  private func excesses(_ host: HostLimits.Host, _ change: (inout SiteMeasure) -> Void) -> [String]
  {
    var measure = SiteMeasure()
    change(&measure)
    return SiteBudget(measure, .of(host)).lines.filter { $0.excess > 0 }.map(\.name)
  }

  @Test(
    "the last that a host takes, and one more",
    arguments: [
      (.gitHubPages, \SiteMeasure.bytes, 1_000_000_000, "size"),
      (.gitLab, \.bytes, 1_000_000_000, "size"),
      (.gitLab, \.folders, 200_000, "files and folders"),
      (.gitLab, \.redirects, 1_000, "redirects"),
      (.gitLab, \.redirectBytes, 64_000, "size of _redirects"),
      (.cloudflare, \.files, 20_000, "files"),
      (.cloudflare, \.largestFile.size, 26_214_400, "largest file"),
      (.cloudflare, \.redirects, 2_000, "redirects"),
      (.cloudflarePaid, \.files, 100_000, "files"),
      (.cloudflarePaid, \.largestFile.size, 26_214_400, "largest file"),
      (.cloudflarePaid, \.redirects, 2_000, "redirects"),
      (.netlify, \.widestFolder.size, 54_000, "entries of a folder"),
    ] as [(HostLimits.Host, WritableKeyPath<SiteMeasure, Int> & Sendable, Int, String)])
  func edge(
    host: HostLimits.Host, part: WritableKeyPath<SiteMeasure, Int> & Sendable, limit: Int,
    name: String
  ) {
    #expect(excesses(host) { $0[keyPath: part] = limit } == [])
    #expect(excesses(host) { $0[keyPath: part] = limit + 1 } == [name])
  }

  @Test("files and folders count together where a host counts both")
  func entries() {
    let over = excesses(.gitLab) { ($0.files, $0.folders) = (100_001, 100_000) }
    #expect(over == ["files and folders"])
  }

  @Test("what a host does not limit is never too much")
  func unlimited() {
    #expect(excesses(.gitHubPages) { ($0.files, $0.redirects) = (Int.max / 2, Int.max) } == [])
    #expect(excesses(.netlify) { ($0.bytes, $0.redirects) = (Int.max, Int.max) } == [])
    #expect(excesses(.cloudflare) { $0.bytes = Int.max } == [])
  }

  @Test("a site is measured as it stands in its folder")
  func measure() throws {
    let archive = try Archive([
      "site/a/b/one.html": "12345", "site/a/b/two.html": "1", "site/a/three.html": "",
      "site/_redirects": "# remark\n\n/a /b 301\n  /c /d\n", "site/.git/config": "not for the host",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/site/a/link", withDestinationPath: archive.root)
    let measure = try SiteMeasure(of: archive.root + "/site")
    #expect(measure.files == 4 && measure.folders == 2)
    #expect(measure.redirects == 2 && measure.redirectBytes == 28)
    #expect(measure.bytes == 34)
    #expect(measure.largestFile == .init(path: "_redirects", size: 28))
    #expect(measure.widestFolder.size == 2)
  }

  @Test("each excess is an error that names its file and what to do")
  func diagnostics() {
    var measure = SiteMeasure()
    measure.largestFile = .init(path: "articles.jsonl.gz", size: 30_000_000)
    measure.redirects = 2_001
    let found = SiteBudget(measure, .of(.cloudflare)).diagnostics(of: "site")
    #expect(found.allSatisfy { $0.severity == .error && $0.code == "over-budget" })
    #expect(found.map { $0.location?.path } == ["site/articles.jsonl.gz", "site"])
    #expect(
      found.first?.message
        == "largest file: 30000000 bytes, of which Cloudflare Pages takes 26214400; take this file out of the site, or choose another host"
    )
  }
}
