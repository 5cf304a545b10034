#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FolderTree {
  /// The stamps of many files, each `nil` where no regular file stands or a link is on the way. Where paths that share
  /// folders follow each other, this takes one system call a file.
  ///
  /// The folder that holds the last folder of a path is listed, and the last one is not opened. A link that is put in its
  /// place in just that moment can give a wrong stamp, which keeps a page from being written; nothing is written or
  /// deleted through it.
  func stamps(of paths: some Collection<RelativePath>) -> [FileStamp?] {
    var walk = FolderWalk(self)
    return paths.map { walk.stamp(of: $0) }
  }
}

/// Goes along files in the order of their paths, and keeps what they have in common.
private struct FolderWalk {
  private let tree: FolderTree
  /// The folder of the last file; `nil` for the top.
  private var folder: RelativePath?
  /// Whether it is a folder, reached without a link.
  private var isFolder = true
  /// The folder above it, held open.
  private var above: OpenFolder?
  /// The names of the folders in that.
  private var names: Set<RelativePath> = []
  /// The same of each folder that was listed.
  private var listed: [RelativePath?: Set<RelativePath>] = [:]
  /// The part of the last file's path that leads to the folder above, with the slash behind that, in bytes.
  private var length = 0

  init(_ tree: FolderTree) {
    self.tree = tree
    above = try? tree.top()
  }

  mutating func stamp(of file: RelativePath) -> FileStamp? {
    if file.parent != folder { go(to: file.parent) }
    guard isFolder, let above else { return nil }
    // The end of a C string is one, too: what stands behind the path of the folder that is open.
    guard let status = file.text.withCString({ above.status(of: $0 + length) }) else { return nil }
    return status.format == S_IFREG ? FileStamp(status) : nil
  }

  private mutating func go(to next: RelativePath?) {
    guard let next, let name = RelativePath(next.name) else {
      (folder, above, length, isFolder) = (nil, try? tree.top(), 0, true)
      return
    }
    let nextLength = next.text.utf8.count - name.text.utf8.count
    let hasSameAbove =
      folder?.text.utf8.prefix(length).elementsEqual(next.text.utf8.prefix(nextLength)) ?? false
    if !hasSameAbove { open(next.parent) }
    (folder, length) = (next, nextLength)
    isFolder = names.contains(name)
  }

  private mutating func open(_ path: RelativePath?) {
    above = try? tree.folder(path)
    names = listed[path] ?? above.map(Self.folders) ?? []
    listed[path] = names
  }

  private static func folders(in folder: OpenFolder) -> Set<RelativePath> {
    let entries = folder.again().flatMap { FileSystem.names(in: $0) } ?? []
    return Set(
      entries.lazy.compactMap { name, format in
        (format ?? folder.status(of: name)?.format) == S_IFDIR ? RelativePath(name) : nil
      })
  }
}
