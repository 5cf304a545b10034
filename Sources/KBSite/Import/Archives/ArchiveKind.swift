/// The kinds of archives that an import reads, told by the first bytes of a file.
enum ArchiveKind: Hashable, Sendable {
  /// tar, compressed or not, zip or 7z.
  case files
  /// A WARC file, compressed or not.
  case web

  private static let signatures: [[UInt8]] = [
    Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8), [0x1F, 0x8B],
    [0xFD] + Array("7zXZ\0".utf8), Array("BZh".utf8), [0x28, 0xB5, 0x2F, 0xFD],
    Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C],
  ]

  /// `nil` for a file that is no archive.
  init?(ofFile path: String) {
    guard let start = try? FileSystem.read(path, atMost: 512) else { return nil }
    if start.starts(with: WARCReader.signature) {
      self = .web
    } else if start.dropFirst(257).starts(with: "ustar".utf8) {
      // The header of a tar file, the first of its entries, is signed at its end.
      self = .files
    } else if Self.signatures.contains(where: { start.starts(with: $0) }) {
      self = CompressedFile(path).starts(with: WARCReader.signature) ? .web : .files
    } else {
      return nil
    }
  }

  /// Reads the archive from its beginning.
  func reader(of path: String) -> any EntryReader {
    let limits = ArchiveLimits(ofArchive: FileStamp(path).map { Int(clamping: $0.size) } ?? 0)
    switch self {
    case .files: return ArchiveReader(path, limits: limits)
    case .web: return WARCReader(path, limits: limits)
    }
  }
}
