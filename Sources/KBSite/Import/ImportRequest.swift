/// What an import was asked for.
public struct ImportRequest: Hashable, Sendable {
  /// Files, folders and archives (see ``ArchiveKind``).
  public var sources: [String] = []
  /// The archive that they become part of.
  public var archive = BuildRequest()
  /// The content folder that receives the canonical files; `nil` for the archive's first.
  public var destination: String?
  /// Whether to report what would be done and write nothing.
  public var isDryRun = false
  /// Whether to keep the bytes of the imported files beside the articles (see ``OriginalsFolder``).
  public var keepsOriginals = false
  /// Whether to overwrite files that a person wrote or changed.
  public var isForced = false
  /// How many articles are worked on at a time.
  public var jobs = 1

  /// Nothing asked for.
  public init() {}
}

/// Work done, for a progress display.
public struct ImportProgress: Hashable, Sendable {
  /// The parts of an import that take time.
  public enum Phase: String, Hashable, Sendable {
    case survey = "Surveying"
    case write = "Importing"
  }

  /// What is being done.
  public var phase: Phase
  /// How many files it is done for.
  public var done: Int
  /// How many files there are; 0 while that is not known, as in an archive that is read for the first time.
  public var total: Int
}
