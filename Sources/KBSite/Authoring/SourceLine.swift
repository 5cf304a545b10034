import KBModel

/// One line of a source file as it stands there, to be shown beside what is said about it.
public struct SourceLine: Hashable, Sendable {
  /// Without the line's end, in the file's encoding.
  public let bytes: [UInt8]

  /// A line that is known.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the line that is meant.
  /// - Returns: `nil` where no line is meant, where it cannot be read, or where it is in UTF-16, of which bytes show
  ///   nothing.
  public init?(at location: SourceLocation) {
    guard let number = location.line, let file = try? FileSystem.read(location.path) else {
      return nil
    }
    let line = file.withUnsafeBufferPointer { Self.line(number, of: $0) }
    guard let line, !line.contains(0) else { return nil }
    bytes = line
  }

  /// CRLF, LF and a lone CR each end a line.
  private static func line(
    _ number: Int, of file: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    var start = 0
    var current = 1
    var index = 0
    while index < file.count {
      let byte = file[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if current == number { return Array(file[start..<index]) }
        if byte == UInt8(ascii: "\r"), index + 1 < file.count, file[index + 1] == UInt8(ascii: "\n")
        {
          index += 1
        }
        current += 1
        start = index + 1
      }
      index += 1
    }
    return current == number && start < file.count ? Array(file[start...]) : nil
  }
}
