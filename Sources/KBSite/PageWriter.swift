import KBRender

/// Writes those files of the site that differ from what the last build wrote.
struct PageWriter: Sendable {
  let output: OutputFolder
  /// What the last build wrote, by path; empty where nothing of it can be kept without a look.
  let known: [String: SiteManifest.File]
  /// Those of them that have the bytes that it gave them, as they stand now, by path.
  private let intact: [String: SiteManifest.File]
  /// Why a file is made of which nothing is known.
  private let reason: PageChange.Reason

  /// Looks at every file of the old site.
  /// - Parameters:
  ///   - manifest: of the last build; `nil` where there is none.
  ///   - setup: of this build.
  init(_ output: OutputFolder, manifest: SiteManifest?, setup: ArchiveSetup) {
    self.output = output
    let isCurrent = !output.isNew && manifest?.setup == setup.identity
    let files = isCurrent ? manifest?.files ?? [] : []
    known = Dictionary(files.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    intact = Dictionary(
      SiteManifest.intact(files[...], in: output).lazy.compactMap { $0 }.map { ($0.path.text, $0) },
      uniquingKeysWith: { first, _ in first })
    reason = output.isNew || isCurrent ? .new : manifest == nil ? .unknown : .setup
  }

  /// Sees to it that the site has a file.
  /// - Parameters:
  ///   - fingerprint: of all that the file is made from; without parts it is always made, and only compared.
  ///   - bytes: makes the file.
  /// - Throws: what `bytes` throws; ``FileError`` where the file cannot be written, or a link stands in its way.
  func put(
    _ path: String, _ fingerprint: PageFingerprint = PageFingerprint([]),
    bytes: () throws -> [UInt8]
  ) throws -> PageOutcome {
    let earlier = known[path]
    if let earlier, !fingerprint.parts.isEmpty, earlier.fingerprint == fingerprint,
      let kept = kept(path)
    {
      return kept
    }
    let bytes = try bytes()
    let place = try RelativePath(checking: path)
    if !output.isNew, let stamp = try output.stamp(of: place), stamp.size == bytes.count,
      output.read(place) == bytes
    {
      let file = SiteManifest.File(place, fingerprint, stamp, ContentHash(bytes))
      return PageOutcome(file: file, state: .rendered)
    }
    let stamp = try output.write(bytes, to: place)
    let file = SiteManifest.File(place, fingerprint, stamp, ContentHash(bytes))
    return PageOutcome(file: file, state: .written(reasons(fingerprint, since: earlier)))
  }

  /// A file that stays as the last build wrote it; `nil` where it wrote none, or somebody changed it since.
  func kept(_ path: String) -> PageOutcome? { intact[path].map { PageOutcome(kept: $0) } }

  private func reasons(
    _ fingerprint: PageFingerprint, since earlier: SiteManifest.File?
  ) -> [PageChange.Reason] {
    guard let earlier else { return [reason] }
    let parts = fingerprint.changes(since: earlier.fingerprint)
    return parts.isEmpty ? [.content] : parts.map { .part($0) }
  }
}

/// What became of one file of the site.
struct PageOutcome: Sendable {
  enum State: Hashable, Sendable {
    /// Nothing that it is made from changed.
    case kept
    /// It was made, and turned out as it was.
    case rendered
    case written([PageChange.Reason])
  }

  let file: SiteManifest.File
  let state: State

  init(file: SiteManifest.File, state: State) {
    self.file = file
    self.state = state
  }

  /// A file that stays as it is.
  init(kept file: SiteManifest.File) { self.init(file: file, state: .kept) }

  /// What a report says of it.
  var change: PageChange? {
    guard case .written(let reasons) = state else { return nil }
    return PageChange(path: file.path.text, reasons: reasons)
  }
}

extension SiteManifest.File {
  init(
    _ path: RelativePath, _ fingerprint: PageFingerprint, _ stamp: FileStamp, _ content: ContentHash
  ) {
    self.init(
      path: path, fingerprint: fingerprint, size: stamp.size, modified: stamp.modified,
      content: content)
  }
}
