import KBModel

/// Fills in what the shown copy of an article lost from the best of the other copies that has it, which is named.
public struct CopyCompletion {
  /// The article, as far as it is complete; its ``ArticleMetadata/copies`` are all files that it came from.
  public var article: Article {
    var article = shown
    article.metadata.copies = copies.flatMap(\.origins)
    return article
  }

  private var shown: Article
  private var copies: [Copy]
  /// What is still to be looked for.
  private var missing: [Copy.LostPart]

  /// - Parameters:
  ///   - article: read from the copy that is shown.
  ///   - entry: of the article; it has the title that the shown copy lost, and says which copy gave it.
  public init(_ article: Article, _ entry: CatalogEntry) {
    shown = article
    copies = entry.copies
    if !article.metadata.hasTitle { shown.metadata.title = entry.title }
    let lost = Set(entry.copies.first?.lost ?? [])
    missing = Self.parts.filter { lost.contains($0) && !article.metadata.has($0) }
  }

  /// The parts that can be taken from another copy; a text cannot.
  private static let parts: [Copy.LostPart] = [.productCode, .keywords, .appliesTo]

  /// Whether anything is still to be looked for.
  public var isWanting: Bool { !missing.isEmpty }

  /// Whether a copy can have what is still to be looked for.
  public func wants(_ copy: Copy) -> Bool { missing.contains { !copy.lost.contains($0) } }

  /// Takes what a copy has.
  /// - Parameter position: of the copy among those of the entry.
  public mutating func take(_ metadata: ArticleMetadata, from position: Int) {
    for part in missing where metadata.has(part) {
      switch part {
      case .productCode: shown.metadata.productCode = metadata.productCode
      case .keywords:
        shown.metadata.keywords = metadata.keywords
        if shown.metadata.technologies.isEmpty {
          shown.metadata.technologies = metadata.technologies
        }
      case .appliesTo: shown.metadata.appliesTo = metadata.appliesTo
      case .title, .lists, .code, .characters, .footer, .end: continue
      }
      copies[position].supplied.append(part)
      missing.removeAll { $0 == part }
    }
  }
}

extension ArticleMetadata {
  /// Whether there is a value.
  fileprivate func has(_ part: Copy.LostPart) -> Bool {
    switch part {
    case .productCode: return productCode != nil
    case .keywords: return !keywords.isEmpty
    case .appliesTo: return !appliesTo.isEmpty
    case .title: return hasTitle
    case .lists, .code, .characters, .footer, .end: return false
    }
  }
}
