#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells a file, and a version of it, from every other.
struct FileVersion: Hashable, Sendable {
  /// The same wherever the file is moved to.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// A moment as the file system keeps it.
  private struct Time: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  let identity: Identity
  private let size: Int64
  private let modified: Time
  /// Of content or attributes: unlike the time of modification, no program can set it back.
  private let changed: Time

  init(_ status: stat) {
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #else
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #endif
  }

  /// True for the same file at another path. Its number alone says little: it is given anew when a file is deleted.
  func isMoved(from other: FileVersion) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}
