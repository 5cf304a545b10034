import Testing

@testable import kb

@Suite struct ArgumentParserTests {
  static let output = Option("output", "o", value: .text("DIR"), help: "")
  static let jobs = Option("jobs", "j", value: .integer("N", 1...64), help: "")
  static let color = Option("color", value: .choice(["red", "green", "blue"]), help: "")
  static let content = Option("content", value: .text("DIR"), repeatable: true, help: "")
  static let all = Option("all", "a", help: "")
  static let brief = Option("brief", "b", help: "")

  static func command(operand: String? = "FILE") -> Command {
    Command(
      name: "try", summary: "", operand: operand.map { Command.Operand(name: $0, help: "") },
      options: [output, jobs, color, content, all, brief], exclusive: [[all, brief]]
    ) { _, _ in .success }
  }

  func parse(_ arguments: String...) throws(UsageError) -> ParsedArguments {
    try ArgumentParser(command: Self.command()).parse(arguments)
  }

  func reason(_ arguments: [String], operand: String? = "FILE") -> UsageError.Reason? {
    do {
      _ = try ArgumentParser(command: Self.command(operand: operand)).parse(arguments)
      return nil
    } catch {
      #expect(error.command == "try")
      return error.reason
    }
  }

  @Test(arguments: [
    ["--output", "x"], ["--output=x"], ["-o", "x"], ["-ox"], ["-ao", "x"], ["-aox"],
  ])
  func valueForms(_ arguments: [String]) throws {
    let parsed = try ArgumentParser(command: Self.command()).parse(arguments + ["file"])
    #expect(parsed[Self.output] == "x")
    #expect(parsed.operands == ["file"])
  }

  @Test func attachedValueMayHoldAnything() throws {
    #expect(try parse("--output=--all", "f")[Self.output] == "--all")
    #expect(try parse("--output=a=b", "f")[Self.output] == "a=b")
    #expect(try parse("-o-", "f")[Self.output] == "-")
  }

  @Test func wordsMayBeginWithADashWhereTheCommandSaysSo() throws {
    var command = Self.command()
    command.operand?.mayBeginWithDash = true
    let parsed = try ArgumentParser(command: command).parse([
      "one", "-two", "-ox", "-a", "-o", "x", "-2147221233", "--jobs", "4",
    ])
    #expect(parsed.operands == ["one", "-two", "-ox", "-2147221233"])
    #expect(parsed[Self.output] == "x")
    #expect(parsed.has(Self.all))
  }

  @Test func integers() throws {
    #expect(try parse("-j4", "f").integer(Self.jobs) == 4)
    #expect(try parse("-j", "64", "f").integer(Self.jobs) == 64)
    #expect(try parse("f").integer(Self.jobs) == nil)
  }

  @Test func switchesAndAbsence() throws {
    let parsed = try parse("-a", "f")
    #expect(parsed.has(Self.all))
    #expect(!parsed.has(Self.brief))
    #expect(parsed[Self.output] == nil)
  }

  @Test func lastValueWinsAndRepeatableKeepsAll() throws {
    let parsed = try parse("-o", "a", "--output=b", "--content", "c", "f", "--content=d")
    #expect(parsed[Self.output] == "b")
    #expect(parsed.all(Self.content) == ["c", "d"])
  }

  @Test func operandsMixWithOptionsUntilTheTerminator() throws {
    let parsed = try parse("one", "-a", "-", "--", "--output", "-x")
    #expect(parsed.operands == ["one", "-", "--output", "-x"])
    #expect(parsed[Self.output] == nil)
  }

  @Test func helpNeedsNoOperand() throws {
    #expect(try parse("-h").has(.help))
    #expect(try parse("-ab", "--version").has(.version))
  }

  @Test(arguments: [
    (["--otput", "x"], UsageError.Reason.unknownOption("--otput", suggestion: "--output")),
    (["--otput=x"], .unknownOption("--otput", suggestion: "--output")),
    (["--zebra"], .unknownOption("--zebra", suggestion: nil)),
    (["-az"], .unknownOption("-z", suggestion: nil)),
    (["f", "-o"], .missingValue(output)),
    (["--output", "--all", "f"], .missingValue(output)),
    (["--output", "--", "f"], .missingValue(output)),
    (["--output=", "f"], .missingValue(output)),
    (["--all=yes", "f"], .superfluousValue(all, "yes")),
    (["-j0", "f"], .invalidValue(jobs, "0")),
    (["-j", "four", "f"], .invalidValue(jobs, "four")),
    (["-j99999999999999999999", "f"], .invalidValue(jobs, "99999999999999999999")),
    (["--color", "gren", "f"], .invalidValue(color, "gren")),
    (["-ab", "f"], .conflict(all, brief)),
    (["-a"], .missingOperand("FILE")),
  ])
  func refusal(_ arguments: [String], _ expected: UsageError.Reason) {
    #expect(reason(arguments) == expected)
  }

  @Test func operandsOfACommandWithout() {
    #expect(reason(["x", "y"], operand: nil) == .unexpectedOperand("x"))
    #expect(reason([], operand: nil) == nil)
  }
}
