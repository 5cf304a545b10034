import CCommit
import KBSite

/// The program: picks the command, runs it and turns whatever comes out into an exit status.
@main
struct Tool: Sendable {
  /// Shown by `--version`.
  static let version = "0.1.0"

  /// The version, and the commit that it was built from where whoever built it named one (`make dist` does).
  static var fullVersion: String {
    let commit = String(cString: kb_commit())
    return commit.isEmpty ? version : "\(version) (\(commit))"
  }

  /// Tells this build of the program from every other.
  static var identity: String { ProgramIdentity.of(OperatingSystem.programPath, version: version) }

  /// In the order in which help lists them.
  static let commands: [Command] = [
    .initialize, .build, .serve, .new, .check, .importArticles, .inspect, .search, .stats, .explain,
    .clean, .templates, .schema, .completions, .man,
  ]

  var console: Console
  var commands = Self.commands

  static func main() async {
    OperatingSystem.prepareStreams()
    OperatingSystem.endOnInterrupt()
    let tool = Tool(console: .process)
    OperatingSystem.end(with: await tool.run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the program with `arguments` (without the program's own name).
  func run(_ arguments: [String]) async -> ExitCode {
    do {
      switch try Request(arguments, commands: commands) {
      case .help(let command):
        let help = command.map(HelpText.init(command:)) ?? HelpText(commands: commands)
        console.output.write(help.text)
        return .success
      case .version:
        console.output.write("kb \(Self.fullVersion)\n")
        return .success
      case .run(let command, let arguments):
        return try await command.run(arguments, console)
      }
    } catch let error as UsageError {
      console.report(error.description, hint: error.hint)
      return .usage
    } catch let error as CommandFailure {
      console.report(error.message)
      return .failure
    } catch is CancellationError {
      return .interrupted
    } catch {
      console.report(
        "internal error: \(error)",
        hint: "this is a defect of kb, not of your articles; please report it with this message")
      return .internalError
    }
  }
}

/// A command could not do its work for a reason that the user can mend; `message` says which.
struct CommandFailure: Error, Equatable {
  /// Lower case, one sentence, names the thing and the remedy.
  var message: String
}
