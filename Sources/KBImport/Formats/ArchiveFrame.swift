import KBModel

/// What stands around the body in the archive's own texts, plain or in Jekyll form, from the top:
///
///     3.00 3.10                               (leaked lines of the header before 1996, rare)
///     NOTE: Use this information at …         (a preface, rare)
///     ---------------- (60 dashes or more)
///     The information in this article applies to:
///
///      - Microsoft Exchange Server, version 5.5
///     ----------------
///     body
///     Additional query words: …
///
///     ================ (70)
///     Keywords          : kbusage
///     …
///
///     ================ (77)
///
///     THE INFORMATION PROVIDED … (the same in every article; the page template has it)
///
/// Every part but the body may be missing. Text that fits none of the parts belongs to the body, so nothing is lost.
struct ArchiveFrame {
  /// The text with the last line of the body cut where a closing label stands in it.
  let text: SourceText
  /// Line index range of the text above the list of products; usually empty.
  let preface: Range<Int>
  /// Line index ranges of the body.
  let body: [Range<Int>]
  var hasFooter: Bool { footer != nil }
  /// Whether the legal notice stands below the text.
  let hasNotice: Bool

  private let legacyFields: [ArticleMetadata.Field]
  private let appliesTo: [ArticleMetadata.AppliesTo]
  private let closing: ArchiveClosing
  private let footer: ArchiveFooter?

  init(_ lines: FrameLines) {
    let notice = Self.legalNotice(in: lines)
    let end = notice?.lowerBound ?? lines.range.upperBound
    let footer = ArchiveFooter(lines, before: end)
    let closing = ArchiveClosing(
      lines, before: footer?.start ?? Self.trimmedEnd(lines, before: end))
    let opening = ArchiveOpening(lines, before: closing.start)
    text = closing.cut.map { lines.text.cut(line: closing.start - 1, at: $0) } ?? lines.text
    self.footer = footer
    hasNotice = notice != nil
    self.closing = closing
    legacyFields = opening.legacyFields
    appliesTo = opening.appliesTo
    let below = notice.map { [$0.upperBound..<lines.range.upperBound] } ?? []
    let hasText = { (segment: Range<Int>) in segment.contains { !lines.isBlank($0) } }
    preface = hasText(opening.preface) ? opening.preface : 0..<0
    body = ([opening.end..<closing.start] + (footer?.trailing ?? []) + below).filter(hasText)
  }

  /// Adds what the frame says to what the header said; the footer is complete where the header is cut, so it wins.
  func complete(_ metadata: inout ArticleMetadata) {
    metadata.appliesTo = appliesTo
    metadata.queryWords =
      closing.queryWords.isEmpty ? nil : closing.queryWords.joined(separator: " ")
    metadata.otherFields += legacyFields + closing.fields
    footer?.complete(&metadata)
  }

  /// The lines of the legal notice: from its fixed beginning to the copyright line, or, where that is missing, as long as
  /// it is in capitals.
  private static func legalNotice(in lines: FrameLines) -> Range<Int>? {
    guard
      let start = lines.range.reversed().first(where: {
        lines[$0].starts(with: "THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS")
      })
    else { return nil }
    // The first line with a lower-case letter is the copyright line, or no longer the notice.
    let rest = start..<lines.range.upperBound
    guard let end = rest.first(where: { lines[$0].contains(where: \.isLower) }) else { return rest }
    return start..<(lines[end].starts(with: "Copyright Microsoft Corporation") ? end + 1 : end)
  }

  /// Where the text ends once blank lines and the rule above the legal notice are left out.
  private static func trimmedEnd(_ lines: FrameLines, before end: Int) -> Int {
    var end = end
    while end > lines.range.lowerBound,
      lines.isBlank(end - 1) || Rule(lines[end - 1])?.isFrame(of: "=") == true
    {
      end -= 1
    }
    return end
  }
}
