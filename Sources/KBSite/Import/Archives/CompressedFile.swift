import CArchive

/// The bytes of a file, unpacked where it is compressed, in order.
final class CompressedFile {
  /// What keeps it from being read further.
  struct Failure: Error {
    let reason: String

    /// - Parameter cause: a few words.
    static func damaged(_ cause: String) -> Failure {
      Failure(reason: "the archive is damaged (\(cause)); what stands before was read")
    }
  }

  private let archive: OpaquePointer?
  private var buffer: [UInt8] = []
  private var position = 0
  private var failure: Failure?
  private var isOver = false
  private var unpacked = 0
  private let limit: Int

  /// In bytes.
  private static let blockSize = 1 << 17

  /// - Parameters:
  ///   - path: of a file that may be compressed, several streams one after the other included.
  ///   - limit: how many bytes it may hold.
  init(_ path: String, limit: Int = .max) {
    self.limit = limit
    archive = archive_read_new()
    Self.support(in: archive)
    archive_read_support_format_raw(archive)
    archive_read_support_format_empty(archive)
    var entry: OpaquePointer?
    guard archive_read_open_filename(archive, path, Self.blockSize) == ARCHIVE_OK else {
      failure = Failure(
        reason: "cannot open the archive (\(problem)); check that the file is complete")
      return
    }
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: isOver = true
    default: failure = .damaged(problem)
    }
  }

  deinit { archive_read_free(archive) }

  /// Enables the ways of compression that are read. libarchive knows more, for some of which it runs other programs.
  static func support(in archive: OpaquePointer?) {
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_lzma(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_filter_lz4(archive)
    archive_read_support_filter_compress(archive)
  }

  private var problem: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
  }

  /// Makes sure that there is something in the buffer.
  /// - Returns: `false` at the end of the file.
  private func fill() throws(Failure) -> Bool {
    if position < buffer.count { return true }
    if let failure { throw failure }
    guard !isOver else { return false }
    if buffer.count != Self.blockSize { buffer = [UInt8](repeating: 0, count: Self.blockSize) }
    let read = buffer.withUnsafeMutableBytes {
      archive_read_data(archive, $0.baseAddress, $0.count)
    }
    if read < buffer.count { buffer.removeLast(buffer.count - max(0, read)) }
    position = 0
    unpacked += max(0, read)
    let failure: Failure? =
      read < 0
      ? .damaged(problem)
      : unpacked > limit
        ? Failure(
          reason: "the archive unpacks to more than \(limit) bytes; split it and import its parts")
        : nil
    if let failure {
      self.failure = failure
      buffer = []
      throw failure
    }
    isOver = read == 0
    return read > 0
  }

  /// Whether the file begins with these bytes; `false` also where it cannot be read. Takes them.
  func starts(with bytes: [UInt8]) -> Bool {
    var start: [UInt8] = []
    _ = try? read(bytes.count) { start += $0 }
    return start == bytes
  }

  /// Reads up to `count` bytes, part by part.
  /// - Returns: how many there were.
  func read(
    _ count: Int, _ receive: (ArraySlice<UInt8>) -> Void = { _ in }
  ) throws(Failure) -> Int {
    var left = count
    while left > 0, try fill() {
      let part = buffer[position..<min(position + left, buffer.count)]
      receive(part)
      position = part.endIndex
      left -= part.count
    }
    return count - left
  }

  /// Reads a line, and its end with it.
  /// - Returns: the line without its end, which is LF or CRLF; `nil` at the end of the file.
  /// - Throws: where it has more than `most` bytes, too.
  func line(most: Int) throws(Failure) -> [UInt8]? {
    var line: [UInt8] = []
    while try fill() {
      let end = buffer[position...].firstIndex(of: 0x0A)
      line += buffer[position..<(end ?? buffer.count)]
      position = end.map { $0 + 1 } ?? buffer.count
      guard line.count <= most else { throw .damaged("a line has more than \(most) bytes") }
      guard end != nil else { continue }
      if line.last == 0x0D { line.removeLast() }
      return line
    }
    return line.isEmpty ? nil : line
  }
}
