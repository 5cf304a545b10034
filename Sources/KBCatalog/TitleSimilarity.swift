import KBModel

/// Tells two spellings of one title from two titles.
enum TitleSimilarity {
  /// Whether the titles can be those of one article: they share half the words of the shorter and a third of those of
  /// the longer (prefixes such as `FIX:` left out), or one is missing or is cut (the archive's headers cut titles at 64
  /// characters).
  static func isOneArticle(_ left: String, _ right: String) -> Bool {
    if left.hasPrefix(right) || right.hasPrefix(left) { return true }
    let (leftWords, rightWords) = (words(left), words(right))
    guard !leftWords.isEmpty, !rightWords.isEmpty else { return true }
    let shared = leftWords.intersection(rightWords).count
    return shared * 2 >= min(leftWords.count, rightWords.count)
      && shared * 3 >= max(leftWords.count, rightWords.count)
  }

  /// Whether the titles have different words; one that is missing or cut differs from none.
  static func differ(_ left: String, _ right: String) -> Bool {
    !left.hasPrefix(right) && !right.hasPrefix(left) && words(left) != words(right)
  }

  private static func words(_ title: String) -> Set<String> {
    let title = TitlePrefix(of: title)?.rest ?? title
    return Set(
      title.lowercased().utf8
        .split { byte in
          !((UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80)
        }
        .filter { $0.count > 2 }
        .map { String(decoding: $0, as: UTF8.self) })
  }
}
