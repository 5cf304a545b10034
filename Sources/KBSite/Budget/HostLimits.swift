/// What a host of static sites takes; `nil` where it names no limit.
///
/// The numbers are those that the hosts' manuals gave in autumn 2026, in the reading that allows less where a manual leaves
/// it open (1 GB is a billion bytes).
public struct HostLimits: Hashable, Sendable {
  /// A host, as `--budget` names it.
  public enum Host: String, Hashable, Sendable, CaseIterable {
    case gitHubPages = "github-pages"
    case cloudflare
    case cloudflarePaid = "cloudflare-paid"
    case gitLab = "gitlab"
    case netlify
  }

  /// The host's name, for people.
  public var name: String
  /// Files of the site.
  public var files: Int?
  /// Files and folders together.
  public var entries: Int?
  /// Files and folders in one folder.
  public var folder: Int?
  /// Bytes of all files.
  public var bytes: Int?
  /// Bytes of one file.
  public var largestFile: Int?
  /// Rules of a file `_redirects`.
  public var redirects: Int?
  /// Bytes of that file.
  public var redirectBytes: Int?

  /// The limits of a host.
  public static func of(_ host: Host) -> HostLimits {
    switch host {
    case .gitHubPages: return HostLimits("GitHub Pages", bytes: 1_000_000_000)
    case .gitLab:
      return HostLimits(
        "GitLab Pages", entries: 200_000, bytes: 1_000_000_000, redirects: 1_000,
        redirectBytes: 64_000)
    case .cloudflare:
      return HostLimits(
        "Cloudflare Pages", files: 20_000, largestFile: 25 << 20, redirects: 2_000)
    case .cloudflarePaid:
      return HostLimits(
        "Cloudflare Pages (paid)", files: 100_000, largestFile: 25 << 20, redirects: 2_000)
    case .netlify: return HostLimits("Netlify", folder: 54_000)
    }
  }

  init(
    _ name: String, files: Int? = nil, entries: Int? = nil, folder: Int? = nil, bytes: Int? = nil,
    largestFile: Int? = nil, redirects: Int? = nil, redirectBytes: Int? = nil
  ) {
    self.name = name
    self.files = files
    self.entries = entries
    self.folder = folder
    self.bytes = bytes
    self.largestFile = largestFile
    self.redirects = redirects
    self.redirectBytes = redirectBytes
  }
}
