import KBModel

/// The body of an article in the archive's own layout: text in columns, wrapped at a fixed width.
struct ColumnText: Sendable {
  /// Where the text comes from, which decides its width and what was done to its indentation.
  enum Origin: Sendable {
    /// The archive's plain files: wrapped at 80 columns, every line as it was written.
    case archive
    /// The same text in Jekyll form: a tab before every line, and one leading space stripped from each.
    case conversion
    /// The programmers' library of 1988–1991 in Jekyll form: wrapped at 70 columns, a tab before every line.
    case library

    /// The column at which the text was wrapped.
    var width: Int { self == .library ? 70 : 80 }
  }

  let text: SourceText
  let origin: Origin
  /// Index ranges of the body's lines in `text`; more than one where something of the header stands between.
  let segments: [Range<Int>]

  var bytes: [UInt8] { text.bytes }

  /// Byte ranges of the segments.
  var byteRanges: [Range<Int>] {
    segments.compactMap { segment in
      guard let last = segment.last else { return nil }
      return text.lines[segment.lowerBound].lowerBound..<text.lines[last].upperBound
    }
  }
}
