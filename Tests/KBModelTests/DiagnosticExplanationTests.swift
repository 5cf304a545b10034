import Foundation
import Testing

@testable import KBModel

@Suite struct DiagnosticExplanationTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyCodeOnce() {
    let codes = DiagnosticExplanation.all.map(\.code.rawValue)
    #expect(codes == Set(codes).sorted())
  }

  @Test func isFoundHoweverItIsWritten() {
    for name in ["missing-id", "[missing-id]", "Missing-ID"] {
      #expect(DiagnosticExplanation.explanation(of: name)?.code == "missing-id")
    }
    #expect(DiagnosticExplanation.explanation(of: "missing") == nil)
  }

  @Test(arguments: DiagnosticExplanation.all)
  func isInTheVoiceOfDiagnostics(_ explanation: DiagnosticExplanation) throws {
    for text in [explanation.meaning, explanation.remedy] {
      #expect(!text.hasSuffix(".") && !text.contains("|") && !text.contains("\n"))
      #expect(text.first.map { !$0.isUppercase } == true)
    }
    #expect(!explanation.example.isEmpty)
    #expect(explanation.severities == explanation.severities.sorted(by: >))
    if let page = explanation.page {
      let file = Self.repository.appending(path: "docs/\(page).md")
      #expect(FileManager.default.fileExists(atPath: file.path()), "docs/\(page).md")
    }
  }

  /// A code stands in the sources as a literal behind its severity, or as the first argument of a function that reports.
  @Test func everyCodeOfTheSourcesIsExplained() throws {
    let explained = Set(DiagnosticExplanation.all.map(\.code.rawValue))
    let place = #/\b(?:error|warning|note|report|code:)\s*[(,]?\s*"([a-z][a-z-]*)"/#
      // By Unicode's own rules there is no boundary in “report.error”.
      .wordBoundaryKind(.simple)
    var found: Set<String> = []
    let sources = Self.repository.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: place) {
        let code = String(match.1)
        found.insert(code)
        #expect(
          explained.contains(code),
          "\(file.lastPathComponent) reports “\(code)”: explain it in Sources/KBModel/Explanations")
      }
    }
    #expect(found.count > 40)
    #expect(explained.subtracting(found).sorted() == Self.codesInVariables)
  }

  /// Codes that reach their diagnostic in a way that the test cannot see.
  private static let codesInVariables: [String] = []

  /// The manual's table is made from the explanations.
  @Test func theManualSaysTheSame() throws {
    let file = Self.repository.appending(path: "docs/diagnostics.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let mark = "| code | severity | meaning | remedy |\n|---|---|---|---|\n"
    let parts = text.components(separatedBy: mark)
    try #require(parts.count == 2, "docs/diagnostics.md has one table")
    let rows = parts[1].components(separatedBy: "\n\n").first ?? ""
    let table = DiagnosticExplanation.all.map(Self.row)
    if ProcessInfo.processInfo.environment["KB_UPDATE_DOCS"] != nil {
      let after = parts[1].dropFirst(rows.count)
      try (parts[0] + mark + table.joined(separator: "\n") + (after.isEmpty ? "\n" : after))
        .write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let differences = rows.split(separator: "\n").map(String.init).difference(from: table)
    #expect(
      differences.isEmpty,
      "bring the table up to date: KB_UPDATE_DOCS=1 swift test --filter DiagnosticExplanationTests")
  }

  private static func row(_ explanation: DiagnosticExplanation) -> String {
    let severities = explanation.severities.map(\.rawValue).joined(separator: ", ")
    let more = explanation.page.map { "; see [\($0)](\($0).md)" } ?? ""
    return "| `\(explanation.code.rawValue)` | \(severities) | \(explanation.meaning) "
      + "| \(explanation.remedy)\(more) |"
  }
}
