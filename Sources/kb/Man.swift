extension Command {
  /// `kb man`
  static let man = Command(
    name: "man",
    summary: "write the manual page",
    discussion: """
      Writes it to standard output, made of the same texts as the help. To read it: kb man >kb.1; \
      man ./kb.1.
      """,
    options: []
  ) { _, console in
    console.output.write(ManualPage(commands: Tool.commands).text)
    return .success
  }
}
