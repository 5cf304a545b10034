/// A file of the index.
public struct IndexFile: Sendable {
  /// Below the site's folder.
  public let path: String
  /// Not yet compressed.
  let payload: [UInt8]
  /// Where bytes of another kind begin in such a payload.
  private let streams: @Sendable ([UInt8]) -> [Int]

  init(
    path: String, payload: [UInt8], streams: @escaping @Sendable ([UInt8]) -> [Int] = { _ in [] }
  ) {
    self.path = path
    self.payload = payload
    self.streams = streams
  }

  /// The file's bytes: a raw DEFLATE stream; `nil` where memory ends.
  public func compressed() -> [UInt8]? {
    Deflate.compress(payload, cuts: streams(payload))
  }
}

extension IndexDirectory {
  /// All files of an index: those given, and the directories with their stamp.
  func closing(_ files: [IndexFile]) -> [IndexFile] {
    var directory = self
    directory.stamp = Self.stamp(of: files)
    return files
      + IndexPath.Vocabulary.allCases.map { vocabulary in
        IndexFile(
          path: IndexPath.directory(vocabulary), payload: directory.payload(of: vocabulary),
          streams: Self.streams(of:))
      }
  }

  /// A hash of all files, whatever their order.
  private static func stamp(of files: [IndexFile]) -> UInt32 {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .reduce(0) { stamp, file in
        Checksum.crc32(file.payload, after: Checksum.crc32(Array(file.path.utf8), after: stamp))
      }
  }
}
