/// The lines of scripts and style sheets that hold a comment and nothing else. They are written for who changes the file,
/// and would be a quarter of what every reader's browser fetches of it.
///
///     comment = blanks "//" … end of line                  in scripts
///             | blanks "/*" … "*/" blanks end of line      up to the first "*/"
///
/// Strings are not told from code, so this is for files of our own, in which no line of a string begins so.
enum CommentLines {
  /// A file without them; one that is neither a script nor a style sheet as it is.
  static func removed(from bytes: [UInt8], path: String) -> [UInt8] {
    let isScript = path.hasSuffix(".js")
    guard isScript || path.hasSuffix(".css") else { return bytes }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var line = bytes[...]
    while !line.isEmpty {
      let comment = endOfComment(in: line, isScript: isScript)
      let end = comment ?? endOfLine(in: line)
      if comment == nil { rest += bytes[line.startIndex..<end] }
      line = bytes[end...]
    }
    return rest
  }

  /// Where the line begins that follows a comment; `nil` where code begins, or follows in the same line.
  private static func endOfComment(in text: ArraySlice<UInt8>, isScript: Bool) -> Int? {
    let comment = text.drop { blanks.contains($0) }
    if isScript, comment.starts(with: "//".utf8) { return endOfLine(in: comment) }
    guard comment.starts(with: "/*".utf8) else { return nil }
    var end = comment.dropFirst(2)
    while !end.starts(with: "*/".utf8) {
      guard !end.isEmpty else { return nil }
      end.removeFirst()
    }
    let behind = end.dropFirst(2).drop { blanks.contains($0) }
    guard behind.first == nil || behind.first == newline else { return nil }
    return endOfLine(in: behind)
  }

  private static func endOfLine(in text: ArraySlice<UInt8>) -> Int {
    text.firstIndex(of: newline).map { $0 + 1 } ?? text.endIndex
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blanks: Set<UInt8> = [
    UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
  ]
}
