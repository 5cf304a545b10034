import KBModel

/// The arguments do not fit the declarations. Holds what is wrong; ``description`` is the one place that words it.
struct UsageError: Error, Equatable {
  enum Reason: Equatable {
    case unknownCommand(String, suggestion: String?)
    case unknownOption(String, suggestion: String?)
    case optionBeforeCommand(String)
    case missingValue(Option)
    case superfluousValue(Option, String)
    case invalidValue(Option, String)
    case conflict(Option, Option)
    case missingOperand(String)
    case unexpectedOperand(String)
    /// Something that has to be there, and a call that has it.
    case missing(String, String)
    /// An operand or value that is not what it has to be.
    case unusable(String, String)
    case unknownCode(String, suggestion: String?)
  }

  var reason: Reason
  /// The command whose arguments they are; `nil` where it did not get so far.
  var command: String?

  init(_ reason: Reason, command: String? = nil) {
    self.reason = reason
    self.command = command
  }
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch reason {
    case .unknownCommand(let name, let suggestion):
      return "unknown command '\(name)'" + didYouMean(suggestion)
    case .unknownOption(let name, let suggestion):
      return "unknown option '\(name)'" + didYouMean(suggestion)
    case .optionBeforeCommand(let name):
      return "option '\(name)' belongs after the command"
    case .missingValue(let option):
      return "option '--\(option.name)' needs a value: \(option.usage)"
    case .superfluousValue(let option, let value):
      return "option '--\(option.name)' takes no value, but was given '\(value)'"
    case .invalidValue(let option, let value):
      return
        "value '\(value)' of option '--\(option.name)' is not \(expectation(of: option, value))"
    case .conflict(let first, let second):
      return "options '--\(first.name)' and '--\(second.name)' exclude each other; give one of them"
    case .missingOperand(let name):
      return "missing argument: give at least one \(name)"
    case .unexpectedOperand(let value):
      return "unexpected argument '\(value)'"
    case .missing(let thing, let call):
      return "no \(thing) given; write \(call)"
    case .unusable(let value, let expected):
      return "'\(value)' is not \(expected)"
    case .unknownCode(let code, let suggestion):
      return "no diagnostic has the code '\(code)'"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "; 'kb explain' lists them")
    }
  }

  /// Where to read on.
  var hint: String { "see 'kb \(command.map { $0 + " " } ?? "")--help'" }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }

  private func expectation(of option: Option, _ value: String) -> String {
    switch option.value {
    case .integer(_, let range):
      return "a number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let names):
      let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
      return "one of \(list)" + didYouMean(Spelling.nearest(to: value, among: names))
    case .text, nil:
      return "allowed"
    }
  }
}
