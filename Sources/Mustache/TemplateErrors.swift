/// All that is wrong with the templates of a library.
public struct TemplateErrors: Error, Hashable, Sendable {
  /// In the order of the sources and of their text; never empty.
  public let errors: [TemplateError]

  init(_ errors: [TemplateError]) { self.errors = errors }
}
