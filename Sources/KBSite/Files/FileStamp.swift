#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What shows that a file was not touched since it was looked at, without reading it.
struct FileStamp: Hashable, Sendable {
  /// In bytes.
  var size: UInt64
  /// When the content was last written, in nanoseconds since 1970.
  var modified: UInt64
  /// When anything about the file last changed, in nanoseconds since 1970; nobody can set it back.
  var changed: UInt64
  /// The file's number in its file system.
  var number: UInt64

  init(size: UInt64, modified: UInt64, changed: UInt64, number: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.number = number
  }

  /// `nil` where no regular file stands there. Symbolic links are followed.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    size = UInt64(truncatingIfNeeded: status.st_size)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000
      &+ UInt64(truncatingIfNeeded: time.tv_nsec)
  }

  /// The clock of the stamps, which file systems read in steps of some milliseconds.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}

extension FileStamp: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(size)
    encoder.encode(modified)
    encoder.encode(changed)
    encoder.encode(number)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    size = try decoder.number()
    modified = try decoder.number()
    changed = try decoder.number()
    number = try decoder.number()
  }
}
