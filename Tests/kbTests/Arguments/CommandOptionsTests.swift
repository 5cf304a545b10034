import Testing

@testable import kb

/// What the commands make of their arguments.
@Suite struct CommandOptionsTests {
  func parse(_ command: Command, _ arguments: [String]) throws -> ParsedArguments {
    try ArgumentParser(command: command).parse(arguments)
  }

  @Test func buildByDefault() throws {
    #expect(BuildOptions(try parse(.build, [])) == BuildOptions(root: ".", content: []))
  }

  @Test func buildInFull() throws {
    let arguments = [
      "-C", "archive", "-c", "my.yml", "--content", "a", "--content=b", "-o", "out", "-t", "theme",
      "-u", "https://kb.example/", "-j8", "-q", "--strict", "--format", "json",
    ]
    let parsed = try parse(.build, arguments)
    #expect(
      BuildOptions(parsed)
        == BuildOptions(
          root: "archive", config: "my.yml", content: ["a", "b"], output: "out",
          templates: "theme", baseURL: "https://kb.example/", jobs: 8))
    let printer = DiagnosticPrinter(parsed, console: Transcript().console())
    #expect(printer.format == .json)
    #expect(printer.verbosity == .quiet)
    #expect(printer.strict)
  }

  @Test(arguments: [
    ([], InspectOptions.View.outline), (["--json"], .json), (["--commonmark"], .commonMark),
    (["--html"], .html),
  ])
  func inspect(_ options: [String], _ view: InspectOptions.View) throws {
    let parsed = try parse(.inspect, options + ["a.txt", "b.txt"])
    #expect(InspectOptions(parsed) == InspectOptions(files: ["a.txt", "b.txt"], view: view))
  }

  @Test func exclusiveOptions() {
    for arguments in [["-qv", "f"], ["--json", "--html", "f"], ["--commonmark", "--json", "f"]] {
      #expect(throws: UsageError.self) { try parse(.inspect, arguments) }
    }
  }
}
