import Testing

@testable import kb

@Suite struct ToolTests {
  @Test func helpIsAResult() async {
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run([]) == .success)
    #expect(transcript.output.hasPrefix("kb turns"))
    #expect(transcript.error.isEmpty)
  }

  @Test func version() async {
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run(["--version"]) == .success)
    #expect(transcript.output == "kb \(Tool.version)\n")
  }

  @Test func misuse() async {
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run(["build", "--strct"]) == .usage)
    #expect(transcript.output.isEmpty)
    #expect(
      transcript.error == """
        kb: error: unknown option '--strct'; did you mean '--strict'?
        see 'kb build --help'

        """)
  }

  /// Scripts rely on the numbers.
  @Test func exitCodes() {
    let codes: [ExitCode] = [
      .success, .failure, .usage, .internalError, .outputFailed, .interrupted,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 64, 70, 74, 130])
  }

  @Test func outcomesOfACommand() async {
    struct Surprise: Error {}
    let cases: [(any Error, ExitCode, String)] = [
      (
        CommandFailure(message: "no room on the disk"), .failure, "kb: error: no room on the disk\n"
      ),
      (
        Surprise(), .internalError,
        "kb: error: internal error: Surprise()\nthis is a defect of kb, not of your articles; "
          + "please report it with this message\n"
      ),
    ]
    for (error, status, text) in cases {
      let transcript = Transcript()
      let command = Command(name: "try", summary: "", options: []) { _, _ in throw error }
      let tool = Tool(console: transcript.console(), commands: [command])
      #expect(await tool.run(["try"]) == status)
      #expect(transcript.error == text)
    }
  }
}
