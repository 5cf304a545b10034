import KBCatalog
import KBModel
import KBRender
import Mustache

/// Builds the site: configuration and templates, survey, catalog, pages, publishing.
///
/// Two passes over the files keep memory independent of the archive's size: the survey keeps headers, the rendering
/// reads one article at a time. What is wrong with one article is reported and the others are built; what is wrong with
/// the configuration, the templates or the output folder ends the build and leaves the old site as it was.
///
/// - Parameter progress: called from several tasks.
/// - Returns: what was done and found. It has a ``BuildReport/site`` where a site was published.
public func build(
  _ request: BuildRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildReport {
  var report = BuildReport()
  var clock = PhaseClock()

  guard let configuration = readConfiguration(request, &report) else { return report }
  if let url = request.baseURL ?? configuration.baseURL, !url.isEmpty, !isWebAddress(url) {
    report.diagnostics.append(
      Diagnostic(
        .error, "base-url",
        "the base URL “\(url)” is not an address of the web; write it as https://example.org/archive"
      ))
    return report
  }
  let paths = SitePaths(request, configuration)
  guard let templates = loadTemplates(paths.templates, &report) else { return report }
  let tree = ContentTree(paths.content)
  report.diagnostics += tree.diagnostics
  if tree.lacksFolder { return report }
  let output: OutputFolder
  do {
    output = try OutputFolder(paths.output, inputs: paths.inputs)
  } catch {
    report.diagnostics.append(Diagnostic(.error, "output-folder", error.message))
    return report
  }

  do {
    let survey = try await Survey(tree.files, jobs: request.jobs) { done in
      progress(BuildProgress(phase: .survey, done: done, total: tree.files.count))
    }
    report.add(survey)
    clock.finish("survey", &report)

    let catalog = Catalog(survey.headers)
    report.add(catalog, files: survey.files)
    clock.finish("catalog", &report)

    let pass = PagePass(
      catalog: catalog, files: survey.files,
      renderer: PageRenderer(
        catalog: catalog, templates: templates.library,
        settings: SiteSettings(configuration, request, report)),
      output: output, jobs: request.jobs)
    report.add(
      articles: try await pass.articles { done in
        progress(BuildProgress(phase: .render, done: done, total: catalog.entries.count))
      })
    clock.finish("articles", &report)

    report.add(try await pass.indices())
    for (path, bytes) in templates.assets.sorted(by: { $0.key < $1.key }) {
      try output.write(bytes, to: path)
    }
    clock.finish("indices", &report)

    if let leftover = try output.publish() {
      report.diagnostics.append(
        Diagnostic(
          .warning, "leftover",
          "the site is in place, but the old one could not be cleared away: \(leftover)",
          at: SourceLocation(path: leftover.path)))
    }
    clock.finish("publish", &report)
    report.site = output.name
  } catch let error as FileError {
    output.discard()
    report.diagnostics.append(
      Diagnostic(
        .error, "write-failed", "\(error); the old site is untouched",
        at: SourceLocation(path: error.path)))
  } catch let error as TemplateError {
    output.discard()
    report.diagnostics.append(Diagnostic(error))
  } catch {
    output.discard()
    throw error
  }
  return report
}

// MARK: Configuration and templates

/// Whether the text is `http` or `https`, a host and perhaps a path: no query, no fragment, nothing to escape.
private func isWebAddress(_ url: String) -> Bool {
  guard let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return false }
  let rest = url.utf8.dropFirst(scheme.utf8.count)
  return rest.first.map { $0 != UInt8(ascii: "/") } == true
    && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"'?#\\&".utf8.contains($0) }
}

func readConfiguration(_ request: BuildRequest, _ report: inout BuildReport)
  -> SiteConfiguration?
{
  let standard =
    request.root == "."
    ? SiteConfiguration.fileName : request.root + "/" + SiteConfiguration.fileName
  let path = request.configuration ?? standard
  guard request.configuration != nil || FileSystem.kind(of: path) != nil else {
    return SiteConfiguration()
  }
  do {
    let (configuration, diagnostics) = SiteConfiguration.read(try FileSystem.read(path), path: path)
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
struct LoadedTemplates {
  let library: Library
  let assets: [String: [UInt8]]
}

func loadTemplates(_ folder: String?, _ report: inout BuildReport) -> LoadedTemplates? {
  do {
    let set = try TemplateSet(folder: folder)
    let library = try Library(set.sources)
    let errors = library.unknownNames(known: PageRenderer.knownNames)
    report.diagnostics += errors.map { Diagnostic($0) }
    return errors.isEmpty ? LoadedTemplates(library: library, assets: set.assets) : nil
  } catch let errors as TemplateErrors {
    report.diagnostics += errors.errors.map { Diagnostic($0) }
  } catch let error as FileError {
    report.diagnostics.append(
      Diagnostic(
        .error, "missing-template",
        "cannot read the templates: \(error.reason); name their folder with --templates",
        at: SourceLocation(path: error.path)))
  } catch {
    report.diagnostics.append(Diagnostic(.error, "template", "cannot load the templates: \(error)"))
  }
  return nil
}

extension Diagnostic {
  init(_ error: TemplateError) {
    self.init(
      .error, "template", error.message,
      at: SourceLocation(path: error.path, line: error.line, column: error.column))
  }
}

extension SiteSettings {
  init(
    _ configuration: SiteConfiguration, _ request: BuildRequest, _ report: BuildReport
  ) {
    self.init(
      title: configuration.title, description: configuration.description,
      baseURL: request.baseURL ?? configuration.baseURL, version: request.version,
      formats: report.formats)
  }
}

extension BuildReport {
  mutating func add(_ survey: Survey) {
    files = survey.files.count
    diagnostics += survey.diagnostics
    for header in survey.headers { formats[header.copy.origin.format, default: 0] += 1 }
  }

  mutating func add(_ catalog: Catalog, files: [String: SourceFile]) {
    citations = catalog.citationCounts
    diagnostics += catalog.diagnostics.map { diagnostic in
      guard let path = diagnostic.location?.path, let file = files[path] else { return diagnostic }
      return diagnostic.located(in: file)
    }
  }

  fileprivate mutating func add(articles outcomes: [PagePass.Outcome]) {
    articles = outcomes.count { $0.bytes > 0 }
    add(outcomes)
  }

  fileprivate mutating func add(_ written: [PagePass.Outcome]) {
    for page in written {
      pages += page.bytes > 0 ? 1 : 0
      bytes += page.bytes
      diagnostics += page.diagnostics
    }
  }
}
