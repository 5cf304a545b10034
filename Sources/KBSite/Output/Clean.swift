import KBModel

/// What `kb clean` did, or would do.
public struct CleanReport: Sendable {
  /// What was found.
  public var diagnostics: [Diagnostic] = []
  /// The site's folder.
  public var site = ""
  /// Files of the site that were deleted.
  public var pages = 0
  /// Files of the cache that were deleted.
  public var cacheFiles = 0
}

/// Deletes the site and the cache of an archive: the files that the last build wrote, as its manifest names them, where
/// they are as it wrote them. Whatever else is there stays, and so do the folders that hold it.
///
/// - Parameters:
///   - request: names the archive and its site.
///   - isDryRun: whether it is only counted what would be deleted.
public func cleanArchive(_ request: BuildRequest, isDryRun: Bool) -> CleanReport {
  var report = CleanReport()
  var build = BuildReport()
  let configuration = ArchiveSetup.configuration(of: request, &build)
  report.diagnostics = build.diagnostics
  guard let configuration else { return report }
  let paths = SitePaths(request, configuration)
  report.site = paths.output
  do {
    guard try report.cleanSite(paths, request, isDryRun: isDryRun) else { return report }
    try report.cleanCache(of: paths.output, request, isDryRun: isDryRun)
  } catch let problem as OutputFolder.Problem {
    report.diagnostics.append(problem.diagnostic)
  } catch let error as FileError {
    report.diagnostics.append(
      error.isLink
        ? Diagnostic(link: error)
        : Diagnostic(
          .error, "write-failed", "cannot \(error.action) this: \(error.reason)",
          at: SourceLocation(path: error.path)))
  } catch {
    report.diagnostics.append(Diagnostic(.error, "write-failed", "\(error)"))
  }
  return report
}

extension CleanReport {
  /// - Returns: whether nothing is left of what the manifest is needed for.
  fileprivate mutating func cleanSite(
    _ paths: SitePaths, _ request: BuildRequest, isDryRun: Bool
  ) throws -> Bool {
    guard FileSystem.kind(of: paths.output) != nil else { return true }
    let output = try OutputFolder(
      paths.output, unnamedSteps: paths.unnamedSteps, inputs: paths.inputs)
    // What a build makes before it publishes goes with it.
    defer { output.discard() }
    guard !output.isNew else { return true }
    let manifest = try? SiteManifest(request.manifest(of: output.path))
    guard let manifest, manifest.isLatest(in: output) else {
      diagnostics.append(
        Diagnostic(
          .error, "unknown-site",
          "the cache does not tell which files of this site kb wrote; build it once more with this kb, then clean, or delete the folder yourself",
          at: SourceLocation(path: paths.output)))
      return false
    }
    let intact = SiteManifest.intact(manifest.files[...], in: output)
    pages = intact.count { $0 != nil }
    let changed = zip(manifest.files, intact).filter { $1 == nil }.map(\.0.path)
    for path in try output.contents(of: changed).files {
      guard try output.stamp(of: path) != nil else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, "changed-file",
          "somebody changed this file since kb wrote it, and it stays; delete it yourself",
          at: SourceLocation(path: output.shown(path))))
    }
    if !isDryRun { try output.delete(intact.compactMap { $0?.path }) }
    return true
  }

  /// Deletes the site's manifest, and the rest of the cache unless another site of the archive has one, too.
  fileprivate mutating func cleanCache(
    of site: String, _ request: BuildRequest, isDryRun: Bool
  ) throws {
    let root = FolderTree(request.root)
    guard try root.kind(of: CacheFile.folder) == .folder else { return }
    let manifest = CacheFile.folder.appending(
      try request.manifestName(of: FileSystem.resolved(site)))
    var own = try root.entries(of: CacheFile.folder).map {
      CacheFile.folder.appending($0.name)
    }.filter { try root.kind(of: $0) == .file && CacheFile.isOwn(root.read($0)) }
    let hasOthers = own.contains {
      $0 != manifest && $0.name.hasPrefix(BuildRequest.manifestPrefix)
    }
    if hasOthers { own.removeAll { $0 != manifest } }
    cacheFiles = own.count
    guard !isDryRun else { return }
    for path in own { try root.removeFile(path) }
    _ = root.removeEmptyFolder(CacheFile.folder)
  }
}
