import Testing

@testable import kb

@Suite struct RequestTests {
  enum Kind: Equatable {
    case help(String?)
    case version
    case run(String)
  }

  func kind(_ arguments: [String]) throws(UsageError) -> Kind {
    switch try Request(arguments, commands: Tool.commands) {
    case .help(let command): return .help(command?.name)
    case .version: return .version
    case .run(let command, _): return .run(command.name)
    }
  }

  @Test(arguments: [
    ([], Kind.help(nil)), (["-h"], .help(nil)), (["--help"], .help(nil)), (["help"], .help(nil)),
    (["help", "build"], .help("build")), (["build", "--help"], .help("build")),
    (["inspect", "-h"], .help("inspect")), (["build", "-o", "x", "-h"], .help("build")),
    (["--version"], .version), (["inspect", "--version"], .version),
    (["build"], .run("build")), (["inspect", "a.txt"], .run("inspect")),
  ])
  func understood(_ arguments: [String], _ expected: Kind) throws {
    #expect(try kind(arguments) == expected)
  }

  @Test(arguments: [
    (["biuld"], UsageError.Reason.unknownCommand("biuld", suggestion: "build")),
    (["help", "inspct"], .unknownCommand("inspct", suggestion: "inspect")),
    (["-C", "x", "build"], .optionBeforeCommand("-C")),
    (["--root=x", "build"], .optionBeforeCommand("--root")),
    (["--hepl"], .unknownOption("--hepl", suggestion: "--help")),
  ])
  func refused(_ arguments: [String], _ expected: UsageError.Reason) {
    #expect(throws: UsageError(expected)) { try kind(arguments) }
  }
}
