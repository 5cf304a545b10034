import KBImport
import KBModel

/// The text that a new article starts with: a frame to be filled in, or what a file holds.
struct Manuscript {
  /// `nil` where number or title is missing, or where the file cannot be read.
  private(set) var article: Article?

  /// - Parameter report: is told what is missing, and what was found in the file.
  init(_ request: NewArticleRequest, _ report: inout BuildReport) {
    var draft = Draft()
    if let path = request.manuscript {
      guard let read = Draft(path, &report) else { return }
      draft = read
    }
    guard let id = request.id ?? draft.metadata?.id, let title = request.title ?? draft.title
    else {
      let missing = request.id == nil && draft.metadata == nil ? "number" : "title"
      report.diagnostics.append(
        Diagnostic(
          .error, missing == "number" ? "missing-id" : "missing-title",
          "the text has no \(missing) of its own; name it: kb new Q123456 \"TITLE\" --from FILE",
          at: request.manuscript.map { SourceLocation(path: $0) }))
      return
    }
    let original = draft.metadata
    var metadata = original ?? ArticleMetadata(id: id, title: title)
    metadata.id = id
    metadata.title = title
    if !request.products.isEmpty { metadata.products = request.products }
    if !request.keywords.isEmpty { metadata.keywords = request.keywords }
    if let date = request.date ?? (original == nil ? request.today : nil) {
      metadata.dates.removeAll { $0.kind == .modified }
      metadata.dates.insert(ArticleDate(.modified, raw: date.description), at: 0)
    }
    // What a person had a hand in is no import, which a later one could replace.
    if metadata != original { metadata.copies = [] }
    article = Article(metadata: metadata, preface: draft.preface, body: draft.body)
  }
}

/// What is there before the request's own fields are filled in.
private struct Draft {
  /// `nil` where the text has no header.
  var metadata: ArticleMetadata?
  var preface: [Block] = []
  var body: [Block] = Self.frame

  var title: String? { metadata.flatMap { $0.title.isEmpty ? nil : $0.title } }

  /// An article's frame.
  init() {}

  /// The article in a file, or its text where it is no article.
  init?(_ path: String, _ report: inout BuildReport) {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path)
    } catch {
      report.diagnostics.append(
        Diagnostic(
          .error, "unreadable-file", "cannot read the text to start from: \(error.reason)",
          at: SourceLocation(path: path)))
      return nil
    }
    let result = Importer().article(bytes, path: path)
    if let article = result.value {
      report.diagnostics += result.diagnostics
      metadata = article.metadata
      preface = article.preface
      body = article.body
    } else if result.diagnostics.contains(where: { $0.code == "unknown-format" }) {
      let name = path.lowercased()
      let isMarkup = name.hasSuffix(".md") || name.hasSuffix(".markdown")
      let text = PlainText(bytes, path: path, markup: isMarkup ? .commonMark : .columns)
      report.diagnostics += text.diagnostics
      body = text.blocks
    } else {
      report.diagnostics += result.diagnostics
      return nil
    }
  }

  /// The sections that most articles have, with a word on what belongs there.
  private static let frame: [Block] = {
    let sections = [
      ("SUMMARY", "What this article is about, in a sentence or two."),
      ("MORE INFORMATION", "The steps, the reasons, and the numbers of related articles."),
    ]
    let line = LineRange(1, 1)
    return sections.flatMap { heading, text in
      [
        Block(.heading(level: 2, [.text(heading)]), lines: line),
        Block(.paragraph([.text(text)]), lines: line),
      ]
    }
  }()
}
