import Mustache
import Testing

/// The text that `template` renders to, in a library with `partials`.
func rendered(
  _ template: String, _ value: Value = [:], partials: [String: String] = [:],
  mode: Library.Mode = .strict
) throws -> String {
  let library = try Library(sources(template, partials: partials), mode: mode)
  var output: [UInt8] = []
  try library.render("main", with: value, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// `template` as `main` in `main.html`, and `partials` each in a file of its name.
func sources(_ template: String, partials: [String: String] = [:]) -> [Source] {
  [Source(name: "main", path: "main.html", bytes: Array(template.utf8))]
    + partials.sorted { $0.key < $1.key }.map {
      Source(name: $0.key, path: "\($0.key).html", bytes: Array($0.value.utf8))
    }
}

/// The descriptions of all errors that compiling `template` gives.
func compileErrors(_ template: String, partials: [String: String] = [:]) -> [String] {
  do throws(TemplateErrors) {
    _ = try Library(sources(template, partials: partials))
    return []
  } catch {
    return error.errors.map(\.description)
  }
}

/// A template, what it is filled with and what comes out.
struct RenderingCase: Sendable, CustomTestStringConvertible {
  var template: String
  var value: Value
  var partials: [String: String]
  var expected: String

  init(
    _ template: String, _ value: Value = [:], partials: [String: String] = [:], _ expected: String
  ) {
    self.template = template
    self.value = value
    self.partials = partials
    self.expected = expected
  }

  init(_ template: String, _ expected: String) {
    self.init(template, [:], expected)
  }

  var testDescription: String { template.debugDescription }
}
