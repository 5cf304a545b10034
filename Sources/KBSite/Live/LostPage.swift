import KBImport
import KBModel

/// Why an article has no page in a preview though a file of the content is meant to hold it.
public struct LostPage: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// The files that are meant to hold it, as the user can open them.
  public let files: [String]
  /// What is wrong with them.
  public let findings: [Diagnostic]
}

/// The number that a file is meant to have which cannot be read as an article: that of its path, or what stands where files
/// have it.
struct MeantNumber {
  let id: ArticleID

  /// So many lines are looked at.
  private static let lines = 40

  init?(of file: SourceFile) {
    if let hint = PathNumber(file.name) {
      id = hint.id
      return
    }
    guard let bytes = try? FileSystem.read(file.path) else { return nil }
    let lines = bytes.prefix(1 << 16).split(maxSplits: Self.lines) { $0 == UInt8(ascii: "\n") }
    for line in lines.prefix(Self.lines) {
      let text = String(decoding: line, as: UTF8.self)
      for label in ["id:", "DOCUMENT:"] where text.hasPrefix(label) {
        let word = text.dropFirst(label.count).split { $0 == " " || $0 == "\r" || $0 == "\t" }.first
        guard let word, let found = ArticleID(word.filter { $0 != "\"" && $0 != "'" }) else {
          continue
        }
        id = found
        return
      }
    }
    return nil
  }
}
