#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows that this program and this user made a staging folder, in the place where it stands.
///
/// Who prepares an archive for others can put every name and every byte into it. What they cannot choose is the number
/// that a folder gets in the file system that it is unpacked to, nor the time of the unpacking. The proof is a file that
/// says both: the number of its folder, and the time at which it was itself made, which is that of its last change
/// (`ctime`, which no call sets) but for the moment that the writing took.
struct StagingProof {
  /// The file's name in the staging folder.
  static let name: RelativePath = ".kb-staging"
  /// The longest time between the making and the writing of the file, in nanoseconds.
  private static let longestWriting: UInt64 = 10_000_000_000

  private let folder: FolderTree

  /// - Parameter folder: the staging folder.
  init(of folder: FolderTree) { self.folder = folder }

  func write() throws(FileError) {
    let file = try folder.create(Self.name)
    try file.write(try text(madeAt: file.stamp().changed))
    try file.finish()
  }

  /// - Throws: where a link stands in the file's place.
  var isValid: Bool {
    get throws(FileError) {
      guard try isOurs, let stamp = try folder.stamp(of: Self.name),
        let bytes = try? folder.read(Self.name, largest: 200),
        let time = Self.time(in: bytes), try bytes == text(madeAt: time)
      else { return false }
      return time <= stamp.changed && stamp.changed - time <= Self.longestWriting
    }
  }

  /// Whether the folder, and the proof if there is one, are this user's.
  var isOurs: Bool {
    get throws(FileError) {
      let owners = [try folder.top().status?.st_uid, try folder.status(of: Self.name)?.st_uid]
      return owners.compactMap { $0 }.allSatisfy { $0 == geteuid() }
    }
  }

  private func text(madeAt time: UInt64) throws(FileError) -> [UInt8] {
    let number = try folder.top().status?.identity.number ?? 0
    return Array("A folder of kb build, number \(number), made at \(time)\n".utf8)
  }

  private static func time(in bytes: [UInt8]) -> UInt64? {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).last
      .flatMap { UInt64($0) }
  }
}
