import KBModel

/// The languages in which the archive has each article, and which of them a reader is led to.
struct Translations: Sendable {
  /// Ordered; one for each article and language.
  private let keys: [ArticleKey]
  /// By number, the position of the article's first language: English where it is there.
  private let first: [ArticleID: Int]
  /// By language, the positions of its articles, ascending.
  private let positions: [String: [Int]]

  /// - Parameter keys: ordered, each once.
  init(_ keys: [ArticleKey]) {
    self.keys = keys
    first = Dictionary(
      keys.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(grouping: keys.indices) { keys[$0].language }
  }

  /// The languages of the archive, English first.
  var languages: [String] {
    positions.keys.map { ArticleKey(ArticleID(0), language: $0) }.sorted().map(\.language)
  }

  /// Whether all articles are in one language.
  var isOneLanguage: Bool { positions.count <= 1 }

  subscript(key: ArticleKey) -> Int? {
    range(of: key.id).first { keys[$0] == key }
  }

  /// The article with that number as readers of a language are led to it: in that language where the archive has it, else
  /// in English, else in the first that there is.
  func position(of id: ArticleID, in language: String) -> Int? {
    guard let first = first[id] else { return nil }
    guard language != keys[first].language, !isOneLanguage else { return first }
    return self[ArticleKey(id, language: language)] ?? first
  }

  /// The article in all its languages, English first.
  func range(of id: ArticleID) -> Range<Int> {
    guard let start = first[id] else { return 0..<0 }
    var end = start + 1
    while end < keys.count, keys[end].id == id { end += 1 }
    return start..<end
  }

  /// The articles with the numbers before and after, in the same language.
  func neighbours(of key: ArticleKey) -> (previous: Int?, next: Int?) {
    guard let positions = positions[key.language] else { return (nil, nil) }
    let place = positions.partitioningIndex { keys[$0] >= key }
    let isHere = place < positions.count && keys[positions[place]] == key
    let next = isHere ? place + 1 : place
    return (
      place > 0 ? positions[place - 1] : nil, next < positions.count ? positions[next] : nil
    )
  }

  /// Of articles that cite one, those that lead their readers to it in this language: of a citing article in several
  /// languages one is kept, in the language of the cited one where there is it.
  /// - Parameter sources: positions, ascending.
  func sources(_ sources: [Int], citing key: ArticleKey) -> [Int] {
    guard !isOneLanguage else { return sources }
    let target = self[key]
    return distinct(
      sources.filter { position(of: key.id, in: keys[$0].language) == target },
      preferring: key.language)
  }

  /// One position for each number.
  /// - Parameter sources: positions, ascending.
  func distinct(_ sources: [Int], preferring language: String = ArticleKey.english) -> [Int] {
    guard !isOneLanguage else { return sources }
    var kept: [Int] = []
    for source in sources {
      if let last = kept.last, keys[last].id == keys[source].id {
        if keys[source].language == language { kept[kept.count - 1] = source }
      } else {
        kept.append(source)
      }
    }
    return kept
  }
}
