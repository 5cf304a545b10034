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
          root: "archive", config: "archive/my.yml", content: ["archive/a", "archive/b"],
          output: "archive/out", templates: "archive/theme", baseURL: "https://kb.example/", jobs: 8
        ))
    let printer = DiagnosticPrinter(parsed, console: Transcript().console())
    #expect(printer.format == .json)
    #expect(printer.verbosity == .quiet)
    #expect(printer.strict)
  }

  /// As with git and make: what stands behind -C is where everything starts from.
  @Test(arguments: [
    ([], ".", "site"), (["-C", "."], ".", "site"), (["-C", "a/b"], "a/b", "a/b/site"),
    (["-C", "a//"], "a", "a/site"), (["-C", "/"], "/", "/site"), (["-C", ".."], "..", "../site"),
  ])
  func pathsStartFromTheRoot(_ root: [String], _ folder: String, _ output: String) throws {
    let build = BuildOptions(try parse(.build, root + ["-o", "site", "-t", "/theme"]))
    #expect(build.root == folder)
    #expect(build.output == output)
    #expect(build.templates == "/theme")
    let importing = ImportOptions(
      try parse(.importArticles, root + ["--into", "site", "site"])
    ).request
    #expect(importing.sources == [output])
    #expect(importing.destination == output)
    #expect(importing.archive.root == folder)
    #expect(CheckOptions(try parse(.check, root + ["site"])).request.files == [output])
    #expect(SearchOptions(try parse(.search, root + ["-o", "site", "w"])).request.output == output)
    #expect(
      ServeOptions(try parse(.serve, root + ["--content", "site"])).request.content == [output])
    #expect(
      try NewOptions(try parse(.new, root + ["--from", "site"])).request.manuscript == output)
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
