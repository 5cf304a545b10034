import KBModel
import Testing

@testable import kb

@Suite struct ExplainTests {
  private func run(_ arguments: String...) async -> (ExitCode, Transcript) {
    let transcript = Transcript()
    return (await Tool(console: transcript.console()).run(["explain"] + arguments), transcript)
  }

  @Test func oneCode() async {
    let (status, transcript) = await run("[invalid-id]")
    #expect(status == .success)
    #expect(
      transcript.output == """
        invalid-id (error)

          meaning  id is no article number
          example  id: Q12
          to do    write it as Q123456, with four to seven digits

        """)
  }

  @Test func severalCodes() async {
    let (_, transcript) = await run("invalid-id", "unclosed-front-matter")
    #expect(transcript.output.contains("digits\n\nunclosed-front-matter (error)\n"))
    #expect(transcript.output.contains("\n  example  ---\n           id: Q123456\n"))
  }

  @Test func allCodes() async {
    let (status, transcript) = await run()
    #expect(status == .success)
    for explanation in DiagnosticExplanation.all {
      #expect(transcript.output.contains(explanation.code.rawValue))
      let page = ExplanationText.page(explanation)
      for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    for line in transcript.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func unknownCode() async {
    let (status, transcript) = await run("missng-id")
    #expect(status == .usage)
    #expect(
      transcript.error.hasPrefix(
        "kb: error: no diagnostic has the code 'missng-id'; did you mean 'missing-id'?\n"))
    let (_, other) = await run("xyzzy-plugh-plover")
    #expect(other.error.contains("; 'kb explain' lists them\n"))
  }
}
