import KBSite
import Testing

@testable import kb

@Suite struct CheckTests {
  private func options(_ arguments: [String]) throws -> CheckOptions {
    CheckOptions(try ArgumentParser(command: .check).parse(arguments))
  }

  @Test func optionsOfTheSource() throws {
    let request = try options([
      "-C", "archive", "--content", "a", "--content", "b", "-c", "my.yml", "-j", "3",
    ]).request
    #expect(request.build.root == "archive")
    #expect(request.build.content == ["archive/a", "archive/b"])
    #expect(request.build.configuration == "archive/my.yml")
    #expect(request.build.jobs == 3)
    #expect(!request.fidelity)
    #expect(request.files.isEmpty)
  }

  @Test func filesAreOptional() throws {
    let request = try options(["--fidelity", "one.txt", "two.txt"]).request
    #expect(request.fidelity)
    #expect(request.files == ["one.txt", "two.txt"])
    #expect(HelpText(command: .check).text.contains("Usage: kb check [OPTIONS] [FILE...]"))
    #expect(HelpText(command: .inspect).text.contains("Usage: kb inspect [OPTIONS] FILE..."))
  }

  @Test func summary() {
    var report = CheckReport()
    report.files = 1200
    report.pages = 1199
    let plain = CheckSummary(report: report, elapsed: .seconds(2)).text(details: false)
    #expect(plain.hasPrefix("1,200 files checked, 1,199 of them rendered (2.0 s, "))
    var figures = FidelityFigures()
    figures.words = 123_456
    figures.alignedLines = 10
    figures.keptLines = 9
    report.fidelity = figures
    let lines = CheckSummary(report: report, elapsed: .seconds(2)).text(details: false)
      .split(separator: "\n")
    #expect(lines[0] == "123,456 words of 1,199 files compared with their pages, 0 differences")
    #expect(lines[1] == "9 of 10 aligned lines kept")
    figures.destinations = 1200
    report.fidelity = figures
    #expect(
      CheckSummary(report: report, elapsed: .seconds(2)).text(details: false).hasPrefix(
        "123,456 words and 1,200 destinations of 1,199 files compared with their pages, 0 diff"))
  }
}
