#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder held open, wherever it is moved and whatever is put in its place.
final class OpenFolder: Sendable {
  let descriptor: Int32

  /// How every folder is opened.
  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// A folder that the user named: a link is followed.
  /// - Returns: `nil` where there is none, or the system refuses; `errno` says why.
  convenience init?(following path: String) {
    let descriptor = open(path, Self.flags)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor)
  }

  /// A folder in another one: a link is not followed.
  /// - Parameter name: one part of a ``RelativePath``.
  /// - Returns: `nil` where there is none, or the system refuses; `errno` says why.
  convenience init?(_ name: String, in parent: OpenFolder) {
    let descriptor = openat(parent.descriptor, name, Self.flags | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor)
  }

  /// The same folder, with a position of its own for listing it.
  func again() -> OpenFolder? { OpenFolder(".", in: self) }

  /// What the system says of a file in it; `nil` where there is none, or the system refuses; `errno` says why.
  /// - Parameter name: one part of a ``RelativePath``; a link under it is not followed.
  func status(of name: UnsafePointer<CChar>) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// What the system says of the folder itself.
  var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }
}

extension stat {
  /// The part of the mode that says what it is.
  var format: mode_t { st_mode & S_IFMT }

  var identity: FileIdentity {
    FileIdentity(
      device: UInt64(truncatingIfNeeded: st_dev), number: UInt64(truncatingIfNeeded: st_ino))
  }
}

/// What tells a file or folder from every other, whatever paths lead to it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}
