import KBModel

/// Reads a command's arguments by its declaration, in the way of GNU `getopt_long`:
/// `--name value`, `--name=value`, `-n value`, `-nvalue`, switches together (`-qv`), `--` before operands. A command
/// whose operands may begin with a dash takes `-nvalue` and `-qv` for such.
struct ArgumentParser {
  let command: Command

  func parse(_ arguments: some Collection<String>) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      } else if argument.hasPrefix("--") {
        try parseLong(argument.dropFirst(2), rest: &rest, into: &parsed)
      } else if argument.hasPrefix("-"), argument != "-", !isOperand(argument) {
        try parseShort(argument.dropFirst(), rest: &rest, into: &parsed)
      } else {
        parsed.operands.append(argument)
      }
    }
    if parsed.has(.help) || parsed.has(.version) { return parsed }
    try check(parsed)
    return parsed
  }

  private func isOperand(_ argument: String) -> Bool {
    command.operand?.mayBeginWithDash == true && argument.unicodeScalars.count > 2
  }

  private func parseLong(
    _ argument: Substring, rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    let name = argument.prefix { $0 != "=" }
    let attached = name.endIndex < argument.endIndex ? argument[name.endIndex...].dropFirst() : nil
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      let names = command.allOptions.map { "--" + $0.name }
      throw error(
        .unknownOption("--" + name, suggestion: Spelling.nearest(to: "--" + name, among: names)))
    }
    guard option.value != nil else {
      if let attached { throw error(.superfluousValue(option, String(attached))) }
      parsed.add(option)
      return
    }
    parsed.add(option, value: try value(of: option, attached: attached, rest: &rest))
  }

  private func parseShort(
    _ letters: Substring, rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = command.allOptions.first(where: { $0.letter == letter }) else {
        throw error(.unknownOption("-" + String(letter), suggestion: nil))
      }
      guard option.value != nil else {
        parsed.add(option)
        continue
      }
      let attached = letters.isEmpty ? nil : letters
      parsed.add(option, value: try value(of: option, attached: attached, rest: &rest))
      return
    }
  }

  /// The value attached to the option, else the next argument unless that is an option itself: `--output --strict`
  /// is far more often a forgotten value than a folder named `--strict`, for which `--output=--strict` remains.
  private func value(
    of option: Option, attached: Substring?, rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    var text = attached.map(String.init)
    if text == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
      text = rest.removeFirst()
    }
    guard let text, !text.isEmpty else { throw error(.missingValue(option)) }
    guard option.value?.accepts(text) ?? false else { throw error(.invalidValue(option, text)) }
    return text
  }

  private func check(_ parsed: ParsedArguments) throws(UsageError) {
    for set in command.exclusive {
      let given = set.filter(parsed.has)
      if given.count > 1 { throw error(.conflict(given[0], given[1])) }
    }
    if let operand = command.operand, !operand.isOptional, parsed.operands.isEmpty {
      throw error(.missingOperand(operand.name))
    }
    let most = command.operand.map { $0.most ?? .max } ?? 0
    if let superfluous = parsed.operands.dropFirst(most).first {
      throw error(.unexpectedOperand(superfluous))
    }
  }

  private func error(_ reason: UsageError.Reason) -> UsageError {
    UsageError(reason, command: command.name)
  }
}
