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
  /// Index range of the lines above the list of products that the article applies to; usually empty.
  let preface: Range<Int>
  /// Index ranges of the body's lines in `text`; more than one where something of the footer stands between.
  let segments: [Range<Int>]
  /// For each line of a text that was made of a page the lines of the page; empty where the text is the file's.
  var pageLines: [LineRange] = []

  init(
    text: SourceText, origin: Origin, preface: Range<Int> = 0..<0, segments: [Range<Int>]
  ) {
    self.text = text
    self.origin = origin
    self.preface = preface
    self.segments = segments
  }

  var bytes: [UInt8] { text.bytes }

  /// The preface as a text of its own; `nil` where there is none.
  var prefaceText: ColumnText? {
    preface.isEmpty ? nil : ColumnText(text: text, origin: origin, segments: [preface])
  }

  /// Byte ranges of the preface and the segments.
  var byteRanges: [Range<Int>] {
    ([preface] + segments).compactMap { segment in
      guard let last = segment.last else { return nil }
      return text.lines[segment.lowerBound].lowerBound..<text.lines[last].upperBound
    }
  }
}
