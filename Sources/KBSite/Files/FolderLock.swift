#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An advisory lock on a folder (flock(2)), held until it is released or the process ends, however it ends.
struct FolderLock: Sendable {
  private let folder: OpenFolder

  /// - Parameter waits: until no other process holds the lock.
  /// - Returns: `nil` where another process holds the lock.
  init?(_ folder: OpenFolder, waits: Bool = false) {
    self.folder = folder
    guard flock(folder.descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  func release() { flock(folder.descriptor, LOCK_UN) }
}
