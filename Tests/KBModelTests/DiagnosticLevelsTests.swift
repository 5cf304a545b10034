import Testing

@testable import KBModel

@Suite struct DiagnosticLevelsTests {
  private func told(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, as level: DiagnosticLevels.Level
  ) -> Diagnostic.Severity? {
    var levels = DiagnosticLevels()
    levels[code] = level
    return levels.applied(to: [Diagnostic(severity, code, "x")]).first?.severity
  }

  @Test func aFindingIsTakenAsItsLevelSays() {
    #expect(told(.note, "no-product", as: .off) == nil)
    #expect(told(.note, "no-product", as: .error) == .error)
    #expect(told(.warning, "raw-html", as: .note) == .note)
    #expect(told(.error, "broken-link", as: .warning) == .warning)
    #expect(told(.error, "broken-link", as: .off) == nil)
  }

  @Test(arguments: [DiagnosticLevels.Level.off, .note, .warning])
  func anErrorThatSomethingIsMissingStaysOne(level: DiagnosticLevels.Level) {
    #expect(told(.error, "missing-title", as: level) == .error)
    #expect(told(.error, "unreadable-file", as: level) == .error)
  }

  @Test func theLastLevelOfACodeCounts() {
    var levels = DiagnosticLevels()
    levels["copy"] = .off
    levels["copy"] = .warning
    #expect(levels["copy"] == .warning)
    levels["copy"] = nil
    #expect(levels == DiagnosticLevels())
  }

  @Test func whatCanBeLoweredIsExplained() {
    for explanation in DiagnosticExplanation.all
    where DiagnosticLevels.canLowerErrors(explanation.code) {
      #expect(explanation.severities.contains(.error))
    }
    #expect(DiagnosticExplanation.all.count { DiagnosticLevels.canLowerErrors($0.code) } == 4)
  }
}
