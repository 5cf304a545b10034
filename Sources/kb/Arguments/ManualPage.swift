/// The manual page kb(1), generated from the declarations as the help is (``HelpText``).
struct ManualPage {
  let text: String

  init(commands: [Command]) {
    var text = """
      .TH KB 1 "" "kb \(Tool.version)" "kb"
      .SH NAME
      kb \\- turns an archive of Knowledge Base articles into a static website
      .SH SYNOPSIS
      .B kb
      .I COMMAND
      [\\fIOPTIONS\\fR]
      .SH COMMANDS

      """
    for command in commands { text += Self.section(command) }
    text += """
      .SH EXIT STATUS
      0 where all went well, 1 where there were errors, 64 where the call was wrong, 70 for a defect
      of kb, 74 where standard output takes no more.
      .SH FILES
      .TP
      kb.yml
      the configuration; every key is optional ("kb schema kb" has them all)
      .TP
      \\&.kb\\-cache
      what the last build found and wrote; it can be deleted

      """
    self.text = text
  }

  private static func section(_ command: Command) -> String {
    let usage = "kb \(command.name) [OPTIONS]" + (command.operand.map { " \($0.usage)" } ?? "")
    var text = ".SS \(escaped(usage))\n"
    text += line(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    if !command.discussion.isEmpty { text += ".PP\n" + line(command.discussion) }
    if let operand = command.operand {
      text += ".TP\n.I \(escaped(operand.label))\n" + line(operand.help)
    }
    for option in command.options {
      let names = (option.letter.map { "-\($0), " } ?? "") + option.usage
      let help = option.help + (option.repeatable ? "; repeatable" : "")
      text += ".TP\n.B \(escaped(names))\n" + line(help)
    }
    return text
  }

  /// A paragraph, in which nothing is taken for a command of the formatter.
  private static func line(_ text: some StringProtocol) -> String {
    let text = escaped(String(text))
    return (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "“", "”": escaped += "\""
      case "…": escaped += "..."
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
