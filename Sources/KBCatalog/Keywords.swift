import KBModel

/// Which keywords are worth an index, and how they are spelled.
struct Keywords {
  /// The commonest spelling of each slug.
  private(set) var names: [String: String] = [:]
  /// By spelling, of keywords alone.
  private var slugs: [String: String] = [:]

  init(_ headers: some Sequence<ArticleHeader>) {
    var spellings: [String: Int] = [:]
    for header in headers {
      for keyword in header.keywords { spellings[keyword, default: 0] += 1 }
    }
    // The commonest spelling names the slug; of equally common ones the first by the alphabet.
    let ranked = spellings.filter { Self.isKeyword($0.key) }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    for (keyword, _) in ranked {
      let slug = Slug.slug(of: keyword)
      slugs[keyword] = slug
      if names[slug] == nil { names[slug] = keyword }
    }
  }

  /// The slugs of an article's keywords, sorted, each once.
  func slugs(of header: ArticleHeader) -> [String] {
    Set(header.keywords.lazy.compactMap { slugs[$0] }).sorted()
  }

  /// Keywords are names. The archive's lists also hold separators, numbers of service requests (`S890508-55`) and the
  /// editors' placeholders (`kbZNotKeyword2`, 28,000 times), which group nothing.
  static func isKeyword(_ word: String) -> Bool {
    guard let first = word.utf8.first, (2...40).contains(word.utf8.count),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return false }
    let lowercased = word.lowercased()
    guard !lowercased.contains("znotkeyword"), !lowercased.hasPrefix("kbchackingthe"),
      !isRequestNumber(word)
    else { return false }
    return word.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "#") && byte != UInt8(ascii: "|") && byte > 0x20 && byte < 0x7F
    }
  }

  /// Up to three letters and five digits or more, often a date: `S890508-55`, `tar76973`.
  private static func isRequestNumber(_ word: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = word.utf8.prefix { !digits.contains($0) }
    let date = word.utf8.dropFirst(letters.count).prefix { digits.contains($0) }
    return letters.count <= 3 && date.count >= 5
  }
}
