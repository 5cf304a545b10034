import KBModel

/// An error code, the articles that tell of it and those that only mention it.
public struct ErrorGroup: Hashable, Sendable {
  /// What one article says of the code.
  public struct Mention: Hashable, Sendable {
    /// The article's position in ``Catalog/entries``.
    public let position: Int
    /// What happens, in the article's words.
    public let symptom: String
  }

  /// The code.
  public let code: ErrorCode
  /// What articles tell of it, ordered by their numbers.
  public let mentions: [Mention]
  /// Where articles mention it without telling of it, ordered by their numbers; one at least where nobody tells of it.
  public let citations: [Mention]
}

extension ErrorGroup {
  /// All codes, family by family, in a family by name; runs of digits count as numbers, so that C999 precedes C1001.
  static func groups(of entries: [CatalogEntry]) -> [ErrorGroup] {
    var mentions: [String: (code: ErrorCode, told: [Mention], cited: [Mention])] = [:]
    for (position, entry) in entries.enumerated() {
      for error in entry.errors {
        let mention = Mention(position: position, symptom: error.symptom)
        if error.isTold {
          mentions[error.code.slug, default: (error.code, [], [])].told.append(mention)
        } else {
          mentions[error.code.slug, default: (error.code, [], [])].cited.append(mention)
        }
      }
    }
    let families = Dictionary(
      uniqueKeysWithValues: ErrorCode.Family.allCases.enumerated().map { ($1, $0) })
    return mentions.values
      .map { (family: families[$0.code.family] ?? 0, key: NaturalOrder($0.code.name), group: $0) }
      .sorted {
        ($0.family, $0.key, $0.group.code.slug) < ($1.family, $1.key, $1.group.code.slug)
      }
      .map {
        ErrorGroup(code: $0.group.code, mentions: $0.group.told, citations: $0.group.cited)
      }
  }
}
