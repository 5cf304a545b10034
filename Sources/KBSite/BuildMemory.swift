import KBModel
import KBRender
import KBSearch

/// What a build remembers of the last one: what the survey found, and what was written from what.
struct BuildMemory: Sendable {
  let survey: SurveyCache
  /// `nil` where nothing is known.
  let manifest: SiteManifest?
  private let setup: ArchiveSetup
  private let statics: StaticFiles
  private let surveyFile: CacheFile
  private let manifestFile: CacheFile

  init(
    _ setup: ArchiveSetup, _ statics: StaticFiles, _ output: OutputFolder,
    _ report: inout BuildReport
  ) throws(FileError) {
    self.setup = setup
    self.statics = statics
    surveyFile = setup.surveyCache
    manifestFile = try setup.request.manifest(of: output.path)
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
      manifest.content == fingerprint(ofContent: snapshot.fingerprint()),
      manifest.isLatest(in: output)
    else { return nil }
    let files = try await manifest.files.chunks(of: 4096).parallelMap(
      jobs: setup.request.jobs, chunk: 1
    ) { SiteManifest.intact($0, in: output) }.joined().compactMap { $0 }
    guard files.count == manifest.files.count else { return nil }
    var report = manifest.report
    report.diagnostics += [restamp(snapshot), restamp(manifest, files)].compactMap { $0 }
    report.pages = manifest.files.count
    report.bytes = manifest.files.reduce(0) { $0 + Int($1.size) }
    report.site = output.name
    return report
  }

  /// Of all files that the build reads beside its configuration and templates.
  private func fingerprint(ofContent content: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    for part in [content, statics.fingerprint] {
      fingerprint.feed(Int(truncatingIfNeeded: part))
    }
    return fingerprint.value
  }

  /// Keeps the stamps of files that were known by their bytes alone, so that the next look is a short one.
  private func restamp(_ snapshot: ContentSnapshot) -> Diagnostic? {
    guard snapshot.items.contains(where: { $0.stamp != nil && $0.isRestored }) else { return nil }
    return write(snapshot.cached(), to: surveyFile)
  }

  private func restamp(_ manifest: SiteManifest, _ files: [SiteManifest.File]) -> Diagnostic? {
    guard files != manifest.files else { return nil }
    var manifest = manifest
    manifest.files = files
    return write(manifest.encoded(), to: manifestFile)
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
    let gone = manifest.files.filter { !current.contains($0.path) }
    // A copied file can have any name, so it is ours only while it is as it was copied.
    let (copied, pages) = (
      gone.filter(\.fingerprint.isOfCopiedFile), gone.filter { !$0.fingerprint.isOfCopiedFile }
    )
    var contents = try output.contents(of: pages.map(\.path))
    contents.files += copied.filter { $0.isIntact(in: output) }.map(\.path)
    return contents
  }

  /// Remembers what was written.
  /// - Returns: what is to be said if the cache cannot be written.
  func save(
    _ archive: SurveyedArchive, _ output: OutputFolder, _ pages: [PageOutcome],
    _ records: [RecordFile.Member], _ unlisted: [String: UnlistedPostings], _ report: BuildReport
  ) -> Diagnostic? {
    // What was made while files changed is not to be trusted again.
    var manifest = SiteManifest(setup: archive.sawChange ? "" : setup.identity)
    manifest.content = fingerprint(ofContent: archive.survey.contentFingerprint)
    manifest.marker = Self.marker(in: output)
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

  private static func marker(in output: OutputFolder) -> SiteManifest.File? {
    guard let stamp = (try? output.stamp(of: OutputFolder.marker)) ?? nil,
      let bytes = output.read(OutputFolder.marker)
    else { return nil }
    return SiteManifest.File(OutputFolder.marker, PageFingerprint([]), stamp, ContentHash(bytes))
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

extension BuildRequest {
  /// What the names of manifests begin with in the folder of the cache.
  static let manifestPrefix = "site-"

  /// The manifest of a site. An archive can have several sites, each with its own pages.
  /// - Parameter output: the site's folder, links resolved.
  func manifest(of output: String) throws(FileError) -> CacheFile {
    cache(try manifestName(of: output))
  }

  /// The name of a site's manifest in the folder of the cache.
  func manifestName(of output: String) throws(FileError) -> RelativePath {
    var place = Fingerprint()
    place.feed(self.place(of: output))
    return try RelativePath(checking: Self.manifestPrefix + String(place.value, radix: 16))
  }

  /// What tells the site from others of the archive. Below the archive's root it is the path from there, which stays the
  /// same where the archive is moved.
  private func place(of output: String) -> String {
    let root = FileSystem.resolved(root)
    let prefix = root == "/" ? root : root + "/"
    return output.hasPrefix(prefix) ? String(output.dropFirst(prefix.count)) : output
  }
}
