import KBModel
import KBRender
import KBSearch

/// What a build remembers of the last one: what the survey found, and what was written from what.
struct BuildMemory: Sendable {
  let survey: SurveyCache
  /// `nil` where nothing is known.
  let manifest: SiteManifest?
  private let setup: ArchiveSetup
  private let surveyFile: CacheFile
  private let manifestFile: CacheFile

  init(_ setup: ArchiveSetup, _ output: OutputFolder, _ report: inout BuildReport)
    throws(FileError)
  {
    self.setup = setup
    surveyFile = setup.surveyCache
    // An archive can have several sites, each with its own pages.
    var place = Fingerprint()
    place.feed(output.path)
    manifestFile = setup.cache(
      try RelativePath(checking: "site-" + String(place.value, radix: 16)))
    guard !setup.request.isFull else {
      survey = SurveyCache()
      manifest = nil
      return
    }
    survey = SurveyCache(surveyFile)
    if survey.isDamaged { report.diagnostics.append(Self.damage(surveyFile)) }
    do {
      manifest = try SiteManifest(manifestFile)
    } catch {
      manifest = nil
      report.diagnostics.append(Self.damage(manifestFile))
    }
  }

  private static let passing: Set<Diagnostic.Code> = [
    "damaged-cache", "leftover", "lost-site", "symbolic-link",
  ]

  private static func damage(_ file: CacheFile) -> Diagnostic {
    Diagnostic(
      .note, "damaged-cache", "the cache is damaged and is made anew",
      at: SourceLocation(path: file.path))
  }

  /// Whether this archive built the site before.
  var knowsSite: Bool {
    if manifest != nil { return true }
    if case .absent = manifestFile.read() { return false }
    return true
  }

  /// What the last build reported, if this one would do the same and find each file of the site in its place.
  func unchanged(
    _ snapshot: ContentSnapshot, in output: OutputFolder
  ) async throws -> BuildReport? {
    guard let manifest, !output.isNew, snapshot.isUnchanged, manifest.setup == setup.identity,
      manifest.content == snapshot.fingerprint, manifest.isLatest(in: output)
    else { return nil }
    let areIntact = try await manifest.files.chunks(of: 4096).parallelMap(
      jobs: setup.request.jobs, chunk: 1
    ) { SiteManifest.areIntact($0, in: output).allSatisfy { $0 } }
    guard areIntact.allSatisfy({ $0 }) else { return nil }
    var report = manifest.report
    report.pages = manifest.files.count
    report.bytes = manifest.files.reduce(0) { $0 + Int($1.size) }
    report.site = output.name
    return report
  }

  /// What the old site has and the new one does not: files, and links, which stay.
  func obsolete(
    in output: OutputFolder, besides pages: [PageOutcome]
  ) throws(FileError) -> FolderTree.Contents {
    guard !output.isNew else { return FolderTree.Contents() }
    let current = Set(pages.map(\.file.path) + [OutputFolder.marker])
    // The manifest of a build before the last one does not know the files that came with that.
    guard let manifest, manifest.isLatest(in: output) else {
      var contents = try output.contents()
      contents.files.removeAll(where: current.contains)
      return contents
    }
    return try output.contents(of: manifest.files.map(\.path).filter { !current.contains($0) })
  }

  /// Remembers what was written.
  /// - Returns: what is to be said if the cache cannot be written.
  func save(
    _ archive: SurveyedArchive, _ output: OutputFolder, _ pages: [PageOutcome],
    _ records: [RecordFile.Member], _ unlisted: [String: UnlistedPostings], _ report: BuildReport
  ) -> Diagnostic? {
    // What was made while files changed is not to be trusted again.
    var manifest = SiteManifest(setup: archive.sawChange ? "" : setup.identity)
    manifest.content = archive.survey.snapshot.fingerprint
    manifest.marker = (try? output.stamp(of: OutputFolder.marker)).map {
      SiteManifest.File(OutputFolder.marker, PageFingerprint([]), $0)
    }
    manifest.survey = archive.fingerprint ?? 0
    manifest.report = report
    // What was wrong with this build's means need not be wrong with the next one's.
    manifest.report.diagnostics.removeAll { Self.passing.contains($0.code) }
    manifest.files = pages.map(\.file).sorted { $0.path < $1.path }
    // A folder's records lack an article whose file was away, though no later look at the files would tell.
    manifest.records =
      archive.sawChange
      ? []
      : records.map { member in
        SiteManifest.Records(
          shard: member.shard, fingerprint: member.fingerprint, length: member.bytes.count)
      }
    manifest.unlisted = unlisted
    return write(manifest.encoded(), to: manifestFile)
  }

  /// Remembers what the survey found, whatever becomes of the build.
  /// - Returns: what is to be said if the cache cannot be written.
  func save(_ survey: Survey) -> Diagnostic? { write(survey.cached(), to: surveyFile) }

  /// A cache that cannot be written costs time, nothing else.
  private func write(_ values: [UInt8], to file: CacheFile) -> Diagnostic? {
    do {
      try file.write([values])
      return nil
    } catch {
      return Diagnostic(
        .warning, "cache", "\(error); the next build will take longer",
        at: SourceLocation(path: error.path))
    }
  }
}
