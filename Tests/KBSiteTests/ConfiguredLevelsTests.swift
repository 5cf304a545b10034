import Foundation
import KBModel
import Testing

@testable import KBSite

/// `diagnostics` in `kb.yml`.
@Suite("Levels of findings")
struct ConfiguredLevelsTests {
  private func archive(_ levels: String) throws -> Archive {
    try Archive([
      "kb.yml": "diagnostics:\n\(levels)", "content/1.md": canonical("Q100001", "One"),
      "content/2.txt": document("Q100002", "Two", date: "31-FEB-1999"),
      "content/3.png": "x", "content/4.txt": "words",
    ])
  }

  private func codes(_ levels: String) async throws -> Set<String> {
    let archive = try archive(levels)
    let build = try await archive.build()
    // A build without changes says the same again.
    #expect(try await archive.build().diagnostics.count == build.diagnostics.count)
    var request = BuildRequest()
    request.root = archive.root
    var opened = BuildReport()
    _ = try await LiveArchive.open(request, &opened)
    func told(_ diagnostics: [Diagnostic]) -> Set<String> {
      Set(diagnostics.map { "\($0.severity.rawValue) \($0.code.rawValue)" })
    }
    #expect(told(opened.diagnostics) == told(build.diagnostics))
    let checked = told(try await check(CheckRequest(request)).diagnostics)
    #expect(checked.isSuperset(of: told(build.diagnostics)))
    return checked
  }

  @Test("findings are told as kb.yml takes them")
  func levels() async throws {
    let usual = try await codes("  cache: warning\n")
    #expect(
      usual.isSuperset(of: [
        "note no-product", "warning unreadable-date", "warning page-companion",
        "error unknown-format",
      ]))
    let changed = try await codes(
      "  no-product: off\n  unreadable-date: note\n  page-companion: error\n")
    #expect(
      changed.isSuperset(of: [
        "note unreadable-date", "error page-companion", "error unknown-format",
      ]))
    #expect(changed.count == usual.count - 1)
  }

  @Test(
    "what means nothing is an error with its place, and says what was meant",
    arguments: [
      ("  no-prodct: off\n", "kb.yml:2:3", "no-product"),
      ("  no-product: none\n", "kb.yml:2:15", "off, note, warning, error"),
      ("  unknown-format: off\n", "kb.yml:2:19", "stays an error"),
      ("  unknown-format: warning\n", "kb.yml:2:19", "stays an error"),
    ])
  func mistakes(levels: String, place: String, words: String) async throws {
    let archive = try archive(levels)
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [place + ": error [invalid-configuration]"])
    #expect(report.diagnostics.first?.message.contains(words) == true)
  }

  @Test("levels and patterns are in no page, so a new one makes none anew")
  func pagesStay() async throws {
    let archive = try archive("  unreadable-date: note\n")
    try await Task.sleep(for: .milliseconds(70))
    _ = try await archive.build()
    try archive.write("diagnostics: {page-companion: off}\nignore: \"*.doc\"\n", to: "kb.yml")
    let report = try await archive.build { $0.jobs = 1 }
    #expect(report.changes == [])
    #expect(Set(report.diagnostics.map(\.code)) == ["unreadable-date", "unknown-format"])
    #expect(report.timings.isEmpty)
  }
}
