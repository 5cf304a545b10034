import KBModel

/// The body of a web page that was flattened to text: one block, or one source line, a line.
struct FlattenedText: Sendable {
  /// How the page's template writes the names of the standard sections.
  struct SectionNames: Sendable {
    var style: PageTemplate.SectionStyle
    /// The names in the page's language, where that is not English.
    var local: Set<[UInt8]> = []
  }

  /// The whole file, valid UTF-8.
  let bytes: [UInt8]
  let lines: [PageLine]
  let extraction: Copy.Extraction
  let sectionNames: SectionNames

  /// The articles that the body cites, in order, with repetitions: what ``ReferenceScanner`` finds
  /// and the numbers at the beginning of reference lines.
  func citedArticles() -> [ArticleID] {
    FlattenedLineReader(self).lines().flatMap { line -> [ArticleID] in
      FlattenedInlines.inlines(
        of: Array(bytes[line.content]), isReferenceLine: line.kind == .reference
      )
      .references
    }
  }
}
