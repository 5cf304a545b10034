import Testing

@testable import kb

@Suite struct HelpTextTests {
  @Test func program() {
    #expect(
      HelpText(commands: Tool.commands).text == """
        kb turns an archive of Knowledge Base articles into a static website

        Usage: kb COMMAND [OPTIONS]

        Commands:
          init         begin an archive: configuration, first article, workflow on
                       request
          build        turn the articles of an archive into a website
          serve        show the site in a browser while its articles are edited
          new          begin an article: write its file, where the others are
          check        report what a build would report, and write nothing
          import       turn files of any format into canonical text files
          inspect      show what the importer understood of files
          search       search the built site from the terminal
          stats        count what the archive holds and what it lacks
          explain      say what a diagnostic means and what to do about it
          clean        delete the site and the cache that builds made, and nothing else
          templates    write the built-in templates and assets into a folder
          schema       write the JSON schema of articles or of kb.yml, for editors
          completions  write a script that lets the shell complete commands and options
          man          write the manual page

        Options:
          -h, --help     show this help
              --version  show the version

        See 'kb help COMMAND' for the options of a command.

        """)
  }

  @Test func command() {
    let command = Command(
      name: "try", summary: "do it", discussion: "One word. Another.",
      operand: Command.Operand(name: "FILE", help: "what to try"),
      options: [
        Option("into", "i", value: .text("DIR"), repeatable: true, help: "where to"),
        Option(
          "a-very-long-name", value: .choice(["one", "two"]),
          help: "is explained on a line of its own, and where that is too long it goes on below"),
      ]
    ) { _, _ in .success }
    #expect(
      HelpText(command: command).text == """
        kb try: do it

        Usage: kb try [OPTIONS] FILE...

        One word. Another.

        Arguments:
          FILE...  what to try

        Options:
          -i, --into DIR  where to; repeatable
              --a-very-long-name one|two
                          is explained on a line of its own, and where that is too long
                          it goes on below
          -h, --help      show this help
              --version   show the version

        """)
  }

  @Test(arguments: Tool.commands.map(\.name))
  func fitsTheScreenAndNamesEveryOption(_ name: String) throws {
    let command = try #require(Tool.commands.first { $0.name == name })
    let text = HelpText(command: command).text
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for option in command.allOptions { #expect(text.contains(option.usage)) }
  }

  @Test(arguments: Tool.commands.map(\.name))
  func noNameMeansTwoOptions(_ name: String) throws {
    let command = try #require(Tool.commands.first { $0.name == name })
    let names = command.allOptions.map(\.name)
    let letters = command.allOptions.compactMap(\.letter)
    #expect(Set(names).count == names.count)
    #expect(Set(letters).count == letters.count)
  }
}
