import KBMarkup
import KBModel

/// What `kb.yml` says; every key is optional.
public struct SiteConfiguration: Hashable, Sendable {
  /// The site's title.
  public var title: String?
  /// One sentence about the archive.
  public var description: String?
  /// The absolute address of the site, for canonical links, the sitemap and the error page.
  public var baseURL: String?
  /// Content folders; empty for the default.
  public var content: [String] = []
  /// The site's folder.
  public var output: String?
  /// The folder of the archive's own templates.
  public var templates: String?

  /// The name of the file at the root of an archive.
  public static let fileName = "kb.yml"

  /// A configuration that leaves everything to the defaults.
  public init() {}

  /// Reads a configuration.
  /// - Parameters:
  ///   - bytes: YAML, a mapping at the top.
  ///   - path: how messages name the file.
  /// - Returns: what could be read, and a diagnostic for each key that could not.
  static func read(_ bytes: [UInt8], path: String) -> (SiteConfiguration, [Diagnostic]) {
    var configuration = SiteConfiguration()
    var diagnostics: [Diagnostic] = []
    func report(_ code: Diagnostic.Code, _ message: String, at position: YAMLPosition) {
      diagnostics.append(
        Diagnostic(
          .error, code, message,
          at: SourceLocation(path: path, line: position.line, column: position.column)))
    }
    do {
      guard let value = try YAMLParser().parse(bytes) else { return (configuration, []) }
      guard let mapping = value.mapping else {
        report(
          "invalid-configuration", "the configuration is no mapping; write “key: value” lines",
          at: value.position)
        return (configuration, diagnostics)
      }
      for entry in mapping.entries {
        guard let key = Key(rawValue: entry.key.text) else {
          let nearest = Spelling.nearest(to: entry.key.text, among: Key.allCases.map(\.rawValue))
          let remedy =
            nearest.map { "did you mean “\($0)”?" }
            ?? "known keys are \(Key.allCases.map(\.rawValue).joined(separator: ", "))"
          report(
            "unknown-key", "unknown key “\(entry.key.text)”; \(remedy)", at: entry.key.position)
          continue
        }
        if !configuration.set(key, to: entry.value) {
          report(
            "invalid-configuration",
            key == .content
              ? "“content” takes a folder or a list of folders"
              : "“\(key.rawValue)” takes one text",
            at: entry.value.position)
        }
      }
    } catch {
      report("invalid-yaml", error.message, at: error.position)
    }
    return (configuration, diagnostics)
  }

  private enum Key: String, CaseIterable {
    case title, description, content, output, templates
    case baseURL = "base-url"
  }

  private mutating func set(_ key: Key, to value: YAMLValue) -> Bool {
    if key == .content {
      guard let folders = value.texts ?? value.text.map({ [$0] }) else { return false }
      content = folders
      return true
    }
    guard let text = value.text else { return false }
    switch key {
    case .title: title = text
    case .description: description = text
    case .baseURL: baseURL = text
    case .output: output = text
    case .templates: templates = text
    case .content: break
    }
    return true
  }
}
