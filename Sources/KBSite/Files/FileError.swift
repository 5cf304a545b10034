#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call on a file that failed.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: "read", "write", "create".
  public let action: String
  /// The file or folder.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// The failure of the call just made.
  static func last(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: errno)
  }

  /// Whether nothing stands at the path.
  var isMissing: Bool { code == ENOENT }

  /// The system's own words for the error.
  public var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// `cannot read PATH: reason`.
  public var description: String { "cannot \(action) \(path): \(reason)" }
}
