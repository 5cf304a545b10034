import KBModel

/// An error code and the articles that tell of it.
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
  /// At least one, ordered by the articles' numbers.
  public let mentions: [Mention]
}

extension ErrorGroup {
  /// All codes, family by family, in a family by name; runs of digits count as numbers, so that C999 precedes C1001.
  static func groups(of entries: [CatalogEntry]) -> [ErrorGroup] {
    var mentions: [String: (code: ErrorCode, mentions: [Mention])] = [:]
    for (position, entry) in entries.enumerated() {
      for error in entry.errors {
        mentions[error.code.slug, default: (error.code, [])].mentions
          .append(Mention(position: position, symptom: error.symptom))
      }
    }
    let families = Dictionary(
      uniqueKeysWithValues: ErrorCode.Family.allCases.enumerated().map { ($1, $0) })
    return mentions.values
      .map { (family: families[$0.code.family] ?? 0, key: NaturalOrder($0.code.name), group: $0) }
      .sorted {
        ($0.family, $0.key, $0.group.code.slug) < ($1.family, $1.key, $1.group.code.slug)
      }
      .map { ErrorGroup(code: $0.group.code, mentions: $0.group.mentions) }
  }
}
