import CArchive

/// Writes a compressed tar archive through libarchive. Equal files give equal bytes: entries are sorted, without times
/// and owners.
enum ArchiveWriter {
  /// A file of an archive.
  struct Entry: Hashable, Sendable {
    var name: String
    var bytes: [UInt8]
    /// SHA-256 of the bytes.
    var digest: String
  }

  /// Writes `files`, bytes by name.
  static func write(_ files: NameTable<[UInt8]>, to file: OpenFile) throws(FileError) {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_add_filter_gzip(archive)
    archive_write_set_format_pax_restricted(archive)
    // Names are bytes. Without this libarchive converts them from the locale's encoding, and in the “C” locale that is
    // ASCII. Set for names only that need it: it is written into each entry.
    let files = files.sorted
    if files.contains(where: { $0.name.utf8.contains { $0 >= 0x80 } }) {
      archive_write_set_format_option(archive, "pax", "hdrcharset", "BINARY")
    }
    // The time of writing would be the one thing that differs between two runs.
    archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    var isGood = archive_write_open_fd(archive, file.descriptor) == ARCHIVE_OK
    for (name, bytes) in files {
      isGood = isGood && TarEntry.append(bytes, named: name, to: archive)
    }
    isGood = archive_write_close(archive) == ARCHIVE_OK && isGood
    guard isGood else {
      throw FileError(action: "write", path: file.path, code: archive_errno(archive))
    }
  }
}
