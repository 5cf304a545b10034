import KBModel

/// A decoded source file and its lines.
struct SourceText: Sendable {
  /// The path by which the user knows the file.
  let path: String
  /// Valid UTF-8.
  let bytes: [UInt8]
  let encoding: Copy.Encoding
  let findings: [CharacterFinding]
  let repair: DoubleEncoding.Repair?
  /// Byte ranges of the lines, without their ends; CRLF, LF and a lone CR each end a line.
  private(set) var lines: [Range<Int>]

  init(path: String, fileBytes: [UInt8]) {
    let decoded = CharacterDecoder.decode(fileBytes)
    self.path = path
    bytes = decoded.utf8
    encoding = decoded.encoding
    findings = decoded.findings
    repair = decoded.repair
    lines = Self.split(decoded.utf8)
  }

  /// The bytes of the line with the given index (from 0).
  func line(_ index: Int) -> ArraySlice<UInt8> { bytes[lines[index]] }

  /// The line as text.
  func string(_ index: Int) -> String { String(decoding: line(index), as: UTF8.self) }

  /// The text without what stands in a line from a byte on.
  func cut(line index: Int, at end: Int) -> SourceText {
    var text = self
    text.lines[index] = text.lines[index].lowerBound..<end
    return text
  }

  /// The number, from 1, of the line that holds a byte.
  func lineNumber(of offset: Int) -> Int {
    max(1, lines.partitioningIndex { $0.lowerBound > offset })
  }

  func location(line index: Int? = nil, column: Int? = nil) -> SourceLocation {
    SourceLocation(path: path, line: index.map { $0 + 1 }, column: column)
  }

  private static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      lines.reserveCapacity(bytes.count / 40 + 1)
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") {
          lines.append(start..<index)
          start = index + 1
        } else if byte == UInt8(ascii: "\r") {
          lines.append(start..<index)
          if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
          start = index + 1
        }
        index += 1
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
      return lines
    }
  }
}
