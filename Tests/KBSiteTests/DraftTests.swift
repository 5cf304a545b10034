import KBModel
import KBSite
import Testing

@Suite struct DraftTests {
  private func draft(_ value: String = "true") -> String {
    canonical("Q100002", "XADM: Unfinished", body: "Text.")
      .replacing("title:", with: "draft: \(value)\ntitle:")
  }

  @Test func aBuildLeavesDraftsOutAndSaysSo() async throws {
    let archive = try Archive([
      "content/Q100001.md": canonical("Q100001", "XADM: Lamps", body: "See Q100002."),
      "content/Q100002.md": draft(),
    ])
    let report = try await archive.build()
    #expect(report.articles == 1)
    #expect(
      report.diagnostics.map { "\($0.severity) \($0.code.rawValue)" } == ["note draft"])
    #expect(report.diagnostics.first?.location?.path.hasSuffix("content/Q100002.md") == true)
    #expect(try archive.site()["kb/100/Q100002/index.html"] == nil)
    let published = try await { () async throws -> BuildReport in
      try archive.write(draft("false"), to: "content/Q100002.md")
      return try await archive.build()
    }()
    #expect(published.articles == 2)
    #expect(published.diagnostics.isEmpty)
    #expect(try archive.page("kb/100/Q100001/index.html").contains("Q100002/\""))
  }

  @Test func thePreviewShowsDrafts() async throws {
    let archive = try Archive(["content/Q100002.md": draft()])
    let report = try await archive.build { $0.showsDrafts = true }
    #expect(report.articles == 1)
    #expect(try archive.page("kb/100/Q100002/index.html").contains("shown in the preview only"))
  }

  @Test func anyOtherValueIsAnErrorAndPublishesNothing() async throws {
    let archive = try Archive(["content/Q100002.md": draft("perhaps")])
    let report = try await archive.build()
    #expect(report.articles == 0)
    #expect(
      report.diagnostics.contains { $0.code.rawValue == "wrong-value" && $0.location?.line == 3 })
  }
}
