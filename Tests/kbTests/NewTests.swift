import Foundation
import KBModel
import KBSite
import Testing

@testable import kb

@Suite struct NewTests {
  private func options(_ arguments: String...) throws -> NewArticleRequest {
    try NewOptions(ArgumentParser(command: .new).parse(arguments)).request
  }

  @Test func wordsAfterTheNumberAreTheTitle() throws {
    let request = try options("KB999001", "How to", "--keyword=kbhowto", "Print")
    #expect(request.id == ArticleID(999001))
    #expect(request.title == "How to Print")
    #expect(request.keywords == ["kbhowto"])
    #expect(request.date == nil && request.today != nil)
  }

  @Test func fields() throws {
    let request = try options(
      "999001", "T", "--product", "A B", "--product", "C", "--date", "21-NOV-1999", "-C", "archive")
    #expect(request.products == ["A B", "C"])
    #expect(request.date == Day(year: 1999, month: 11, day: 21))
    #expect(request.archive.root == "archive")
  }

  @Test func aManuscriptMayHaveNumberAndTitle() throws {
    let request = try options("--from", "notes.txt")
    #expect(request.manuscript == "notes.txt" && request.id == nil && request.title == nil)
  }

  @Test(arguments: [
    ([], "no number given; write kb new Q123456 \"TITLE\""),
    (["Q999001"], "no title given; write kb new Q123456 \"TITLE\""),
    (
      ["How", "to"],
      "'How' is not an article number; write it as Q123456, with four to seven digits"
    ),
    (["Q999001", "T", "--date", "soon"], "'soon' is not a date; write it as 1999-11-21"),
  ])
  func misuse(_ arguments: [String], _ message: String) async {
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run(["new"] + arguments) == .usage)
    #expect(transcript.error == "kb: error: \(message)\nsee 'kb new --help'\n")
  }

  @Test func thePathIsTheResult() async throws {
    let root =
      FileManager.default.temporaryDirectory.appending(path: "kb new \(UUID())").path()
      .removingPercentEncoding ?? ""
    defer { try? FileManager.default.removeItem(atPath: root) }
    let arguments = ["new", "Q999001", "T", "-C", root]
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run(arguments) == .success)
    let path = root + "/content/999/Q999001.md"
    #expect(transcript.output == path + "\n")
    #expect(transcript.error.contains("\n  kb inspect --watch '\(path)'\n"))
    #expect(transcript.error.contains("\n  kb serve --open -C '\(root)'\n"))
    #expect(FileManager.default.fileExists(atPath: path))

    let again = Transcript()
    #expect(await Tool(console: again.console()).run(arguments + ["-q"]) == .failure)
    #expect(again.output.isEmpty && again.error.hasPrefix(path + ": error: Q999001 is here"))
  }
}
