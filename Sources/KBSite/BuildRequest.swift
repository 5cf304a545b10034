import KBModel

/// What a build was asked for. Empty and `nil` values leave it to the configuration, which leaves it to the defaults.
public struct BuildRequest: Hashable, Sendable {
  /// The archive's folder; the paths of the configuration start from it.
  public var root = "."
  /// The path of the configuration.
  public var configuration: String?
  /// The content folders.
  public var content: [String] = []
  /// The site's folder.
  public var output: String?
  /// The folder of the archive's own templates.
  public var templates: String?
  /// The absolute address of the site.
  public var baseURL: String?
  /// How many articles are worked on at a time.
  public var jobs = 1
  /// Shown in the pages' generator line.
  public var version = ""
  /// Identifies the program: what another one left in the cache is not used.
  public var generator = ""
  /// Whether articles that are marked as drafts are shown.
  public var showsDrafts = false
  /// Whether every page is made anew, whatever the cache knows.
  public var isFull = false

  /// Nothing asked for, nothing done.
  public init() {}
}

/// Work done, for a progress display.
public struct BuildProgress: Hashable, Sendable {
  /// The parts of a build that take time.
  public enum Phase: String, Hashable, Sendable {
    case survey = "Surveying"
    case render = "Rendering"
    case check = "Checking"
  }

  /// What is being done.
  public var phase: Phase
  /// How much of it is done, in files or pages.
  public var done: Int
  /// How much there is to do.
  public var total: Int
}

/// What a build did.
public struct BuildReport: Sendable {
  /// What was found.
  public var diagnostics: [Diagnostic] = []
  /// How bad the archive's owner takes what was found.
  var levels = DiagnosticLevels()
  /// Files read.
  public var files = 0
  /// Articles with a page.
  public var articles = 0
  /// Pages of copies whose words differ from the article that is shown.
  public var copyPages = 0
  /// Files of the site.
  public var pages = 0
  /// The size of the site.
  public var bytes = 0
  /// Pages of articles that were made, whether they turned out as they were or not.
  public var rendered = 0
  /// Files that were written or deleted, ordered by path.
  public var changes: [PageChange] = []
  /// Files by the format that read them.
  public var formats: [String: Int] = [:]
  /// Citations of other articles, and how many have their target in the archive.
  public var citations = (all: 0, resolved: 0)
  /// The folder of the site, where one was published.
  public var site: String?
  /// Whether the site has some of what is new and lacks the rest, which the next build makes.
  public var isPublishedInPart = false
  /// Seconds by phase, in order.
  public var timings: [(phase: String, duration: Duration)] = []

  /// Nothing asked for, nothing done.
  public init() {}
}
