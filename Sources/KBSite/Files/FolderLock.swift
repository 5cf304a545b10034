#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An advisory lock on a folder (flock(2)), held until it is released or the process ends, however it ends.
struct FolderLock: Sendable {
  private let descriptor: Int32

  /// - Parameter waits: until no other process holds the lock.
  /// - Returns: `nil` where another process holds the lock, or there is no such folder.
  init?(_ path: String, waits: Bool = false) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// Whether the folder that is locked still stands at that path: the process that held the lock before may have moved
  /// or deleted it, and another one have made a new one.
  func isHeld(on path: String) -> Bool {
    var (own, present) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &present) == 0
      && own.st_dev == present.st_dev && own.st_ino == present.st_ino
  }

  func release() { close(descriptor) }
}
