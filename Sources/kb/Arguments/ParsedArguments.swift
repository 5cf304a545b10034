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

  /// The folder that relative paths start from, as if the program had been started there; without a slash at its end.
  var root: String {
    var root = (self[.root] ?? ".")[...]
    while root.utf8.count > 1, root.hasSuffix("/") { root.removeLast() }
    return String(root)
  }

  /// The option's value as a path from the current folder.
  func path(_ option: Option) -> String? { self[option].map(rooted) }

  /// Every value of a repeatable option as a path from the current folder.
  func paths(_ option: Option) -> [String] { all(option).map(rooted) }

  /// The operands as paths from the current folder.
  var operandPaths: [String] { operands.map(rooted) }

  private func rooted(_ path: String) -> String {
    let root = root
    return path.hasPrefix("/") || root == "." ? path : (root == "/" ? "" : root) + "/" + path
  }

  mutating func add(_ option: Option, value: String = "") {
    values[option.name, default: []].append(value)
  }
}
