import KBMarkup
import KBModel

/// The archive's canonical text files: YAML front matter and a CommonMark body.
///
///     ---
///     id: Q198657
///     title: "XADM: …"
///     (further fields: see CanonicalMetadata)
///     ---
///
///     ## SUMMARY
///
///     …
struct CanonicalFormat: ArticleFormat {
  let name = "canonical"
  let summary = "text with markup, written for this archive"

  func recognize(_ text: SourceText) -> RecognizedText? {
    guard let first = text.lines.first, Self.isFence(text.bytes[first]) else { return nil }
    let fields = text.lines.indices.dropFirst().prefix(100).prefix { !Self.isFence(text.line($0)) }
    // Without a number it is still the likeliest form of a file with front matter; the reader asks
    // for the number.
    let hasNumber = fields.contains { text.line($0).starts(with: "id:") }
    return RecognizedText(likelihood: hasNumber ? 98 : 40) { read(text, report: &$0) }
  }

  private func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    guard let frontMatter = FrontMatter(text, report: &report) else { return nil }
    let fields = CanonicalMetadata(frontMatter.mapping, report: &report)
    guard let metadata = fields.metadata else { return nil }
    return Reading(
      format: name, metadata: metadata, extraction: fields.sources.first?.extraction ?? .original,
      lost: fields.sources.first?.lost ?? [],
      body: .commonMark(text, fromLine: frontMatter.bodyLine), sources: fields.sources,
      numberLine: frontMatter.mapping["id"]?.position.line)
  }

  /// `---` with nothing but blanks behind it.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---") && line.dropFirst(3).allSatisfy(\.isBlank)
  }
}
