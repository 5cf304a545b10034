import Foundation
import Testing

@testable import kb

/// What is generated from the declarations beside the help: completions and the manual page.
@Suite struct GeneratedTextsTests {
  private func output(_ arguments: String...) async -> (ExitCode, String) {
    let transcript = Transcript()
    let status = await Tool(console: transcript.console()).run(arguments)
    return (status, transcript.output)
  }

  /// What a program of this machine says of a text; `nil` where there is no such program.
  private func judged(_ text: String, by program: String, _ arguments: [String]) throws -> String? {
    let paths = ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + program }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    let file = NSTemporaryDirectory() + "kb-text-" + UUID().uuidString
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.start()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
      + (process.terminationStatus == 0 ? "" : "status \(process.terminationStatus)")
  }

  @Test(arguments: CompletionScript.Shell.allCases)
  func completionsNameEveryCommandAndOption(_ shell: CompletionScript.Shell) async {
    let (status, script) = await output("completions", shell.rawValue)
    #expect(status == .success)
    for command in Tool.commands {
      #expect(script.contains(command.name))
      for option in command.allOptions { #expect(script.contains(option.name), "\(option.name)") }
    }
    #expect(script.contains("cloudflare-paid") && script.contains("missing-id"))
  }

  @Test func shellsCanReadThem() async throws {
    for shell in CompletionScript.Shell.allCases {
      let (_, script) = await output("completions", shell.rawValue)
      let complaint = try judged(script, by: shell.rawValue, ["-n", "FILE"])
      #expect(complaint ?? "" == "", "\(shell)")
    }
  }

  @Test func bashCompletes() async throws {
    let (_, script) = await output("completions", "bash")
    let trials = [
      ("kb bu", "build"), ("kb build --bud", "--budget"),
      ("kb build --budget git", "github-pages gitlab"),
      ("kb explain missing-i", "missing-id"), ("kb schema a", "article"),
      ("kb help se", "serve search"),
      ("kb build -", nil),
    ]
    for (line, expected) in trials {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      let trial =
        script + "COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))\n"
        + "COMP_CWORD=\(words.count - 1)\n_kb\necho \"${COMPREPLY[*]}\"\n"
      guard let found = try judged(trial, by: "bash", ["FILE"]) else { return }
      if let expected {
        #expect(found == expected + "\n")
      } else {
        #expect(found.contains("--full"))
      }
    }
  }

  @Test func anUnknownShellIsAMisuse() async {
    #expect(await output("completions", "tcsh").0 == .usage)
    #expect(await output("completions").0 == .usage)
  }

  @Test func theManualPageHasEverything() async throws {
    let (status, page) = await output("man")
    #expect(status == .success)
    for command in Tool.commands {
      #expect(page.contains(".SS kb \(command.name) [OPTIONS]"))
      for option in command.options {
        #expect(
          page.contains("\\-\\-" + option.name.split(separator: "-").joined(separator: "\\-")))
      }
    }
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(line.contains(/^\.(TH|SH|SS|B|I|TP|PP)\b/), "\(line)")
    }
    let complaint = try judged(page, by: "groff", ["-man", "-Tutf8", "-ww", "-z", "FILE"])
    #expect(complaint ?? "" == "")
  }

  @Test func schemas() async throws {
    #expect(await output("schema") == (.success, "article\nkb\n"))
    for (name, key) in [("article", "title"), ("kb", "base-url")] {
      let (status, text) = await output("schema", name)
      let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(status == .success)
      #expect((schema?["properties"] as? [String: Any])?[key] != nil)
    }
    #expect(await output("schema", "other").0 == .usage)
  }

  @Test func theVersionMayHaveACommit() async throws {
    let (_, text) = await output("--version")
    #expect(text.contains(/^kb 0\.1\.0( \([0-9a-f]{1,12}\))?\n$/))
  }
}
