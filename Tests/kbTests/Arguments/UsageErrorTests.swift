import Testing

@testable import kb

@Suite struct UsageErrorTests {
  @Test(arguments: [
    (
      UsageError.Reason.unknownCommand("biuld", suggestion: "build"),
      "unknown command 'biuld'; did you mean 'build'?"
    ),
    (.unknownOption("-z", suggestion: nil), "unknown option '-z'"),
    (.optionBeforeCommand("-C"), "option '-C' belongs after the command"),
    (
      .missingValue(ArgumentParserTests.output), "option '--output' needs a value: --output DIR"
    ),
    (
      .superfluousValue(ArgumentParserTests.all, "1"),
      "option '--all' takes no value, but was given '1'"
    ),
    (
      .invalidValue(ArgumentParserTests.jobs, "0"),
      "value '0' of option '--jobs' is not a number from 1 to 64"
    ),
    (
      .invalidValue(ArgumentParserTests.color, "gren"),
      "value 'gren' of option '--color' is not one of red, green or blue; did you mean 'green'?"
    ),
    (
      .conflict(ArgumentParserTests.all, ArgumentParserTests.brief),
      "options '--all' and '--brief' exclude each other; give one of them"
    ),
    (.missingOperand("FILE"), "missing argument: give at least one FILE"),
    (.unexpectedOperand("x"), "unexpected argument 'x'"),
  ])
  func wording(_ reason: UsageError.Reason, _ expected: String) {
    #expect(UsageError(reason).description == expected)
  }

  @Test func hint() {
    #expect(
      UsageError(.missingOperand("FILE"), command: "inspect").hint == "see 'kb inspect --help'")
    #expect(UsageError(.optionBeforeCommand("-C")).hint == "see 'kb --help'")
  }
}
