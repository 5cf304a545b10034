import KBModel

/// Who cites whom.
struct Citations: Sendable {
  /// By the number that is cited, whether or not the archive has it: positions of the articles that cite it, ascending.
  let sources: [ArticleID: [Int]]

  /// - Parameter groups: the copies of each article; the copy that is shown is the one that cites.
  init(_ groups: [CopyMerger.Group]) {
    var sources: [ArticleID: [Int]] = [:]
    for (position, group) in groups.enumerated() {
      for target in group.shown.references {
        sources[target, default: []].append(position)
      }
    }
    self.sources = sources
  }

  /// How many articles cite this one.
  func count(of id: ArticleID) -> Int { sources[id]?.count ?? 0 }
}

/// An article that is cited but that the archive lacks.
public struct MissingArticle: Hashable, Sendable {
  /// Its number.
  public let id: ArticleID
  /// Those that cite it, at least one, ordered by number.
  public let citedBy: [CatalogEntry]
}
