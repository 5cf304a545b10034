/// The options and operands of one call, already checked against their declarations.
struct ParsedArguments: Equatable, Sendable {
  /// Values by option name, in order; a switch has an empty value for each time it was given.
  private var values: [String: [String]] = [:]
  /// What was given without an option, in order.
  var operands: [String] = []

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// Every value of a repeatable option, in order.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// The option's value; the last one wins.
  subscript(option: Option) -> String? { values[option.name]?.last }

  /// The value of an option that is declared as an integer.
  func integer(_ option: Option) -> Int? { self[option].flatMap { Int($0) } }

  mutating func add(_ option: Option, value: String = "") {
    values[option.name, default: []].append(value)
  }
}
