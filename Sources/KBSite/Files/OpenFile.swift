#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file held open.
final class OpenFile {
  let descriptor: Int32
  /// How messages name it.
  let path: String
  private var isOpen = true

  /// - Parameter descriptor: is closed with the file.
  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { if isOpen { close(descriptor) } }

  /// The whole file. Only regular files are read: a pipe would wait for ever.
  func read(largest: Int) throws(FileError) -> [UInt8] {
    let status = try status("read")
    guard status.format == S_IFREG else {
      throw FileError(
        action: "read", path: path, code: status.format == S_IFDIR ? EISDIR : EINVAL)
    }
    guard status.st_size <= largest else {
      throw FileError(action: "read", path: path, code: EFBIG)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        SystemCall.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { break }
      filled += count
    }
    if filled < bytes.count { bytes.removeLast(bytes.count - filled) }
    return bytes
  }

  /// Writes bytes behind those that were written.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        SystemCall.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .last("write", path) }
      written += count
    }
  }

  /// Closes a file that was written.
  /// - Returns: its stamp, with which it can be told later whether somebody else touched it.
  @discardableResult
  func finish() throws(FileError) -> FileStamp {
    let status = try status("write")
    isOpen = false
    // Network file systems and quotas report a full disk here.
    guard close(descriptor) == 0 else { throw .last("write", path) }
    return FileStamp(status)
  }

  /// The file's stamp so far.
  func stamp() throws(FileError) -> FileStamp { FileStamp(try status("read")) }

  private func status(_ action: String) throws(FileError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(action, path) }
    return status
  }
}

/// The system's functions that ``OpenFile`` hides behind its own of the same names.
private enum SystemCall {
  static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return Glibc.read(file, buffer, count)
    #elseif canImport(Darwin)
      return Darwin.read(file, buffer, count)
    #endif
  }

  static func write(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return Glibc.write(file, buffer, count)
    #elseif canImport(Darwin)
      return Darwin.write(file, buffer, count)
    #endif
  }
}
