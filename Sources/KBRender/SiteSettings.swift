/// What the pages say about the site as a whole.
public struct SiteSettings: Hashable, Sendable {
  /// The name of the archive, on every page.
  public var title: String
  /// One or two sentences, for the home page; `nil` leaves the words of the templates alone.
  public var description: String?
  /// The absolute address of the site, without a slash at its end (`https://example.org/archive`).
  ///
  /// Canonical links, the sitemap and the error page need it. Without one there are no canonical links and no
  /// sitemap, and the error page takes the site to be at the root of its host.
  public var baseURL: String?
  /// The form of the rules that lead from old addresses to the articles; `nil` for none.
  public var legacyAddresses: LegacyAddresses?
  /// What to put before the address of another site to get to an archived copy of it; `nil` for no such links.
  public var archivedCopies: String?
  /// The version of the generator; may be empty.
  public var version: String
  /// The formats in which files were read.
  public var formats: [Format]

  /// A format, and how many files were read by it.
  public struct Format: Hashable, Sendable {
    /// Its stable name (`document`).
    public var name: String
    /// What a file of it is, for readers; `nil` for a format that this version does not know.
    public var summary: String?
    /// How many files were read by it.
    public var count: Int

    /// A format with its files.
    public init(name: String, summary: String?, count: Int) {
      self.name = name
      self.summary = summary
      self.count = count
    }
  }

  /// The title of an archive without one of its own.
  public static let defaultTitle = "Knowledge Base Archive"

  /// - Parameter baseURL: slashes at its end are dropped; an empty text counts as none.
  public init(
    title: String? = nil, description: String? = nil, baseURL: String? = nil, version: String = "",
    formats: [Format] = [], legacyAddresses: LegacyAddresses? = nil,
    archivedCopies: String? = nil
  ) {
    self.title = title ?? Self.defaultTitle
    self.description = description
    self.version = version
    self.formats = formats
    self.legacyAddresses = legacyAddresses
    self.archivedCopies = archivedCopies
    let slash = UInt8(ascii: "/")
    let address = baseURL.flatMap { url in
      url.utf8.lastIndex { $0 != slash }.map { String(url[...$0]) }
    }
    self.baseURL = address
  }

  /// The absolute form of an address; `nil` without a base URL.
  func absolute(_ address: SiteAddress) -> String? { baseURL.map { $0 + "/" + address.path } }

  /// The path of ``baseURL`` with a slash at either end: `/archive/`, or `/` for the root of a host.
  var basePath: String {
    guard let baseURL, let scheme = baseURL.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return "/"
    }
    let host = baseURL[scheme...].dropFirst().drop { $0 == "/" }
    return host.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(host[$0...]) + "/" } ?? "/"
  }
}
