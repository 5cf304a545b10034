#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call on a file that failed, or was not made because of a symbolic link.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: "read", "write", "create".
  public let action: String
  /// The file or folder.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32
  /// Whether a symbolic link stands at the path, where none is followed.
  public var isLink = false

  /// The failure of the call just made.
  static func last(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: errno)
  }

  /// A symbolic link where none is followed.
  static func link(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: ELOOP, isLink: true)
  }

  /// Whether nothing stands at the path.
  var isMissing: Bool { code == ENOENT }

  /// Whether the file has more bytes than were asked for at most.
  var isTooLong: Bool { code == EFBIG }

  /// The system's own words for the error, or what to do about a link.
  public var reason: String {
    if isLink {
      return "it is a symbolic link, which kb does not follow here; delete it or move it away"
    }
    if isTooLong { return "it is larger than any article, which may have 64 MB; move it away" }
    return strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// `cannot read PATH: reason`.
  public var description: String { "cannot \(action) \(path): \(reason)" }
}
