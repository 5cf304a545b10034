import Foundation
import Testing

@testable import kb

/// `kb search` as a user sees it.
@Suite struct SearchTests {
  /// Runs searches in the site of one article.
  private func search(_ arguments: [[String]]) async throws -> [Transcript] {
    let root = NSTemporaryDirectory() + "kb search " + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(
      atPath: root + "/content", withIntermediateDirectories: true)
    let article = """
      ---
      id: Q100001
      title: Mailbox Store Does Not Start
      product: Microsoft Exchange
      ---

      The log of the store cannot be opened.

      """
    try article.write(
      toFile: root + "/content/Q100001.md", atomically: true, encoding: .utf8)
    #expect(
      await Tool(console: Transcript().console()).run(["build", "-q", "-C", root]) == .success)
    var transcripts: [Transcript] = []
    for arguments in arguments {
      let transcript = Transcript()
      let status = await Tool(console: transcript.console()).run(
        ["search", "-C", root] + arguments)
      #expect(status == .success)
      transcripts.append(transcript)
    }
    return transcripts
  }

  @Test func articlesAreShownWithProductAndExcerpt() async throws {
    let found = try await search([["store", "log"]])[0]
    #expect(
      found.output == """
        Q100001  Mailbox Store Does Not Start
          Exchange Server
          The log of the store cannot be opened

        """)
    #expect(found.error.isEmpty)
  }

  @Test func aSlipAndAnEmptyResultAreExplained() async throws {
    let found = try await search([
      ["mailbux"], ["zzzz", "yyyy"], ["the"], ["-log"], ["store product:access"],
      ["log the store", "mailbox"], ["--json", "zzzz"],
    ])
    #expect(found[0].output.hasPrefix("Q100001"))
    #expect(
      found.map(\.error) == [
        "kb: did you mean: mailbox\n",
        "kb: no article found\nkb: no article has “zzzz” or “yyyy”; leave it out, or try another spelling\n",
        "kb: no article found\nkb: these words are in every article; add one that says more\n",
        "kb: no article found\nkb: what begins with a hyphen excludes articles; leave it out\n",
        "kb: no article found\nkb: without product:, year: and type: all articles are searched\n",
        "kb: no article found\nkb: without quotation marks, the words are looked for apart\n",
        "",
      ])
    #expect(found[6].output == "[\n\n]\n")
  }

  @Test func whatBeginsWithADashIsLeftOut() async throws {
    let found = try await search([
      ["store", "-log"], ["store", "-mouse"], ["-mouse", "store", "-q"],
      ["store", "-cannot be opened"], ["store", "-opened be cannot"], ["store", "-quiet"],
      ["store", "--", "-x"],
    ])
    #expect(found.map { !$0.output.isEmpty } == [false, true, true, false, true, true, true])
    // Behind -- everything is a word of the search, options of one letter and long ones too.
    let ended = try await search([
      ["store", "--", "-log"], ["store", "--", "-mouse"], ["--", "-log"],
      ["--", "-mouse", "store"],
      ["store", "--", "-q"], ["-q", "--", "store"], ["store", "--", "--quiet"],
    ])
    #expect(
      ended.map { !$0.output.isEmpty } == [false, true, false, true, true, true, true])
    #expect(ended[2].error.contains("what begins with a hyphen excludes articles"))
  }
}
