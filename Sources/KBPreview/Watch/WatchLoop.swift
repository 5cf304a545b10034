import KBModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The work of a ``FileWatcher``, in its thread.
struct WatchLoop {
  private let watcher: FileWatcher
  private let stop: StopFlag
  private let tell: (FileWatcher.Event) -> Void
  private var tree: FileTree
  private let clock = ContinuousClock()

  init(_ watcher: FileWatcher, _ stop: StopFlag, tell: @escaping (FileWatcher.Event) -> Void) {
    self.watcher = watcher
    self.stop = stop
    self.tell = tell
    tree = FileTree(roots: watcher.roots, marker: watcher.marker)
  }

  /// Watches until it is stopped.
  mutating func run() {
    #if os(Linux)
      if watcher.method == .automatic, followNotifications() { return }
    #endif
    poll()
  }

  /// Looks at all files again and again.
  private mutating func poll() {
    var duration = look(FileTree.Observer())
    tell(.started(files: tree.fileCount))
    while !stop.isSet {
      let pause = max(watcher.timing.polling, Int32(clamping: duration.milliseconds * 9))
      sleep(pause)
      var changes = ChangeSet()
      duration = clock.measure {
        tree.update(watcher.roots, deeply: true, &changes, FileTree.Observer())
      }
      var found = changes.changes(in: tree)
      guard !found.isEmpty else { continue }
      // Somebody is at work: the files are looked at until they stay as they are.
      let start = clock.now
      while (clock.now - start).milliseconds < watcher.timing.patience {
        sleep(
          found.contains { $0.kind == .deleted } ? watcher.timing.absence : watcher.timing.quiet)
        tree.update(watcher.roots, deeply: true, &changes, FileTree.Observer())
        let now = changes.changes(in: tree)
        if now == found { break }
        found = now
      }
      if !found.isEmpty { tell(.changed(found)) }
    }
  }

  /// The first look at all files: nothing is told of what is there already.
  private mutating func look(_ observer: FileTree.Observer) -> Duration {
    var ignored = ChangeSet()
    return clock.measure { tree.update(watcher.roots, deeply: true, &ignored, observer) }
  }

  private func sleep(_ milliseconds: Int32) {
    // Short naps, so that a stop is noticed.
    var rest = milliseconds
    while rest > 0, !stop.isSet {
      let nap = min(rest, 250)
      usleep(UInt32(nap) * 1000)
      rest -= nap
    }
  }
}

#if os(Linux)
  extension WatchLoop {
    /// Looks where the system says that something has changed.
    /// - Returns: false if the system has too few watches for that.
    private mutating func followNotifications() -> Bool {
      guard let notifications = FolderNotifications(limit: watcher.watchLimit) else {
        return noWatches()
      }
      let observer = FileTree.Observer(
        willEnter: notifications.add, didLeave: notifications.remove)
      // A root can be replaced or come later, which the folder above it tells.
      for root in watcher.roots { notifications.add(root.splitPath.folder) }
      _ = look(observer)
      if notifications.isExhausted { return noWatches() }
      tell(.started(files: tree.fileCount))
      while !stop.isSet {
        var hints = notifications.hints(within: 250)
        guard !hints.isEmpty else { continue }
        let start = clock.now
        var changes = ChangeSet()
        var quiet = watcher.timing.quiet
        repeat {
          while case let more = notifications.hints(within: quiet), !more.isEmpty {
            hints.formUnion(more)
            if (clock.now - start).milliseconds > watcher.timing.patience { break }
          }
          tree.update(
            hints.isIncomplete ? watcher.roots : hints.paths.sorted(), deeply: hints.isIncomplete,
            &changes, observer)
          if notifications.isExhausted { return noWatches() }
          // What is gone may come back at once: some editors delete before they write.
          let hasGone = changes.changes(in: tree).contains { $0.kind == .deleted }
          guard hasGone, quiet != watcher.timing.absence else { break }
          quiet = watcher.timing.absence
          hints = FolderNotifications.Hints()
        } while true
        let found = changes.changes(in: tree)
        if !found.isEmpty { tell(.changed(found)) }
      }
      return true
    }

    private mutating func noWatches() -> Bool {
      tell(
        .note(
          Diagnostic(
            .warning, "watch-limit",
            "the system has no watch left for all folders, so the files are looked at again and again; raise fs.inotify.max_user_watches"
          )))
      tree = FileTree(roots: watcher.roots, marker: watcher.marker)
      return false
    }
  }
#endif

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
