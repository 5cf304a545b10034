import Schemas

extension Command {
  /// `kb schema`
  static let schema = Command(
    name: "schema",
    summary: "write the JSON schema of articles or of kb.yml, for editors",
    discussion: """
      Writes to standard output the schema of the front matter of articles, or of kb.yml; without \
      a name it lists the names. Editors that know YAML check and complete by it.
      """,
    operand: Operand(
      name: "NAME", help: "article or kb", isOptional: true, most: 1,
      choices: { Schemas.files.map(\.name) }),
    options: []
  ) { arguments, console in
    guard let name = arguments.operands.first else {
      console.output.write(Schemas.files.map { $0.name + "\n" }.joined())
      return .success
    }
    guard let schema = Schemas.files.first(where: { $0.name == name }) else {
      let names = Schemas.files.map(\.name).joined(separator: " or ")
      throw UsageError(.unusable(name, "the name of a schema; write \(names)"), command: "schema")
    }
    console.output.write(String(decoding: schema.bytes, as: UTF8.self))
    return .success
  }
}
