/// A command's declaration: what the parser accepts, what help says, and what is run.
struct Command: Sendable {
  /// What the command does with the arguments; results go to the console's standard output.
  typealias Run = @Sendable (ParsedArguments, Console) async throws -> ExitCode

  let name: String
  /// One line, lower case, without a full stop.
  let summary: String
  /// A paragraph for the command's own help.
  var discussion = ""
  /// The files or words that the command takes; `nil` where it takes none.
  var operand: Operand?
  /// All but `--help` and `--version`, in the order in which help lists them.
  let options: [Option]
  /// Sets of options of which only one may be given.
  var exclusive: [[Option]] = []
  let run: Run

  /// Every option, with those that each command has.
  var allOptions: [Option] { options + [.help, .version] }

  /// What stands on the command line without being an option or its value: one or more, or any number.
  struct Operand: Sendable {
    /// In capitals (`FILE`).
    let name: String
    let help: String
    /// Whether there may be none.
    var isOptional = false
    /// Whether a dash and more than one letter are an operand: what a search leaves out. Options of one letter stand
    /// alone then.
    var mayBeginWithDash = false
    /// How many there may be; `nil` for any number.
    var most: Int?
    /// What it can be, for the shell to complete; where this is empty, files.
    var choices: @Sendable () -> [String] = { [] }

    /// As in the list of arguments: `FILE...`, `DIR`.
    var label: String { most == nil ? name + "..." : name }

    /// As in help: `FILE...`, `[FILE...]`, `[DIR]`.
    var usage: String { isOptional ? "[\(label)]" : label }
  }
}
