/// Templates that are compiled together and may include one another as partials.
///
/// The language is Mustache as the core modules of its specification define it
/// (<https://github.com/mustache/spec>): interpolation, sections, inverted sections, comments,
/// partials and set-delimiter tags. Lambdas, inheritance and dynamic names are not part of it.
///
/// A library never changes after it is made, so any number of tasks can render from it at once.
public struct Library: Sendable {
  /// What a name that leads nowhere means.
  public enum Mode: Sendable {
    /// An error: a partial that is missing when the library is made, a value when it is rendered.
    case strict
    /// Nothing is rendered in its place, as the specification says.
    case lenient
  }

  /// How many sections and partials may be open at once while rendering.
  public static let maximumDepth = 128

  let templates: [Template]
  let mode: Mode
  private let indices: [String: Int]

  /// Compiles all of `sources`.
  ///
  /// A source replaces an earlier one of the same name, so that a site's own templates can follow
  /// the built-in ones.
  /// - Throws: every error of every source, in the order of the sources and of the text.
  public init(_ sources: [Source], mode: Mode = .strict) throws(TemplateErrors) {
    var indices: [String: Int] = [:]
    var effective: [Source] = []
    for source in sources {
      if let index = indices[source.name] {
        effective[index] = source
      } else {
        indices[source.name] = effective.count
        effective.append(source)
      }
    }
    var templates: [Template] = []
    var errors: [TemplateError] = []
    for source in effective {
      var compiler = Compiler(source, partials: indices, mode: mode)
      let (template, findings) = compiler.compile()
      templates.append(template)
      errors += template.errors(findings)
    }
    guard errors.isEmpty else { throw TemplateErrors(errors) }
    self.templates = templates
    self.indices = indices
    self.mode = mode
  }

  /// Appends the template called `name`, filled with `value`, to `output`, which stays as it was
  /// where an error is thrown.
  public func render(
    _ name: String, with value: Value, into output: inout [UInt8]
  ) throws(TemplateError) {
    guard let index = indices[name] else {
      let suggestion = nearest(to: name, among: indices.keys)
      throw TemplateError(.missingTemplate(name, suggestion: suggestion), path: name)
    }
    let start = output.count
    var renderer = Renderer(self, root: value)
    do throws(TemplateError) {
      try renderer.render(templates[index], into: &output)
    } catch {
      output.removeSubrange(start...)
      throw error
    }
  }

  /// An error for each component of a tag's name that is not in `known`: a check before any data
  /// is there, of templates that are never rendered too.
  ///
  /// It knows nothing of scopes: a name that is known somewhere counts as known everywhere.
  public func unknownNames(known: Set<String>) -> [TemplateError] {
    templates.flatMap { template in
      template.errors(
        template.names.flatMap { name in
          name.components.filter { !known.contains($0) }.map { component in
            Finding(
              .unknownName(
                component, tag: name.text, suggestion: nearest(to: component, among: known)),
              at: name.offset)
          }
        })
    }
  }
}
