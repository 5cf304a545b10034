import KBCatalog
import KBImport
import KBModel
import KBRender
import Mustache

/// What has to be right before any article is read: the configuration, the templates and the base URL.
struct ArchiveSetup: Sendable {
  let request: BuildRequest
  let configuration: SiteConfiguration
  let paths: SitePaths
  let templates: Library
  /// Files that are copied, by their path in the site.
  let assets: [String: [UInt8]]
  /// Identifies all of this, and the program: what goes into every page.
  let identity: String

  /// - Returns: `nil` where something is wrong, which the report then says.
  init?(_ request: BuildRequest, _ report: inout BuildReport) {
    guard let configuration = Self.configuration(of: request, &report) else { return nil }
    report.levels = configuration.levels
    if let url = request.baseURL ?? configuration.baseURL, !url.isEmpty, !Self.isWebAddress(url) {
      report.diagnostics.append(
        Diagnostic(
          .error, "base-url",
          "the base URL “\(url)” is not an address of the web; write it as https://example.org/archive"
        ))
      return nil
    }
    let paths = SitePaths(request, configuration)
    guard let set = Self.templates(paths.templates, &report) else { return nil }
    self.request = request
    self.configuration = configuration
    self.paths = paths
    templates = set.library
    assets = set.assets
    identity = Self.identity(request, configuration, paths, set.fingerprint)
  }

  /// What the pages say about the site as a whole.
  /// - Parameter formats: how many files were read by each format.
  func settings(formats: [String: Int]) -> SiteSettings {
    SiteSettings(
      title: configuration.title, description: configuration.description,
      baseURL: request.baseURL ?? configuration.baseURL, version: request.version,
      formats: formats.map { name, count in
        SiteSettings.Format(name: name, summary: Importer.summary(ofFormat: name), count: count)
      },
      legacyAddresses: configuration.legacyAddresses,
      archivedCopies: configuration.archivedCopies)
  }

  /// The files of the content folders.
  func contentTree() -> ContentTree {
    ContentTree(paths.content, ignoring: configuration.ignored)
  }

  /// Whether the configuration leaves out the file at a path.
  func ignores(_ path: String) -> Bool {
    guard !configuration.ignored.isEmpty,
      let name = ContentTree.name(of: path, in: paths.content)
    else { return false }
    let folders = ContentTree.labels(of: paths.content)
    return configuration.ignored.match(ContentTree.innerPath(of: name, in: folders))
  }

  /// What products are called.
  var productNames: ProductNames {
    ProductNames(
      overrides: Dictionary(
        configuration.names.map { ($0.product, $0.name) }, uniquingKeysWith: { _, last in last }))
  }

  /// What surveys of this archive found, whatever sites are built of it.
  var surveyCache: CacheFile { request.surveyCache }

  private static func identity(
    _ request: BuildRequest, _ configuration: SiteConfiguration, _ paths: SitePaths,
    _ templates: Fingerprint
  ) -> String {
    var fingerprint = templates
    for text in [request.version, request.generator, request.root] { fingerprint.feed(text) }
    fingerprint.feed(request.baseURL)
    for folder in paths.content { fingerprint.feed(folder) }
    var configuration = configuration
    // What is left out shows in the files that are read, and levels are in no page.
    configuration.ignored = []
    configuration.levels = DiagnosticLevels()
    // Every field, those of tomorrow included.
    fingerprint.feed(String(reflecting: configuration))
    return String(fingerprint.value, radix: 16)
  }

  /// Whether the text is `http` or `https`, a host and perhaps a path: no query, no fragment, nothing to escape.
  private static func isWebAddress(_ url: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return false }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    return rest.first.map { $0 != UInt8(ascii: "/") } == true
      && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"'?#\\&".utf8.contains($0) }
  }

  static func configuration(
    of request: BuildRequest, _ report: inout BuildReport
  ) -> SiteConfiguration? {
    let path = SitePaths.configuration(of: request)
    guard request.configuration != nil || FileSystem.kind(of: path) != nil else {
      return SiteConfiguration()
    }
    do {
      let (configuration, diagnostics) = SiteConfiguration.read(
        try FileSystem.read(path), path: path)
      report.diagnostics += diagnostics
      return diagnostics.contains { $0.severity == .error } ? nil : configuration
    } catch {
      report.diagnostics.append(
        Diagnostic(
          .error, "unreadable-file", "cannot read the configuration: \(error.reason)",
          at: SourceLocation(path: path)))
      return nil
    }
  }

  /// Templates that are fit to use, and the assets beside them.
  private static func templates(
    _ folder: String?, _ report: inout BuildReport
  ) -> (library: Library, assets: [String: [UInt8]], fingerprint: Fingerprint)? {
    do {
      let set = try TemplateSet(folder: folder)
      let library = try Library(set.sources)
      let errors = library.unknownNames(known: PageRenderer.knownNames)
      report.diagnostics += errors.map { Diagnostic($0) }
      return errors.isEmpty ? (library, set.assets, set.fingerprint) : nil
    } catch let errors as TemplateErrors {
      report.diagnostics += errors.errors.map { Diagnostic($0) }
    } catch let error as FileError {
      report.diagnostics.append(
        Diagnostic(
          .error, "missing-template",
          "cannot read the templates: \(error.reason); name their folder with --templates",
          at: SourceLocation(path: error.path)))
    } catch {
      report.diagnostics.append(
        Diagnostic(.error, "template", "cannot load the templates: \(error)"))
    }
    return nil
  }
}

extension BuildRequest {
  /// What surveys of this archive found.
  var surveyCache: CacheFile { cache("survey") }

  /// The caches of this archive are of no use to another program.
  func cache(_ name: RelativePath) -> CacheFile {
    CacheFile(name, root: root, generator: generator)
  }
}

extension Diagnostic {
  init(_ error: TemplateError) {
    self.init(
      .error, "template", error.message,
      at: SourceLocation(path: error.path, line: error.line, column: error.column))
  }
}
