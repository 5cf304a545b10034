import Foundation
import KBModel
import Testing

@testable import kb

@Suite struct InspectionWatchTests {
  @Test(.timeLimit(.minutes(5))) func showsAFileAgainWhenItChanges() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "kb-\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "---\nid: Q999001\ntitle: First\n---\n\nText.\n"
    try text.write(to: file, atomically: true, encoding: .utf8)

    let transcript = Transcript()
    let console = transcript.console(isTerminal: true)
    let options = InspectOptions(files: [file.path()], view: .outline, watching: true)
    let watch = Task {
      try await options.run(printer: DiagnosticPrinter(console: console), output: console.output)
    }
    while !transcript.output.contains("Q999001  First") {
      try await Task.sleep(for: .milliseconds(10))
    }
    try text.replacingOccurrences(of: "First", with: "Second")
      .write(to: file, atomically: true, encoding: .utf8)
    while !transcript.output.contains("Q999001  Second") {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(transcript.output.hasPrefix("\u{1B}[H\u{1B}[2J"))
    watch.cancel()
    #expect(try await watch.value == .interrupted)
  }
}
