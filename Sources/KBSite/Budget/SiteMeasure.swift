/// How large a site is, in everything that hosts limit.
public struct SiteMeasure: Hashable, Sendable {
  /// A part of the site, and how large it is.
  public struct Part: Hashable, Sendable {
    /// Relative to the site.
    public var path: String
    /// In bytes or entries.
    public var size: Int

    /// A file or folder of that size.
    public init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// How many files there are.
  public var files = 0
  /// How many folders there are, without the site's own.
  public var folders = 0
  /// Of all files.
  public var bytes = 0
  /// The file with the most bytes.
  public var largestFile = Part(path: "", size: 0)
  /// The folder with the most files and folders in it.
  public var widestFolder = Part(path: "", size: 0)
  /// Rules in the file `_redirects`.
  public var redirects = 0
  /// The size of that file.
  public var redirectBytes = 0

  /// Nothing measured yet.
  public init() {}

  /// Measures all that stands in a folder, which is what a host gets; links are left out, and so is what Git keeps there.
  /// - Parameter folder: the site.
  public init(of folder: String) throws {
    let tree = FolderTree(folder)
    try measure(nil, in: tree)
    if try tree.stamp(of: Self.rules) != nil {
      let bytes = try tree.read(Self.rules)
      redirectBytes = bytes.count
      redirects = Self.rules(in: bytes)
    }
  }

  private static let rules: RelativePath = "_redirects"
  private static let git: RelativePath = ".git"

  /// Lines that are neither empty nor a remark.
  static func rules(in bytes: [UInt8]) -> Int {
    bytes.split(separator: 0x0A).count { line in
      line.first { $0 > 0x20 }.map { $0 != UInt8(ascii: "#") } ?? false
    }
  }

  private mutating func measure(
    _ folder: RelativePath?, in tree: FolderTree
  ) throws(FileError) {
    let entries = try tree.entries(of: folder).filter {
      ($0.kind == .file || $0.kind == .folder) && !(folder == nil && $0.name == Self.git)
    }
    if entries.count > widestFolder.size {
      widestFolder = Part(path: folder?.text ?? "", size: entries.count)
    }
    let paths = entries.map { folder?.appending($0.name) ?? $0.name }
    let files = zip(entries, paths).filter { $0.0.kind == .file }.map(\.1)
    for (path, stamp) in zip(files, tree.stamps(of: files)) {
      guard let size = stamp.map({ Int($0.size) }) else { continue }
      self.files += 1
      bytes += size
      if size > largestFile.size { largestFile = Part(path: path.text, size: size) }
    }
    for (entry, path) in zip(entries, paths) where entry.kind == .folder {
      folders += 1
      try measure(path, in: tree)
    }
  }
}
