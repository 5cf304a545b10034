import KBSearch

/// The envelope of a file of the cache: what it is, which program wrote it, and a checksum.
///
/// A cache saves time and never decides what is right: a file that is missing, damaged or written by another program
/// is one that is not there.
struct CacheFile: Sendable {
  /// What became of reading a file.
  enum Content {
    /// The bytes, and where in them the values lie.
    case values([UInt8], Range<Int>)
    /// No file, or one of another program.
    case absent
    case damaged
  }

  /// The folder of an archive's caches, below its root.
  static let folder: RelativePath = ".kb-cache"
  /// No archive under version control wants the folder there.
  private static let ignoreList: RelativePath = ".kb-cache/.gitignore"

  private let root: FolderTree
  private let place: RelativePath
  /// Identifies the program: another one may understand the same files otherwise.
  let generator: String

  /// - Parameter name: of the file in the cache's folder.
  init(_ name: RelativePath, root: String, generator: String) {
    self.root = FolderTree(root)
    place = Self.folder.appending(name)
    self.generator = generator
  }

  /// How messages name the file.
  var path: String { root.shown(place) }

  func read() -> Content {
    guard let bytes = try? root.read(place) else { return .absent }
    let head = opening
    guard bytes.starts(with: head) else {
      return bytes.starts(with: Self.mark) ? .absent : .damaged
    }
    let end = bytes.count - 4
    guard end >= head.count, Self.checksum(bytes[..<end]) == Array(bytes[end...]) else {
      return .damaged
    }
    return .values(bytes, head.count..<end)
  }

  /// Replaces the file in one step.
  func write(_ values: [[UInt8]]) throws(FileError) {
    var bytes = opening
    bytes.reserveCapacity(bytes.count + values.reduce(4) { $0 + $1.count })
    for part in values { bytes += part }
    bytes += Self.checksum(bytes[...])
    if try root.createFolder(Self.folder) {
      try root.write(Self.ignored, to: Self.ignoreList)
    }
    // Builds of several sites share the folder.
    let lock = FolderLock(try root.folder(Self.folder), waits: true)
    defer { lock?.release() }
    try root.replace(place, with: bytes)
  }

  private static let mark = Array("kb cache\n".utf8)
  private static let ignored = Array("*\n".utf8)

  /// Whether a file of the cache's folder is one that some version of this program wrote there.
  static func isOwn(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) || bytes == ignored }

  private var opening: [UInt8] { Self.mark + Array(generator.utf8) + [0x0A] }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let value = Checksum.crc32(bytes)
    return (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
