import Foundation
import Testing

@testable import kb

/// `kb build` as a user sees it.
@Suite struct BuildCommandTests {
  /// Runs a command in an archive of one article, or of none.
  private func run(
    _ arguments: [String], articles: Int = 1, isTerminal: Bool = false,
    environment: [String: String] = [:]
  ) async throws -> (status: ExitCode, transcript: Transcript, root: String) {
    let root = NSTemporaryDirectory() + "kb build " + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(
      atPath: root + "/content", withIntermediateDirectories: true)
    for number in 0..<articles {
      try "---\nid: Q10000\(number)\ntitle: T\n---\n\nText.\n".write(
        toFile: root + "/content/\(number).md", atomically: true, encoding: .utf8)
    }
    let transcript = Transcript()
    let tool = Tool(console: transcript.console(isTerminal: isTerminal, environment: environment))
    let status = await tool.run(arguments.prefix(1) + ["-C", root] + arguments.dropFirst())
    return (status, transcript, root)
  }

  @Test func aPersonIsToldHowToLookAtIt() async throws {
    let outcome = try await run(["build", "-o", "out", "--content", "content"], isTerminal: true)
    #expect(outcome.status == .success)
    #expect(
      outcome.transcript.error.hasSuffix(
        "to look at it: kb serve --open -C '\(outcome.root)' --content content\n"))
    for arguments in [["build", "-q"], ["build", "--format", "json"]] {
      #expect(try await !run(arguments, isTerminal: true).transcript.error.contains("kb serve"))
    }
    let automatic = try await run(["build"], isTerminal: true, environment: ["CI": "true"])
    #expect(!automatic.transcript.error.contains("kb serve"))
    #expect(try await !run(["build"]).transcript.error.contains("kb serve"))
  }

  @Test func anEmptyArchiveNamesTheWayIn() async throws {
    for command in ["build", "check"] {
      let outcome = try await run([command], articles: 0)
      #expect(outcome.status == (command == "build" ? .nothingBuilt : .failure))
      #expect(outcome.transcript.error.contains("begin an article with kb new"))
      #expect(outcome.transcript.error.contains("[no-articles]"))
      #expect(!outcome.transcript.error.contains("0 articles"))
    }
  }

  @Test func forAProgramThereIsNothingButDiagnostics() async throws {
    for command in ["build", "check", "stats"] {
      let outcome = try await run([command, "--format", "json", "-v"])
      #expect(outcome.status == .success)
      let lines = outcome.transcript.error.split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }
  }

  @Test func namesThatAreNotUTF8AreRefused() async throws {
    let outcome = try await run(["build", "-o", "s\u{FFFD}te"])
    #expect(outcome.status == .usage)
    #expect(outcome.transcript.error.contains("is not UTF-8"))
  }
}
