/// Where the parts of an archive stand: the request, completed by the configuration and the defaults.
struct SitePaths: Hashable, Sendable {
  let content: [String]
  let output: String
  /// The site's place and folders on the way to it that the user did not name in this call: the configuration did, or
  /// they are the default. What stands there may have come with a copy of somebody's archive.
  let unnamedSteps: [String]
  /// Whether the configuration, and not this call, puts the site outside the archive's root.
  let isOutputElsewhere: Bool
  /// Paths on the way to the content folder that is written to first, and its own, where the request does not name it.
  let unnamedContentSteps: [String]
  /// `nil` where the archive has no templates of its own.
  let templates: String?
  /// The folder of files that are copied as they are; `nil` where the archive has none.
  let statics: String?
  /// The folders that a build reads.
  let inputs: [String]
  /// The file of the configuration, whether it is there or not.
  let configuration: String

  /// The file of the configuration that the request names, else the one at the archive's root.
  static func configuration(of request: BuildRequest) -> String {
    request.configuration
      ?? (request.root == "."
        ? SiteConfiguration.fileName : request.root + "/" + SiteConfiguration.fileName)
  }

  /// The paths of a request are relative to the current folder, those of the configuration to the archive's root.
  init(_ request: BuildRequest, _ configuration: SiteConfiguration) {
    func rooted(_ path: String) -> String {
      path.hasPrefix("/") || request.root == "." ? path : request.root + "/" + path
    }
    let configured = configuration.content.map(rooted)
    content =
      !request.content.isEmpty
      ? request.content : configured.isEmpty ? [rooted("content")] : configured
    unnamedContentSteps =
      request.content.isEmpty
      ? Self.steps(to: configuration.content.first ?? "content").map(rooted) : []
    let unnamed = configuration.output.flatMap { $0.isEmpty ? nil : $0 } ?? "site"
    output = request.output ?? rooted(unnamed)
    unnamedSteps = request.output == nil ? Self.steps(to: unnamed).map(rooted) : []
    isOutputElsewhere = request.output == nil && Self.leavesRoot(unnamed)
    let templates = request.templates ?? configuration.templates.map(rooted)
    let own =
      templates ?? (FileSystem.kind(of: rooted("templates")) == .folder ? rooted("templates") : nil)
    self.templates = own
    self.configuration = Self.configuration(of: request)
    let statics = rooted(StaticFiles.folder)
    self.statics = FileSystem.kind(of: statics) == .folder ? statics : nil
    inputs = content + [own, self.statics].compactMap { $0 }
  }

  private static func leavesRoot(_ path: String) -> Bool {
    if path.hasPrefix("/") { return true }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// `a`, `a/b` and `a/b/c` for `a/b/c`. Of an absolute path the last alone: the others are the machine's.
  private static func steps(to path: String) -> [String] {
    let parts = path.split(separator: "/")
    guard !path.hasPrefix("/") else { return ["/" + parts.joined(separator: "/")] }
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
