import Foundation
import KBCatalog
import KBSite
import Testing

@Suite("kb stats")
struct StatisticsTests {
  @Test("counts an archive and writes nothing")
  func counts() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "PRB: One", body: "See Q100002, Q300000."),
      "content/2.txt": document("Q100002", "XADM: Two", body: "See Q300000."),
      "content/empty.txt": "",
    ])
    var request = BuildRequest()
    request.root = archive.root
    let report = try await KBSite.statistics(of: request)
    let statistics = try #require(report.statistics)
    #expect(statistics.articles == 2)
    #expect(statistics.formats.map(\.name) == ["canonical", "document"])
    #expect(statistics.citations == 3)
    #expect(statistics.resolvedCitations == 1)
    #expect(report.diagnostics.contains { $0.code == "empty-file" })
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.root) == ["content"])
    let json = try statistics.json(limit: 20)
    #expect(json.contains("\"wanted\":[{\"citations\":2,\"id\":\"Q300000\"}]"))
    #expect(!json.contains("\n"))
    #expect(try statistics.json(limit: 0).contains("\"wanted\":[]"))
  }

  @Test("without an archive there are no figures")
  func missing() async throws {
    let archive = try Archive()
    var request = BuildRequest()
    request.root = archive.root
    let report = try await KBSite.statistics(of: request)
    #expect(report.statistics == nil)
    #expect(report.diagnostics.map(\.code) == ["content-folder"])
  }
}
