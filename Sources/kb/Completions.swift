extension Command {
  /// `kb completions`
  static let completions = Command(
    name: "completions",
    summary: "write a script that lets the shell complete commands and options",
    discussion: """
      Writes it to standard output. For bash: kb completions bash \
      >~/.local/share/bash-completion/completions/kb; for zsh: into a file _kb in a folder of \
      $fpath; for fish: >~/.config/fish/completions/kb.fish.
      """,
    operand: Operand(
      name: "SHELL", help: "bash, zsh or fish", most: 1,
      choices: { CompletionScript.Shell.allCases.map(\.rawValue) }),
    options: []
  ) { arguments, console in
    let name = arguments.operands[0]
    guard let shell = CompletionScript.Shell(rawValue: name) else {
      throw UsageError(
        .unusable(name, "a shell that is known; write bash, zsh or fish"), command: "completions")
    }
    console.output.write(CompletionScript(shell, commands: Tool.commands).text)
    return .success
  }
}
