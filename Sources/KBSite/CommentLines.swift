/// The lines of scripts and style sheets that hold a comment and nothing else. They are written for who changes the file,
/// and would be a quarter of what every reader's browser fetches of it.
///
///     comment = blanks "//" …                  in scripts
///             | blanks "/*" … "*/" blanks      in one line or several
///
/// Strings are not told from code, so this is for files of our own, in which no line of a string begins so.
enum CommentLines {
  /// A file without them; one that is neither a script nor a style sheet as it is.
  static func removed(from bytes: [UInt8], path: String) -> [UInt8] {
    let isScript = path.hasSuffix(".js")
    guard isScript || path.hasSuffix(".css") else { return bytes }
    var isInside = false
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false).filter { line in
      let text = line.drop { $0 == blank }
      if isInside || text.starts(with: "/*".utf8) {
        isInside = !text.reversed().drop { $0 == blank }.starts(with: "/*".utf8)
        return false
      }
      return !(isScript && text.starts(with: "//".utf8))
    }
    return Array(lines.joined(separator: CollectionOfOne(newline)))
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
}
