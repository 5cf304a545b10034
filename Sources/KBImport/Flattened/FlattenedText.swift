import KBModel

/// The body of a web page that was flattened to text: one block, or one source line, a line.
struct FlattenedText: Sendable {
  /// A line of the body.
  struct Line: Hashable, Sendable {
    /// Its bytes, without the line end and without what belongs to the header.
    var range: Range<Int>
    /// 1-based in the file.
    var number: Int
    /// Whether the page closes a section here (its link back to the top); such a line has no text
    /// of its own.
    var endsSection = false
  }

  /// How the page's template writes the names of the standard sections.
  enum SectionNames: Sendable {
    /// In capitals; the same name in lower case is a subsection.
    case upperCase
    case anyCase
  }

  /// The whole file, valid UTF-8.
  let bytes: [UInt8]
  let lines: [Line]
  /// ``Copy/Extraction/flattened`` or ``Copy/Extraction/dense``.
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
