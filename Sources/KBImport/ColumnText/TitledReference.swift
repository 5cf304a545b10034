/// A line of a list of references: an article's number and its title.
///
///     Q131150 Title of the Article
///     - Q152734: Title
///     Q151519Resource Kit …            (number and title glued)
///     ARTICLE-ID: Q177202              (with its title on the next line)
enum TitledReference {
  /// Whether the content begins like such a line. A number whose next word begins in lower case goes on a sentence
  /// (`Q299444 stores the …`) and is none.
  static func matches<Bytes: Collection<UInt8>>(_ content: Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    var rest = content
    if rest.starts(with: "- ") { rest = rest.dropFirst(2).drop(while: \.isBlank) }
    if isLabelled(rest) { rest = rest.dropFirst(label.count).drop(while: \.isBlank) }
    guard rest.first == UInt8(ascii: "Q") else { return false }
    rest = rest.drop { $0 == UInt8(ascii: "Q") }
    let digits = rest.prefix { $0.isDigit }
    guard (5...6).contains(digits.count) else { return false }
    rest = rest.dropFirst(digits.count)
    guard let next = rest.first else { return true }
    if next.isUpper || next == UInt8(ascii: "\"") { return true }
    guard next.isBlank || next == UInt8(ascii: ":") || next == 0xC2
    else { return false }
    let title = rest.drop {
      $0.isBlank || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == 0xC2 || $0 == 0xA0
    }
    return title.first.map { !$0.isLower && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
      ?? true
  }

  /// Whether the title, if any, stands on the next line.
  static func isLabelled(_ content: some Collection<UInt8>) -> Bool { content.starts(with: label) }

  private static let label = Array("ARTICLE-ID:".utf8)
}
