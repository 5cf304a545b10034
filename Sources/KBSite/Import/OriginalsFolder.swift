import KBModel

/// The bytes of imported files, kept beside the articles: one compressed archive for the articles of a shard,
/// `.originals/NNN.tar.gz` in the content folder, where no build takes it for an article.
///
/// An entry is named like the file in its article's provenance. Archives only grow: a file of the same name with other
/// bytes is added under its name and the first digits of its SHA-256.
struct OriginalsFolder: Sendable {
  /// Beyond this many bytes the shards so far are written.
  private static let bytesInMemory = 64 << 20

  private static let name: RelativePath = ".originals"

  private let content: FolderTree
  private var pending: [String: [ArchiveWriter.Entry]] = [:]
  private var pendingBytes = 0
  /// How many files were added to archives.
  private(set) var added = 0

  /// - Parameter content: the content folder.
  init(of content: FolderTree) { self.content = content }

  /// Keeps a file of an article.
  mutating func add(_ bytes: [UInt8], copy: Copy, of id: ArticleID) throws {
    pending[id.shard, default: []].append(
      ArchiveWriter.Entry(name: copy.path, bytes: bytes, digest: copy.sha256))
    pendingBytes += bytes.count
    if pendingBytes > Self.bytesInMemory { try flush() }
  }

  /// Writes what is not written yet.
  mutating func flush() throws {
    for (shard, entries) in pending.sorted(by: { $0.key < $1.key }) {
      let path = Self.name.appending(try RelativePath(checking: "\(shard).tar.gz"))
      added += try merge(entries, into: path)
    }
    pending = [:]
    pendingBytes = 0
  }

  /// - Returns: how many entries were new.
  private func merge(_ entries: [ArchiveWriter.Entry], into path: RelativePath) throws -> Int {
    var files = NameTable<[UInt8]>()
    if try content.kind(of: path) != nil {
      let reader = ArchiveReader(try content.open(path), limits: .none)
      reading: while true {
        switch reader.next() {
        case .file(let name, let bytes, _): files[name] = bytes
        // Nothing is too long for an archive of our own.
        case .skipped: break
        case .refused(_, let reason), .failed(let reason):
          throw Damaged(path: content.shown(path), reason: reason)
        case .end: break reading
        }
      }
    }
    let before = files.count
    for entry in entries {
      guard let present = files[entry.name], present != entry.bytes else {
        files[entry.name] = entry.bytes
        continue
      }
      files["\(entry.name).\(entry.digest.prefix(16))"] = entry.bytes
    }
    if files.count > before {
      try content.replace(path) { file throws(FileError) in
        try ArchiveWriter.write(files, to: file)
      }
    }
    return files.count - before
  }

  /// An archive of originals that cannot be read, and must not be overwritten for that.
  struct Damaged: Error {
    let path: String
    let reason: String
  }
}
