import KBCatalog
import KBModel
import KBRender
import Mustache

/// Builds the site: configuration and templates, survey, catalog, pages, publishing.
///
/// Two passes over the files keep memory independent of the archive's size: the survey keeps headers, the rendering
/// reads one article at a time. What the last build knew is used where it still holds: a file that did not change is
/// not read again, a page whose inputs did not change is neither rendered nor written. What is wrong with one article
/// is reported and the others are built; what is wrong with the configuration, the templates or the output folder ends
/// the build and leaves the old site as it was. So does a file or folder that cannot be read, where an article would
/// lose its page (``DoubtfulDeletion``).
///
/// - Parameter progress: called from several tasks.
/// - Returns: what was done and found. It has a ``BuildReport/site`` where a site was published.
public func build(
  _ request: BuildRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildReport {
  var report = try await site(of: request, progress: progress)
  // What decided the build was not to be softened; what is told of it is.
  report.diagnostics = report.levels.applied(to: report.diagnostics)
  return report
}

/// The build itself, with what was found as it was found.
private func site(
  of request: BuildRequest, progress: @escaping @Sendable (BuildProgress) -> Void
) async throws -> BuildReport {
  var report = BuildReport()
  var clock = PhaseClock()

  guard let setup = ArchiveSetup(request, &report) else { return report }
  let tree = setup.contentTree()
  report.diagnostics += tree.diagnostics
  if tree.isUnusable { return report }
  if let emptiness = tree.emptiness {
    report.diagnostics.append(emptiness)
    return report
  }
  let output: OutputFolder
  do {
    output = try OutputFolder(
      setup.paths.output, unnamedSteps: setup.paths.unnamedSteps, inputs: setup.paths.inputs)
  } catch {
    report.diagnostics.append(error.diagnostic)
    return report
  }
  if output.hasLostSite { report.diagnostics.append(Diagnostic(lostSite: output.name)) }

  let statics = StaticFiles(setup.paths.statics)
  do {
    let memory = try BuildMemory(setup, statics, output, &report)
    if setup.paths.isOutputElsewhere, !output.isNew, !memory.knowsSite {
      report.diagnostics.append(Diagnostic(siteOfAnother: output.name))
      output.discard()
      return report
    }
    let snapshot = try await ContentSnapshot(tree, cache: memory.survey, jobs: request.jobs)
    if !output.hasLostSite, var earlier = try await memory.unchanged(snapshot, in: output) {
      output.discard()
      earlier.levels = report.levels
      return earlier
    }
    let survey = try await Survey(snapshot, jobs: request.jobs, progress: progress)
    clock.finish("survey", &report)
    if let emptiness = tree.emptiness(after: survey, isNew: output.isNew) {
      output.discard()
      report.diagnostics += survey.diagnostics + [emptiness]
      return report
    }
    // The catalog keeps one processor busy, a look at the old site another.
    async let searchPass = SearchIndexPass(
      PageWriter(output, manifest: memory.manifest, setup: setup), manifest: memory.manifest,
      jobs: request.jobs)
    async let surveyNote = memory.save(survey)
    let archive = SurveyedArchive(setup, survey, &report)
    clock.finish("catalog", &report)
    let search = SearchIndices(
      await searchPass, languages: archive.catalog.languages, manifest: memory.manifest,
      jobs: request.jobs)
    let pass = PagePass(archive: archive, manifest: memory.manifest, search: search)
    let total = archive.catalog.entries.count
    let folders = try await pass.articles { done in
      progress(BuildProgress(phase: .render, done: done, total: total))
    }
    clock.finish("articles", &report)
    // Merging the index keeps one processor busy, the lists the others.
    async let searchIndices = pass.searchIndices()
    let indices = try await pass.indices() + pass.assets()
    let found = try await searchIndices
    clock.finish("indices", &report)

    report.diagnostics += folders.flatMap(\.diagnostics)
    let articles = folders.flatMap(\.pages)
    report.articles = archive.catalog.entries.count
    report.copyPages = articles.count { PageRenderer.text(at: $0.file.path.text) != nil }
    let made = try articles + indices + found.pages + [pass.records(folders)]
    let copied = statics.besides(made.map(\.file.path.text) + [OutputFolder.marker.text])
    report.diagnostics += statics.diagnostics + copied.clashes
    let pages = try made + pass.copies(copied.files, of: statics)
    let obsolete = try memory.obsolete(in: output, besides: pages)
    if let doubt = DoubtfulDeletion(of: obsolete.files.map(\.text), after: report.diagnostics) {
      output.discard()
      report.diagnostics += [await surveyNote, doubt.diagnostic].compactMap { $0 }
      return report
    }
    report.add(pages)
    report.diagnostics += obsolete.links.map { Diagnostic(idleLink: output.shown($0)) }
    report.changes += obsolete.files.map { PageChange(path: $0.text, reasons: [.gone]) }
    report.changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let files = pages.map(\.file).sorted { $0.path < $1.path }
    switch try output.publish(
      made.map(\.file.path), contents: SiteManifest.contents(files), without: obsolete.files)
    {
    case .finished: break
    case .leftover(let error): report.diagnostics.append(Diagnostic(leftover: error))
    case .unfinished(let interruption):
      report.diagnostics.append(Diagnostic(interruption))
      report.isPublishedInPart = interruption.done > 0
      return report
    }
    report.site = output.name
    clock.finish("publish", &report)
    let manifestNote = memory.save(
      archive, output, pages, folders.map(\.records), found.unlisted, report)
    report.diagnostics += [await surveyNote, manifestNote].compactMap { $0 }
    clock.finish("cache", &report)
  } catch let error as FileError where error.isLink {
    report.diagnostics += output.links(and: error).map { Diagnostic(link: $0) }
    output.discard()
  } catch let error as FileError {
    output.discard()
    report.diagnostics.append(
      Diagnostic(
        .error, "write-failed",
        "cannot \(error.action) this: \(error.reason); the old site is untouched; make room, or choose another folder with --output",
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

extension BuildReport {
  fileprivate mutating func add(_ outcomes: [PageOutcome]) {
    pages = outcomes.count
    bytes = outcomes.reduce(0) { $0 + Int($1.file.size) }
    changes += outcomes.compactMap(\.change)
    rendered = outcomes.count { $0.state != .kept && $0.file.fingerprint.isOfArticle }
  }
}

extension Diagnostic {
  fileprivate init(lostSite name: String) {
    self.init(
      .warning, "lost-site",
      "a build was ended while it published, and its site is no longer at \(name); the site is made anew"
    )
  }

  fileprivate init(siteOfAnother name: String) {
    self.init(
      .error, "output-folder",
      "\(name), which kb.yml names outside the archive, holds a site that this archive has not built; name the folder with --output to replace it"
    )
  }

  fileprivate init(leftover: FileError) {
    self.init(
      .warning, "leftover",
      "the site is in place, but what it was made in could not be cleared away: \(leftover)",
      at: SourceLocation(path: leftover.path))
  }

  fileprivate init(_ interruption: StagingJournal.Interruption) {
    let error = interruption.error
    let state =
      interruption.done == 0
      ? "the site has all its old pages"
      : "\(interruption.done) of \(interruption.total) changes are in the site, the others are not"
    self.init(
      .error, "write-failed",
      "\(error); \(state); see that the site's folder can be written, and build again: that build makes the rest",
      at: SourceLocation(path: error.path))
  }
}
