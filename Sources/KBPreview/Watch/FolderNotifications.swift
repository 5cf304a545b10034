#if os(Linux)
  import CFileSystem

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Linux's notifications of changes in folders (inotify(7)). All that is read here are hints where to look.
  final class FolderNotifications {
    /// Where something may have changed.
    struct Hints {
      var paths: Set<String> = []
      /// The system has lost some: look everywhere.
      var isIncomplete = false

      var isEmpty: Bool { paths.isEmpty && !isIncomplete }

      mutating func formUnion(_ other: Self) {
        paths.formUnion(other.paths)
        isIncomplete = isIncomplete || other.isIncomplete
      }
    }

    /// Set when the system had no watch left for a folder.
    private(set) var isExhausted = false
    private let descriptor: Int32
    private let limit: Int
    private var folders: [Int32: String] = [:]
    private var watches: [String: Int32] = [:]

    /// - Parameter limit: folders that are watched at most, if the system does not set a lower limit.
    /// - Returns: `nil` where the system has no notifications left.
    init?(limit: Int) {
      self.limit = limit
      descriptor = inotify_init1(Int32(kb_inotify_flags))
      guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches the entries of a folder; one that is not there, or cannot be read, is passed over.
    func add(_ folder: String) {
      guard watches.count < limit else {
        isExhausted = true
        return
      }
      let watch = inotify_add_watch(descriptor, folder, UInt32(kb_inotify_events))
      guard watch >= 0 else {
        isExhausted = isExhausted || errno == ENOSPC
        return
      }
      folders[watch] = folder
      watches[folder] = watch
    }

    /// No longer watches a folder, unless it is watched at another path by now.
    func remove(_ folder: String) {
      guard let watch = watches.removeValue(forKey: folder), folders[watch] == folder else {
        return
      }
      folders[watch] = nil
      // Fails where the folder is deleted, and its watch with it.
      _ = inotify_rm_watch(descriptor, watch)
    }

    /// Waits for hints; none come where time runs out.
    func hints(within milliseconds: Int32) -> Hints {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, milliseconds) > 0 else { return Hints() }
      var hints = Hints()
      withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 8) { buffer in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { collect(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &hints) }
      }
      return hints
    }

    /// Events follow each other, each with the length of its name, which zeros fill up.
    private func collect(_ events: UnsafeRawBufferPointer, _ hints: inout Hints) {
      let headerSize = MemoryLayout<inotify_event>.size
      var start = 0
      while start + headerSize <= events.count {
        let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let nameStart = start + headerSize
        let name = events[nameStart..<min(nameStart + Int(event.len), events.count)]
        start = nameStart + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { hints.isIncomplete = true }
        guard let folder = folders[event.wd], !name.isEmpty else { continue }
        let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        hints.paths.insert(folder == "/" ? "/" + text : folder + "/" + text)
      }
    }
  }
#endif
