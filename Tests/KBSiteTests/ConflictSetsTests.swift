import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBSite

/// Which of several files with one number and language is shown: by a build, by a preview, and to a check.
@Suite("Sets of conflicting files")
struct ConflictSetsTests {
  /// Files of one article, the one that has to be shown first.
  struct Conflict: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Each has words of its own, “Text of file N.” with its place from 0.
    let texts: [String]
    /// The content folder of each; one folder is the usual case.
    var folders: [String] = []
    /// The codes of warnings and errors.
    var findings: [String] = []
    /// What the preview says of the reason.
    var reason = ""
  }

  private static func body(_ number: Int) -> String {
    "SUMMARY\n=======\n\nText of file \(number)."
  }

  static let sets = [
    Conflict(
      testDescription: "an edited import before a later original",
      texts: [
        "---\nid: Q198657\ntitle: \"The Store Stops\"\nseal: \(String(repeating: "0", count: 64))\n---\n\nText of file 0.\n",
        document("Q198657", "The Store Stops", date: "21-NOV-1999", body: body(1)),
        document("Q198657", "The Store Stops", date: "22-NOV-2003", body: body(2)),
      ], reason: "a person wrote or changed it"),
    Conflict(
      testDescription: "two written by hand",
      texts: [
        canonical(
          "Q198657", "The Store Stops", fields: "modified: 2003-01-02\n", body: "Text of file 0."),
        canonical(
          "Q198657", "The Store Stops", fields: "modified: 2003-01-01\n", body: "Text of file 1."),
      ], findings: ["id-conflict"], reason: "it is the later edition"),
    Conflict(
      testDescription: "the folder that is named first",
      texts: [
        document("Q198657", "The Store Stops", date: "21-NOV-1998", body: body(0)),
        document("Q198657", "The Store Stops", date: "21-NOV-2003", body: body(1)),
      ], folders: ["mine", "mirror"], reason: "its content folder is named first"),
    Conflict(
      testDescription: "no date",
      texts: [
        document("Q198657", "The Store Stops", date: "21-NOV-1998", body: body(0)),
        document("Q198657", "The Store Stops", date: "", body: body(1)),
      ], findings: ["unreadable-date"], reason: "it is the later edition"),
    Conflict(
      testDescription: "a copy without a head",
      texts: [
        document("Q198657", "The Store Stops", body: body(0)),
        document("Q198657", "", body: body(1)),
      ], findings: ["missing-title"], reason: "its text is more complete"),
  ]

  @Test("the right one is shown under every order of names", arguments: sets)
  func shown(_ set: Conflict) async throws {
    for order in permutations(of: Array(set.texts.indices)) {
      let archive = try Archive()
      for (name, number) in zip(["a.md", "b.txt", "c/c"], order) {
        let folder = set.folders.isEmpty ? "content" : set.folders[number]
        try archive.write(set.texts[number], to: folder + "/" + name)
      }
      let folders = set.folders.map { archive.root + "/" + $0 }
      var request = BuildRequest()
      request.root = archive.root
      request.version = "test"
      request.content = folders

      let report = try await archive.build { $0.content = folders }
      let codes = report.diagnostics.filter { $0.severity > .note }.map(\.code.rawValue)
      #expect(codes == set.findings, "\(order)")
      let path = "kb/198/Q198657/index.html"
      #expect(try archive.page(path).contains("Text of file 0."), "\(order)")

      var opened = BuildReport()
      let live = try #require(try await LiveArchive.open(request, &opened))
      let page = try await live.file(at: path).map { String(decoding: $0, as: UTF8.self) }
      #expect(page?.contains("Text of file 0.") == true, "\(order)")
      let source = try #require(live.source(ofPage: path))
      #expect(source.others.count == set.texts.count - 1)
      #expect(source.text.hasSuffix(set.reason), "\(source.text)")
      #expect(try String(contentsOfFile: source.path, encoding: .utf8).contains("Text of file 0."))

      // A check says of the same files that they are not shown, also where it is given the files alone.
      let notShown = Self.notShown(report.diagnostics)
      #expect(notShown.count == set.texts.count - 1)
      #expect(Self.notShown(try await check(CheckRequest(request)).diagnostics) == notShown)
      var named = CheckRequest(request)
      named.files = folders.isEmpty ? [archive.root + "/content"] : folders
      #expect(Self.notShown(try await check(named).diagnostics) == notShown)
    }
  }

  private static func notShown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { ["copy", "id-conflict"].contains($0.code) }
      .sorted { ($0.location?.path ?? "") < ($1.location?.path ?? "") }
  }

  @Test("an article in another language is another article")
  func languages() async throws {
    for names in [["a.md", "b.md"], ["b.md", "a.md"]] {
      let archive = try Archive([
        "content/" + names[0]: canonical("Q198657", "The Store Stops", body: "Text of file 0."),
        "content/" + names[1]: canonical(
          "Q198657", "Der Speicher hält an", fields: "language: de\n", body: "Text of file 1."),
      ])
      let report = try await archive.build()
      #expect(report.findings(in: archive) == [])
      #expect(try archive.page("kb/198/Q198657/index.html").contains("Text of file 0."))
      #expect(try archive.page("kb/198/Q198657/de/index.html").contains("Text of file 1."))
    }
  }

  @Test("a conflict of two written by hand names the line of both")
  func lines() async throws {
    let archive = try Archive([
      "content/a.md": "---\ntitle: One\nid: Q198657\n---\n\nText.\n",
      "content/b.md": "---\ntitle: One\n# again\nkeywords: [x]\nid: Q198657\n---\n\nOther.\n",
    ])
    let report = try await archive.build()
    let conflict = try #require(report.diagnostics.first { $0.code == "id-conflict" })
    let lines = [conflict.location?.line, conflict.message.contains("a.md:3") ? 3 : 5]
    #expect(Set(lines) == [3, 5])
    #expect(conflict.message.contains("a.md:3") || conflict.message.contains("b.md:5"))
  }
}
