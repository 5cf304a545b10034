import KBModel

/// Which keywords are worth an index, and how they are spelled.
struct Keywords {
  /// The commonest spelling of each slug.
  private(set) var names: [String: String] = [:]

  init(_ headers: some Sequence<ArticleHeader>) {
    var counts: [String: [String: Int]] = [:]
    for header in headers {
      for keyword in header.keywords where Self.isKeyword(keyword) {
        counts[Slug.slug(of: keyword), default: [:]][keyword, default: 0] += 1
      }
    }
    names = counts.compactMapValues { spellings in
      spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// The slugs of an article's keywords, sorted, each once.
  func slugs(of header: ArticleHeader) -> [String] {
    Set(header.keywords.lazy.filter(Self.isKeyword).map { Slug.slug(of: $0) }).sorted()
  }

  /// Keywords are names. The archive's lists also hold separators, numbers of service requests and the editors'
  /// placeholders (`kbZNotKeyword2`, 28,000 times), which group nothing.
  static func isKeyword(_ word: String) -> Bool {
    guard let first = word.utf8.first, (2...40).contains(word.utf8.count),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return false }
    let lowercased = word.lowercased()
    guard !lowercased.contains("znotkeyword"), !lowercased.hasPrefix("kbchackingthe") else {
      return false
    }
    return word.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "#") && byte != UInt8(ascii: "|") && byte > 0x20 && byte < 0x7F
    }
  }
}
