import KBModel

/// A site held against what a host takes.
public struct SiteBudget: Hashable, Sendable {
  /// One thing that hosts limit.
  public struct Line: Hashable, Sendable {
    /// What is counted, for people.
    public var name: String
    /// How much of it the site has.
    public var amount: Int
    /// How much of it the host takes; `nil` for as much as there is.
    public var limit: Int?
    /// Whether bytes are counted.
    public var isBytes: Bool
    /// The file or folder that is meant, relative to the site.
    public var path: String?
    /// What to do where it is too much.
    var remedy: String

    /// How much is too much; 0 where the host takes it.
    public var excess: Int { max(0, amount - (limit ?? amount)) }
  }

  /// The host's name.
  public let host: String
  /// Everything that was looked at.
  public let lines: [Line]

  /// - Parameters:
  ///   - measure: of the site.
  ///   - limits: of the host.
  public init(_ measure: SiteMeasure, _ limits: HostLimits) {
    host = limits.name
    let fewer = "build fewer articles (--content), or choose another host"
    let rules = "set legacy-addresses to none in kb.yml: the error page leads on by a script"
    lines = [
      Line(
        name: "files", amount: measure.files, limit: limits.files, isBytes: false, remedy: fewer),
      Line(
        name: "files and folders", amount: measure.files + measure.folders, limit: limits.entries,
        isBytes: false, remedy: fewer),
      Line(
        name: "entries of a folder", amount: measure.widestFolder.size, limit: limits.folder,
        isBytes: false, path: measure.widestFolder.path, remedy: fewer),
      Line(
        name: "size", amount: measure.bytes, limit: limits.bytes, isBytes: true, remedy: fewer),
      Line(
        name: "largest file", amount: measure.largestFile.size, limit: limits.largestFile,
        isBytes: true, path: measure.largestFile.path,
        remedy: "take this file out of the site, or choose another host"),
      Line(
        name: "redirects", amount: measure.redirects, limit: limits.redirects, isBytes: false,
        remedy: rules),
      Line(
        name: "size of _redirects", amount: measure.redirectBytes, limit: limits.redirectBytes,
        isBytes: true, remedy: rules),
    ]
  }

  /// Whether the host takes the site.
  public var isKept: Bool { lines.allSatisfy { $0.excess == 0 } }

  /// An error for each thing of which there is too much.
  /// - Parameter site: how the user names the site.
  public func diagnostics(of site: String) -> [Diagnostic] {
    lines.filter { $0.excess > 0 }.map { line in
      let place = line.path.map { $0.isEmpty ? site : site + "/" + $0 } ?? site
      let unit = line.isBytes ? " bytes" : ""
      return Diagnostic(
        .error, "over-budget",
        "\(line.name): \(line.amount)\(unit), of which \(host) takes \(line.limit ?? 0); \(line.remedy)",
        at: SourceLocation(path: place))
    }
  }
}
