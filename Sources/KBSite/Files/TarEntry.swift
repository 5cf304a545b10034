import CArchive

/// A file in a tar archive that libarchive writes. Equal files give equal bytes: entries have neither times nor owners.
enum TarEntry {
  /// Appends a file that everybody may read.
  /// - Returns: whether libarchive took all of it; `archive_errno` says why not.
  static func append(
    _ bytes: [UInt8], named name: String, to archive: OpaquePointer?
  ) -> Bool {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, 0, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    return bytes.withUnsafeBytes {
      archive_write_data(archive, $0.baseAddress, $0.count) == $0.count
    }
  }
}
