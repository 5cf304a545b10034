import CArchive
import KBImport

/// Reads the files of a tar, zip or 7z archive one after the other, through libarchive.
///
/// Nothing is unpacked to disk: an entry's path is a name, and one that leads out of the archive is refused. An archive
/// that unpacks to far more than articles need ends the reading, and so does one that is damaged.
final class ArchiveReader: EntryReader {
  private let archive: OpaquePointer?
  /// What is read, where it was given open: it stays so as long as it is read.
  private let file: OpenFile?
  private let limits: ArchiveLimits
  private var bytes = 0
  private var entries = 0
  private var isOver = false
  private var failure: String?

  convenience init(_ path: String, limits: ArchiveLimits = ArchiveLimits()) {
    self.init(nil, limits) { archive_read_open_filename($0, path, Self.blockSize) }
  }

  convenience init(_ file: OpenFile, limits: ArchiveLimits = ArchiveLimits()) {
    self.init(file, limits) { archive_read_open_fd($0, file.descriptor, Self.blockSize) }
  }

  /// In bytes.
  private static let blockSize = 1 << 17

  private init(_ file: OpenFile?, _ limits: ArchiveLimits, open: (OpaquePointer?) -> Int32) {
    self.file = file
    self.limits = limits
    archive = archive_read_new()
    CompressedFile.support(in: archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_7zip(archive)
    if open(archive) != ARCHIVE_OK {
      failure = "cannot open the archive (\(problem)); check that the file is complete"
    }
  }

  deinit { archive_read_free(archive) }

  /// The next file; folders, links and hidden files are passed over.
  func next() -> ArchiveStep {
    if let failure {
      isOver = true
      self.failure = nil
      return .failed(failure)
    }
    while !isOver {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF {
        isOver = true
        break
      }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
        return fail("the archive is damaged (\(problem)); what stands before was read")
      }
      entries += 1
      guard entries <= limits.entries else {
        return fail("more than \(limits.entries) entries; unpack the archive and import its parts")
      }
      // S_IFREG, which is the same on every system.
      guard archive_entry_filetype(entry) & 0o170000 == 0o100000 else { continue }
      let path = Self.path(of: entry)
      let parts = path.split(separator: "/").filter { $0 != "." }
      let name = parts.joined(separator: "/")
      if parts.isEmpty || parts.contains("..") || path.hasPrefix("/") {
        return .refused(
          name: path, reason: "the entry's path leads out of the archive; unpack it by hand")
      }
      if parts.contains(where: { $0.hasPrefix(".") }) { continue }
      return file(name)
    }
    return .end
  }

  private func file(_ name: String) -> ArchiveStep {
    var content: [UInt8] = []
    var isTooLong = false
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      guard count > 0 else {
        return fail("cannot unpack \(name) (\(problem)); what stands before was read")
      }
      bytes += count
      guard bytes <= limits.bytes else {
        return fail(
          "the archive unpacks to more than \(limits.bytes) bytes; unpack it and import its parts")
      }
      if content.count + count > limits.bytesOfEntry {
        isTooLong = true
        content = []
      }
      if !isTooLong { content += chunk[..<count] }
    }
    return isTooLong
      ? .skipped(name: name, .tooLong)
      : .file(name: name, bytes: content, delivery: PageDelivery())
  }

  private func fail(_ reason: String) -> ArchiveStep {
    isOver = true
    return .failed(reason)
  }

  private var problem: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
  }

  /// As written in the archive; where that is no text of the current locale, as UTF-8.
  private static func path(of entry: OpaquePointer?) -> String {
    (archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry))
      .map { String(cString: $0) } ?? ""
  }
}
