import KBModel

/// Fills in what the shown copy of an article lost from the best of the other copies that has it, which is named.
public struct CopyCompletion {
  /// The article, as far as it is complete; its ``ArticleMetadata/copies`` are all files that it came from.
  public var article: Article {
    var article = Article(metadata: metadata, preface: preface, body: body)
    article.metadata.copies = copies.flatMap(\.origins).withoutRepetitions
    return article
  }

  /// The copies with what they gave, the one that is shown first.
  public private(set) var copies: [Copy]
  private var metadata: ArticleMetadata
  private let preface: [Block]
  private let body: [Block]
  /// What is still to be looked for.
  private var missing: [Part]

  /// - Parameters:
  ///   - article: read from the copy that is shown.
  ///   - copies: of the article, the one that is shown first.
  public init(_ article: Article, copies: [Copy]) {
    (metadata, preface, body) = (article.metadata, article.preface, article.body)
    self.copies = copies
    let lost = Set(copies.first?.lost ?? [])
    missing = Part.allCases.filter { [metadata] part in
      !part.isIn(metadata) && (part == .title || lost.contains(part.lost))
    }
  }

  /// - Parameters:
  ///   - article: read from the copy that is shown.
  ///   - entry: of the article; it has the title that the shown copy lost, and says which copy gave it.
  public init(_ article: Article, _ entry: CatalogEntry) {
    self.init(article, copies: entry.copies)
    if missing.contains(.title) {
      metadata.title = entry.title
      missing.removeAll { $0 == .title }
    }
  }

  /// Takes what is missing from the other copies, the better ones first.
  /// - Parameter read: the metadata of a copy, by its position among ``copies``; called for those copies only that can have
  ///   what is missing.
  public mutating func complete<Problem: Error>(
    from read: (Int) throws(Problem) -> ArticleMetadata
  ) throws(Problem) {
    for position in copies.indices.dropFirst() where !missing.isEmpty {
      let lost = copies[position].lost
      guard missing.contains(where: { !lost.contains($0.lost) }) else { continue }
      let other = try read(position)
      for part in missing where part.isIn(other) {
        part.copy(from: other, to: &metadata)
        copies[position].supplied.append(part.lost)
        missing.removeAll { $0 == part }
      }
    }
  }
}

/// A part of an article that can be taken from another copy; a text cannot.
private enum Part: CaseIterable {
  case title, productCode, keywords, appliesTo

  var lost: Copy.LostPart {
    switch self {
    case .title: return .title
    case .productCode: return .productCode
    case .keywords: return .keywords
    case .appliesTo: return .appliesTo
    }
  }

  func isIn(_ metadata: ArticleMetadata) -> Bool {
    switch self {
    case .title: return metadata.hasTitle
    case .productCode: return metadata.productCode != nil
    case .keywords: return !metadata.keywords.isEmpty
    case .appliesTo: return !metadata.appliesTo.isEmpty
    }
  }

  func copy(from other: ArticleMetadata, to metadata: inout ArticleMetadata) {
    switch self {
    case .title: metadata.title = other.title
    case .productCode: metadata.productCode = other.productCode
    case .keywords:
      metadata.keywords = other.keywords
      if metadata.technologies.isEmpty { metadata.technologies = other.technologies }
    case .appliesTo: metadata.appliesTo = other.appliesTo
    }
  }
}

extension [Copy] {
  /// Each file once: an imported text can name a file that stands in the archive, too.
  fileprivate var withoutRepetitions: [Copy] {
    guard count > 1 else { return self }
    var files: [Copy] = []
    for copy in self {
      let known = files.firstIndex { $0.path == copy.path && $0.sha256 == copy.sha256 }
      if let known {
        files[known].supplied += copy.supplied.filter { !files[known].supplied.contains($0) }
      } else {
        files.append(copy)
      }
    }
    return files
  }
}
