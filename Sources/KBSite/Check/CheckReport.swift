import KBModel

/// What a check found.
public struct CheckReport: Sendable {
  /// What a build would report, and what differs between sources and pages.
  public var diagnostics: [Diagnostic] = []
  /// Files read.
  public var files = 0
  /// Files from which a page was rendered.
  public var pages = 0
  /// Citations of other articles, and how many have their target in the archive.
  public var citations = (all: 0, resolved: 0)
  /// Articles that are cited but not in the archive.
  public var absentArticles = 0
  /// Links of pages to the site itself that were followed, each address once a page.
  public var links = 0
  /// `nil` where sources and pages were not compared.
  public var fidelity: FidelityFigures?
  /// Time by phase, in order.
  public var timings: [(phase: String, duration: Duration)] = []

  /// Nothing found.
  public init() {}
}

/// How much of the sources was found in the pages.
public struct FidelityFigures: Hashable, Sendable {
  /// Words of the sources that were looked for.
  public var words = 0
  /// Destinations of links that were looked for.
  public var destinations = 0
  /// Words that are in a source or in its page only, and destinations that are in the source only.
  public var differences = 0
  /// Source lines with columns.
  public var alignedLines = 0
  /// Those whose columns stand in the page as they are.
  public var keptLines = 0

  /// Nothing compared.
  public init() {}

  static func += (total: inout FidelityFigures, part: FidelityFigures) {
    total.words += part.words
    total.destinations += part.destinations
    total.differences += part.differences
    total.alignedLines += part.alignedLines
    total.keptLines += part.keptLines
  }
}
