import KBModel

/// A decoded source file and its lines.
struct SourceText: Sendable {
  /// The path by which the user knows the file.
  let path: String
  /// Valid UTF-8.
  let bytes: [UInt8]
  let encoding: Copy.Encoding
  let findings: [CharacterFinding]
  /// What was put right in the characters; `nil` where nothing was.
  let repair: CharacterRepair?
  /// Whether the text is a web page with its markup.
  let isHTML: Bool
  /// The address that the file says the page was saved from.
  let location: String?
  /// Byte ranges of the lines, without their ends; CRLF, LF and a lone CR each end a line.
  private(set) var lines: [Range<Int>]

  /// A file, or the page that it holds where it is a MIME archive.
  /// - Parameter delivery: what came with the file.
  init(path: String, fileBytes: [UInt8], delivery: PageDelivery = PageDelivery()) {
    let page = MIMEArchive(fileBytes)?.page
    let decoded = CharacterDecoder.decode(
      page?.html ?? fileBytes, charset: page == nil ? delivery.charset : page?.charset)
    self.path = path
    isHTML = page != nil || HTMLTest.isHTML(decoded.utf8)
    location = page?.location ?? delivery.location
    bytes = decoded.utf8
    encoding = decoded.encoding
    findings = decoded.findings
    repair = decoded.repair
    lines = Self.split(decoded.utf8)
  }

  /// A text that was made of a page.
  init(path: String, utf8: [UInt8]) {
    self.path = path
    bytes = utf8
    encoding = .utf8
    findings = []
    repair = nil
    isHTML = false
    location = nil
    lines = Self.split(utf8)
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
