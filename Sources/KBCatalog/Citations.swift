import KBModel

/// Who cites whom.
struct Citations: Sendable {
  /// By the number that is cited, whether or not the archive has it: positions of the articles that cite it, ascending.
  /// Of a citing article in several languages one counts.
  private let numbers: [ArticleID: [Int]]
  private let translations: Translations

  /// - Parameter groups: the copies of each article; the copy that is shown is the one that cites.
  init(_ groups: [CopyMerger.Group], _ translations: Translations) {
    var numbers: [ArticleID: [Int]] = [:]
    for (position, group) in groups.enumerated() {
      for target in group.shown.references {
        numbers[target, default: []].append(position)
      }
    }
    self.numbers = numbers
    self.translations = translations
  }

  /// Positions of the articles that cite this one, ascending.
  func sources(of key: ArticleKey) -> [Int] {
    numbers[key.id].map { translations.sources($0, citing: key) } ?? []
  }

  /// The numbers that are cited, in no order, and positions of the articles that cite them in any language, ascending.
  var targets: [(id: ArticleID, sources: [Int])] {
    numbers.map { (id: $0.key, sources: translations.distinct($0.value)) }
  }
}

/// An article that is cited but that the archive lacks.
public struct MissingArticle: Hashable, Sendable {
  /// Its number.
  public let id: ArticleID
  /// Those that cite it, at least one, ordered by number.
  public let citedBy: [CatalogEntry]
}
