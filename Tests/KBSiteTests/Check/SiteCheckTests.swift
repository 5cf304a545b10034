import KBModel
import KBSite
import Testing

@Suite("Checks of a whole site")
struct SiteCheckTests {
  private func check(_ files: [String: String]) async throws -> (Archive, CheckReport) {
    let archive = try Archive(files)
    var build = BuildRequest()
    build.root = archive.root
    build.jobs = 2
    var request = CheckRequest(build)
    request.today = Day(year: 2026, month: 1, day: 1)
    return (archive, try await KBSite.check(request))
  }

  @Test("the default templates have no broken link")
  func sound() async throws {
    let (archive, report) = try await check([
      "content/1.md": canonical(
        "Q100001", "XADM: One",
        fields: "product: Microsoft Exchange\nproduct-code: exchange\nkeywords: [kbusage]\n",
        body: "## SUMMARY\n\nSee Q100002 and Q100003.\n\n## CAUSE\n\nText.\n\n## STATUS\n\nText."),
      "content/2.md": canonical("Q100002", "Two", fields: "modified: 1999-01-01\n"),
    ])
    #expect(report.findings(in: archive) == [])
    #expect(report.links > 20)
    #expect(report.citations == (2, 1))
    #expect(report.absentArticles == 1)
    #expect(
      report.diagnostics.filter { $0.code == "absent-article" }.map(\.message)
        == ["Q100003 is cited here but is not in the archive"])
  }

  @Test("a broken link of a template is told once")
  func broken() async throws {
    let (_, report) = try await check([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
      "templates/pages/article.mustache":
        "<div class=\"kb-article\"><h1>{{title}}</h1><a href=\"{{root}}nowhere/\">x</a></div>",
    ])
    let broken = report.diagnostics.filter { $0.code == "broken-link" }
    #expect(
      broken.map(\.message) == [
        "the page “kb/100/Q100001/index.html” leads to “../../../nowhere/”, which is not there (and 1 more pages); mend the template that makes the link"
      ])
    #expect(broken.first?.location?.path.hasSuffix("content/1.md") == true)
  }

  @Test("suspicious dates")
  func dates() async throws {
    let (archive, report) = try await check([
      "content/1.md": canonical("Q100001", "One", fields: "modified: 2026-01-02\n"),
      "content/2.md": canonical("Q100002", "Two", fields: "modified: 1979-12-31\n"),
      "content/3.md": canonical("Q100003", "Three", fields: "modified: 2026-01-01\n"),
      "content/4.md": canonical("Q100004", "Four", fields: "issue-type: kbodd\n"),
    ])
    #expect(
      report.findings(in: archive) == [
        "content/1.md: warning [suspicious-date]", "content/2.md: warning [suspicious-date]",
      ])
    #expect(report.diagnostics.filter { $0.code == "unknown-issue-type" }.count == 1)
    #expect(report.diagnostics.filter { $0.code == "no-product" }.count == 4)
  }
}
