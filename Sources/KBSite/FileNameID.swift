import KBModel

/// An article number in a file's name (`Q198657.TXT`, `195875.txt`) or in its folder's (`Q198657/README.md`). Without
/// its letter a number needs five digits: four are a year.
struct FileNameID {
  let id: ArticleID
  /// What holds the number.
  let place: String

  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return nil }
    if let id = Self.number(name.prefix { $0 != "." }) {
      self.init(id: id, place: "file name")
    } else if parts.count > 1, let id = Self.number(parts[parts.count - 2]) {
      self.init(id: id, place: "folder's name")
    } else {
      return nil
    }
  }

  private static func number(_ name: Substring) -> ArticleID? {
    let isBare =
      name.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    return isBare && name.utf8.count < 5 ? nil : ArticleID(name)
  }

  private init(id: ArticleID, place: String) {
    self.id = id
    self.place = place
  }

  /// The error that the file's name says another number than the article in it.
  static func mismatch(_ header: ArticleHeader, in path: String) -> Diagnostic? {
    guard let named = FileNameID(path), named.id != header.id else { return nil }
    return Diagnostic(
      .error, "id-mismatch",
      "the article is \(header.id), but its \(named.place) says \(named.id); rename the file or mend the number",
      at: SourceLocation(path: path))
  }
}
