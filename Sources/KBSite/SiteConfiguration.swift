import KBMarkup
import KBModel
import KBRender

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
  /// What to put before the address of another site to get to an archived copy of it; `nil` for no such links.
  public var archivedCopies: String? = standardArchivedCopies
  /// The form of the rules for old addresses, if any are to be written.
  public var legacyAddresses: LegacyAddresses?

  /// What of the content folders is left out.
  public var ignored: [PathPattern] = []
  /// How bad kinds of findings are taken.
  public var levels = DiagnosticLevels()

  /// What products are called in this archive.
  public var names: [ProductName] = []

  /// A product by its name or spelling, and what pages are to call it.
  public struct ProductName: Hashable, Sendable {
    /// The product, by its name or a spelling of it.
    public var product: String
    /// What pages show.
    public var name: String
  }

  /// The name of the file at the root of an archive.
  public static let fileName = "kb.yml"

  /// Most of the sites that the articles link to have gone; this archive has copies of 2005 or about.
  public static let standardArchivedCopies = "https://web.archive.org/web/2005/"

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
    func report(_ code: Diagnostic.Code, _ message: String, _ position: YAMLPosition) {
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
          value.position)
        return (configuration, diagnostics)
      }
      for entry in mapping.entries {
        guard let key = Key(rawValue: entry.key.text) else {
          let nearest = Spelling.nearest(to: entry.key.text, among: Key.allCases.map(\.rawValue))
          let remedy =
            nearest.map { "did you mean “\($0)”?" }
            ?? "known keys are \(Key.allCases.map(\.rawValue).joined(separator: ", "))"
          report(
            "unknown-key", "unknown key “\(entry.key.text)”; \(remedy)", entry.key.position)
          continue
        }
        switch key {
        case .ignore: configuration.ignore(entry.value, report)
        case .diagnostics: configuration.setLevels(entry.value, report)
        default: break
        }
        if !configuration.set(key, to: entry.value) {
          report(
            "invalid-configuration", "“\(key.rawValue)” \(key.expectation)",
            entry.value.position)
        }
      }
    } catch {
      report("invalid-yaml", error.message, error.position)
    }
    return (configuration, diagnostics)
  }

  /// What a configuration may say.
  enum Key: String, CaseIterable {
    case title, description, content, output, templates, names, ignore, diagnostics
    case baseURL = "base-url"
    case legacyAddresses = "legacy-addresses"
    case archivedCopies = "archived-copies"

    /// What its value has to be.
    var expectation: String {
      switch self {
      case .content: return "takes a folder or a list of folders"
      case .ignore: return "takes a pattern or a list of patterns, such as *.txt or drafts/"
      case .diagnostics: return "takes a line “code: level” for each kind of finding"
      case .names: return "takes a line “product: name to show” for each product"
      case .legacyAddresses: return "is one of \(LegacyAddresses.names)"
      case .archivedCopies: return "is an address of the web, or “none”"
      case .title, .description, .output, .templates, .baseURL: return "takes one text"
      }
    }
  }

  private mutating func set(_ key: Key, to value: YAMLValue) -> Bool {
    if key == .content {
      guard let folders = value.texts ?? value.text.map({ [$0] }) else { return false }
      content = folders
      return true
    }
    if key == .ignore { return value.texts != nil }
    if key == .diagnostics { return value.mapping != nil }
    if key == .names {
      guard let entries = value.mapping?.entries else { return false }
      names = entries.compactMap { entry in
        entry.value.text.map { ProductName(product: entry.key.text, name: $0) }
      }
      return names.count == entries.count && names.allSatisfy { !$0.name.isEmpty }
    }
    guard let text = value.text else { return false }
    switch key {
    case .title: title = text
    case .description: description = text
    case .baseURL: baseURL = text
    case .output: output = text
    case .templates: templates = text
    case .legacyAddresses:
      legacyAddresses = LegacyAddresses(rawValue: text)
      return legacyAddresses != nil || text == "none"
    case .archivedCopies:
      archivedCopies = text == "none" ? nil : text
      return text == "none" || text.hasPrefix("https://") || text.hasPrefix("http://")
    case .content, .names, .ignore, .diagnostics: break
    }
    return true
  }
}
