/// What is wrong with a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong. Strings are as written in the template.
  public enum Kind: Hashable, Sendable {
    /// A tag without `closing`, its closing delimiter.
    case unclosedTag(closing: String)
    /// A name that is empty, holds blanks or has a dot without a word on either side.
    case invalidName(String)
    /// A set-delimiter tag without two delimiters.
    case invalidDelimiters(String)
    case unclosedSection(String)
    /// `{{/name}}` for a section that is called `expected`.
    case mismatchedClose(String, expected: String)
    /// `{{/name}}` where no section is open.
    case unopenedSection(String)
    case missingPartial(String, suggestion: String?)
    /// The template to render is not in the library; the error has its name for a path.
    case missingTemplate(String, suggestion: String?)
    /// A component of the name in a tag that leads to no value.
    case unknownName(String, tag: String, suggestion: String?)
    /// A list or an object in a tag that wants text.
    case notText(String)
    /// More than `limit` sections and partials are open at once.
    case tooDeep(limit: Int)
  }

  /// What is wrong.
  public var kind: Kind
  /// The template's ``Source/path``.
  public var path: String
  /// Of the tag, 1-based; `nil` where no place in a template is to blame.
  public var line: Int?
  /// Of the tag, 1-based, in bytes.
  public var column: Int?

  init(_ kind: Kind, path: String, line: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.path = path
    self.line = line
    self.column = column
  }
}

extension TemplateError: CustomStringConvertible {
  /// The message after its place, `path:line:column: message`.
  public var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + ": " + message
  }

  /// One sentence that says what is wrong and what to do about it.
  public var message: String {
    switch kind {
    case .unclosedTag(let closing):
      return "the tag is not closed; end it with '\(closing)'"
    case .invalidName(""):
      return "the tag is empty; write a name into it"
    case .invalidName(let name):
      return "'\(name)' is not a name; write words without blanks, joined by single dots"
    case .invalidDelimiters(let tag):
      return "'\(tag)' does not set two delimiters; write it like '{{=<% %>=}}'"
    case .unclosedSection(let name):
      return "section '\(name)' is not closed; end it with '{{/\(name)}}'"
    case .mismatchedClose(let name, let expected):
      return "'{{/\(name)}}' ends section '\(expected)'; write '{{/\(expected)}}'"
    case .unopenedSection(let name):
      return "'{{/\(name)}}' ends no section; remove it or start one with '{{#\(name)}}'"
    case .missingPartial(let name, let suggestion):
      return "there is no partial '\(name)'; " + (didYouMean(suggestion) ?? "add it")
    case .missingTemplate(let name, let suggestion):
      return "there is no template '\(name)'; " + (didYouMean(suggestion) ?? "add it")
    case .unknownName(let name, let tag, let suggestion):
      return "unknown name '\(name)'" + (name == tag ? "; " : " in '\(tag)'; ")
        + (didYouMean(suggestion) ?? "remove it or supply a value")
    case .notText(let name):
      return "'\(name)' is not text; open it with '{{#\(name)}}'"
    case .tooDeep(let limit):
      return "more than \(limit) sections and partials are nested; "
        + "end the recursion or nest less deeply"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String? {
    suggestion.map { "did you mean '\($0)'?" }
  }
}
