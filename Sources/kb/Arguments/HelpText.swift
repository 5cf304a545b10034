/// Help, generated from the declarations so that it cannot disagree with the parser; at most 80 columns wide.
struct HelpText: Equatable {
  static let width = 80

  let text: String

  /// Help on the whole program.
  init(commands: [Command]) {
    let options: [Option] = [.help, .version]
    text = """
      kb turns an archive of Knowledge Base articles into a static website

      Usage: kb COMMAND [OPTIONS]

      Commands:
      \(Self.table(commands.map { ($0.name, $0.summary) }))
      Options:
      \(Self.table(options.map(Self.row)))
      See 'kb help COMMAND' for the options of a command.

      """
  }

  /// Help on one command.
  init(command: Command) {
    let operand = command.operand
    let discussion = Self.wrapped(command.discussion, indent: 0)
    text = """
      kb \(command.name): \(command.summary)

      Usage: kb \(command.name) [OPTIONS]\(operand.map { " \($0.usage)" } ?? "")

      \(discussion.isEmpty ? "" : discussion + "\n")\
      \(operand.map { "Arguments:\n" + Self.table([($0.label, $0.help)]) + "\n" } ?? "")\
      Options:
      \(Self.table(command.allOptions.map(Self.row)))
      """
  }

  private static func row(_ option: Option) -> (String, String) {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    return (letter + option.usage, option.help + (option.repeatable ? "; repeatable" : ""))
  }

  /// Two columns; a left cell that is too wide gets a line of its own.
  private static func table(_ rows: [(String, String)]) -> String {
    let widest = rows.map(\.0.count).filter { $0 <= 24 }.max() ?? 0
    let indent = widest + 4
    return rows.map { left, right in
      let text = wrapped(right, indent: indent)
      guard left.count <= widest else { return "  \(left)\n\(text)" }
      return "  " + left + String(repeating: " ", count: indent - 2 - left.count)
        + text.dropFirst(indent)
    }.joined()
  }

  /// Greedy word wrap; every line ends with a line feed.
  static func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines = ""
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > width {
        lines += line + "\n"
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return line.count > indent ? lines + line + "\n" : lines
  }
}
