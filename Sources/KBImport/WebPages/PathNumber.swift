import KBModel

/// The article number in the path of a file: in its name (`Q198657.TXT`, `q154607.content.htm`, `195875.txt`), in its
/// folder's (`Q198657/README.md`, `kb/154607/index.html`), or cut in two (`195/875.HTM`).
///
/// A hint, weaker than any number that the file itself shows.
public struct PathNumber: Hashable, Sendable {
  /// The number.
  public let id: ArticleID
  /// What holds the number, in words.
  public let place: String

  /// - Parameter path: with slashes between its parts.
  public init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last?.prefix(while: { $0 != "." }) else { return nil }
    let folder = parts.dropLast().last
    if let folder, let id = Self.number(folder, name) {
      self.init(id: id, place: "path")
    } else if let id = Self.number(name) {
      self.init(id: id, place: "file name")
    } else if let folder, let id = Self.number(folder) {
      self.init(id: id, place: "folder's name")
    } else {
      return nil
    }
  }

  private init(id: ArticleID, place: String) {
    self.id = id
    self.place = place
  }

  /// Without its letter a number needs five digits: four are a year.
  private static func number(_ name: Substring) -> ArticleID? {
    let isBare = name.utf8.first?.isDigit ?? false
    return isBare && name.utf8.count < 5 ? nil : ArticleID(name)
  }

  /// `195/875`: thousands, and the last three digits.
  private static func number(_ folder: Substring, _ name: Substring) -> ArticleID? {
    guard name.utf8.count == 3, (1...4).contains(folder.utf8.count),
      name.utf8.allSatisfy(\.isDigit),
      folder.utf8.allSatisfy(\.isDigit), let thousands = UInt32(folder), thousands > 0,
      let rest = UInt32(name)
    else { return nil }
    return ArticleID(thousands * 1000 + rest)
  }
}
