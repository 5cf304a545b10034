import Dispatch
import KBModel
import Synchronization

/// Watches files and folders, with all that is in them, and tells what changes.
///
/// On Linux the system tells where to look; elsewhere, and where it has no watch left, all files are looked at again
/// and again. Hidden files and editors' backups are passed over.
/// A link to a file is watched where it stands: what is written to the file elsewhere is noticed by looking only.
public struct FileWatcher: Sendable {
  /// What a watcher tells.
  public enum Event: Hashable, Sendable {
    /// All files are known; from now on every change is told.
    case started(files: Int)
    /// Changes that belong together, ordered by path.
    case changed([FileChange])
    /// Something that the user should know about the watching itself.
    case note(Diagnostic)
  }

  /// How changes are noticed.
  public enum Method: Hashable, Sendable {
    /// By the system where it can, otherwise by looking.
    case automatic
    /// By looking.
    case polling
  }

  let roots: [String]
  let method: Method
  let marker: String?
  var timing = WatchTiming()
  /// Folders that the system is asked to watch at most.
  var watchLimit = Int.max

  /// - Parameters:
  ///   - paths: files and folders; one that is not there is told of when it comes.
  ///   - method: polling is for file systems that tell nothing, such as those of another computer.
  ///   - marker: folders with a file of this name are left out.
  public init(
    _ paths: [String], method: Method = .automatic, skippingFoldersWith marker: String? = nil
  ) {
    roots = paths.map { path in
      var path = path[...]
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      return String(path)
    }
    self.method = method
    self.marker = marker
  }

  /// Starts to watch, in a thread of its own, until the stream is no longer read or its task is cancelled.
  public func events() -> AsyncStream<Event> {
    let (stream, continuation) = AsyncStream.makeStream(of: Event.self)
    let stop = StopFlag()
    continuation.onTermination = { _ in stop.set() }
    DispatchQueue(label: "kb.watch").async {
      var loop = WatchLoop(self, stop) { continuation.yield($0) }
      loop.run()
      continuation.finish()
    }
    return stream
  }
}

/// Says that nobody listens any more.
final class StopFlag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}
