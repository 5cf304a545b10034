/// The line by which an imported file says that nobody has changed it since: the SHA-256 of all its other lines.
///
///     source:
///       path: txt/198/Q198657.TXT
///       (format, encoding …)
///     seal: 0f1e…
///     ---
///
/// Line ends do not count, because version control may exchange them.
enum CanonicalSeal {
  static let key = "seal"

  /// The line for a file that consists of these parts, which go before and after it.
  static func line(between head: [UInt8], and tail: [UInt8]) -> [UInt8] {
    Array("\(key): \(digest(head + tail))\n".utf8)
  }

  /// Whether the file has a seal and it is that of its text.
  static func isIntact(_ file: [UInt8]) -> Bool {
    let mark = Array("\(key): ".utf8)
    var start = 0
    var isFirst = true
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      let line = file[start..<end]
      if line.starts(with: mark) {
        let digits = line.dropFirst(mark.count).prefix { $0.isAlphanumeric }
        let rest = Array(file[..<start]) + file[end...].dropFirst()
        return digest(rest).utf8.elementsEqual(digits)
      }
      if !isFirst, line.starts(with: "---") { return false }
      isFirst = false
      start = end + 1
    }
    return false
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    let carriageReturn = UInt8(ascii: "\r")
    // Most files have none, and every canonical file of an archive is looked at.
    return SHA256.hexDigest(
      bytes.contains(carriageReturn) ? bytes.filter { $0 != carriageReturn } : bytes)
  }
}
