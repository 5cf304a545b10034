import KBModel

/// What the arguments ask for.
enum Request: Sendable {
  /// Help on a command, or on the program.
  case help(Command?)
  case version
  case run(Command, ParsedArguments)

  /// Reads the arguments that follow the program's name.
  ///
  /// Nothing at all asks for help, as does `help`, `help COMMAND`, and `-h` or `--help` anywhere.
  init(_ arguments: [String], commands: [Command]) throws(UsageError) {
    guard let name = arguments.first else {
      self = .help(nil)
      return
    }
    // What Swift puts in the place of bytes that are none of UTF-8: a file of that name would not be found, or be made.
    if let argument = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      throw UsageError(.unusable(argument, "UTF-8; name files so, or change into their folder"))
    }
    let rest = arguments.dropFirst()
    switch name {
    case "-h", "--help":
      self = .help(nil)
    case "--version":
      self = .version
    case "help":
      let name = rest.first { !$0.hasPrefix("-") }
      self = .help(try name.map { name throws(UsageError) in try Self.find(name, in: commands) })
    case _ where name.hasPrefix("-"):
      throw Self.misplaced(name, commands: commands)
    default:
      let command = try Self.find(name, in: commands)
      let parsed = try ArgumentParser(command: command).parse(rest)
      if parsed.has(.help) {
        self = .help(command)
      } else if parsed.has(.version) {
        self = .version
      } else {
        self = .run(command, parsed)
      }
    }
  }

  private static func find(_ name: String, in commands: [Command]) throws(UsageError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let suggestion = Spelling.nearest(to: name, among: commands.map(\.name) + ["help"])
    throw UsageError(.unknownCommand(name, suggestion: suggestion))
  }

  /// An option before the command: in the wrong place if some command has it, else unknown.
  private static func misplaced(_ argument: String, commands: [Command]) -> UsageError {
    let name = String(argument.prefix { $0 != "=" })
    let known = commands.contains { $0.allOptions.contains { $0.matches(name) } }
    if known { return UsageError(.optionBeforeCommand(name)) }
    let suggestion = Spelling.nearest(to: name, among: ["--help", "--version"])
    return UsageError(.unknownOption(name, suggestion: suggestion))
  }
}
