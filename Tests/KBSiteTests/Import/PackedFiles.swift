import CArchive
import Foundation
import Testing

/// Files packed by libarchive, in the ways that an import reads.
enum PackedFiles: String, CaseIterable, CustomTestStringConvertible {
  case tar = "tar"
  case gzip = "tar.gz"
  case bzip2 = "tar.bz2"
  case xz = "tar.xz"
  case zstd = "tar.zst"
  case zip = "zip"
  case sevenZip = "7z"

  var testDescription: String { rawValue }

  struct Failure: Error {
    let reason: String
  }

  /// - Parameter files: in this order.
  func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    switch self {
    case .tar: break
    case .gzip: archive_write_add_filter_gzip(archive)
    case .bzip2: archive_write_add_filter_bzip2(archive)
    case .xz: archive_write_add_filter_xz(archive)
    case .zstd: archive_write_add_filter_zstd(archive)
    case .zip: archive_write_set_format_zip(archive)
    case .sevenZip: archive_write_set_format_7zip(archive)
    }
    if ![.zip, .sevenZip].contains(self) { archive_write_set_format_ustar(archive) }
    try check(archive_write_open_filename(archive, path), archive)
    for (name, bytes) in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, name)
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      try check(archive_write_header(archive, entry), archive)
      let written = bytes.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard written == bytes.count else { throw Failure(reason: "\(name) is not written") }
    }
    try check(archive_write_close(archive), archive)
  }

  private func check(_ status: Int32, _ archive: OpaquePointer?) throws {
    guard status == ARCHIVE_OK else {
      throw Failure(reason: archive_error_string(archive).map { String(cString: $0) } ?? "?")
    }
  }
}
