import CArchive

/// A site as one tar stream, as hosts take it that would need hours for sixty thousand files one by one.
///
/// Equal sites give equal bytes: entries are in the order of their names, without times and owners, in the ustar form.
/// Links are left out, and so is what Git keeps in the folder.
public struct SiteTar {
  private let site: FolderTree

  /// - Parameter folder: the site.
  public init(of folder: String) { site = FolderTree(folder) }

  /// Writes the stream, in one step: what stood at the path stays until all of it is there.
  /// - Returns: its files.
  public func write(to path: String) throws -> Int {
    let target = FileSystem.resolved(path)
    let inner = try RelativePath(checking: String(target.dropFirst()))
    let folder = FolderTree("/" + (inner.parent?.text ?? ""))
    let files = try site.contents { $0.text != ".git" }.files.sorted()
      .filter { try site.stamp(of: $0) != nil }
    try folder.replace(try RelativePath(checking: inner.name)) { file throws(FileError) in
      try write(files, to: file)
    }
    return files.count
  }

  private func write(_ files: [RelativePath], to file: OpenFile) throws(FileError) {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_ustar(archive)
    // Names are bytes, whatever the locale.
    archive_write_set_format_option(archive, "ustar", "hdrcharset", "BINARY")
    guard archive_write_open_fd(archive, file.descriptor) == ARCHIVE_OK else {
      throw FileError(action: "write", path: file.path, code: archive_errno(archive))
    }
    for path in files {
      let bytes = try site.read(path)
      guard TarEntry.append(bytes, named: path.text, to: archive) else {
        throw FileError(action: "pack", path: site.shown(path), code: archive_errno(archive))
      }
    }
    guard archive_write_close(archive) == ARCHIVE_OK else {
      throw FileError(action: "write", path: file.path, code: archive_errno(archive))
    }
  }
}
