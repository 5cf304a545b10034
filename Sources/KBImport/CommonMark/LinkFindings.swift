import KBMarkup
import KBModel

/// Words what is to be said about the links and images of a canonical article: a destination that leads to nothing on
/// the page is an error, so that none disappears silently.
struct LinkFindings {
  /// In the order of the headings.
  private let anchors: [String]
  private let known: Set<String>
  private let own: ArticleID?

  /// - Parameters:
  ///   - outline: the headings of the article's text.
  ///   - own: the article's number, where it is known.
  init(_ outline: Outline, of own: ArticleID?) {
    self.own = own
    anchors = outline.entries.map(\.anchor)
    known = Set(anchors)
  }

  /// `nil` where the page leads where the link does.
  func finding(_ link: LinkMention, in path: String) -> Diagnostic? {
    let place = SourceLocation(path: path, line: link.line, column: link.column)
    let destination = LinkDestination(link.destination)
    if link.isImage {
      guard destination != .nowhere else { return nil }
      return Self.image(link, destination, at: place)
    }
    if link.isFootnote { return Self.footnote(link, destination, at: place) }
    if link.isInTable, !link.destination.utf8.allSatisfy(\.isAlphanumeric) {
      return Self.inTable(link, destination, at: place)
    }
    switch destination {
    case .nowhere, .article(_, anchor: nil), .external: return nil
    case .anchor(let name):
      guard !known.contains(name) else { return nil }
      return Diagnostic(
        .error, "unknown-anchor",
        "no heading of the article has the anchor “\(link.destination)”; \(remedy(name))", at: place
      )
    case .article, .file, .page, .scheme:
      return Diagnostic(
        .error, "unresolved-link", message(link.destination, destination), at: place)
    }
  }

  /// A page shows an image's text; a web address is in the page as a link or, in a cell, as it is written.
  private static func image(
    _ link: LinkMention, _ destination: LinkDestination, at place: SourceLocation
  ) -> Diagnostic {
    let substitute =
      link.isInTable
      ? "the cell shows “\(link.destination)” as it is written"
      : link.hasText
        ? "the page has the text between its brackets in the place of “\(link.destination)”"
        : "nothing is in the place of “\(link.destination)”"
    switch destination {
    case .external where link.isInTable:
      return Diagnostic(
        .warning, "unsupported-image",
        "images are not shown yet: \(substitute); write the bare address", at: place)
    case .external where !link.isInLink:
      return Diagnostic(
        .warning, "unsupported-image",
        "images are not shown yet: the page has a link to “\(link.destination)” in its place;"
          + " write it as a link", at: place)
    case .article, .anchor:
      let target = if case .anchor = destination { "a heading" } else { "an article" }
      return Diagnostic(
        .error, "unsupported-image",
        "“!” means an image, but this leads to \(target): \(substitute); take the “!” away",
        at: place)
    case .nowhere, .external, .file, .page, .scheme:
      return Diagnostic(
        .error, "unsupported-image",
        "images are not shown yet: \(substitute); describe the image in the text and take it away",
        at: place)
    }
  }

  /// CommonMark reads `[^1]: word` as the address of a link.
  private static func footnote(
    _ link: LinkMention, _ destination: LinkDestination, at place: SourceLocation
  ) -> Diagnostic {
    switch destination {
    case .article(_, anchor: nil), .external:
      return Diagnostic(
        .warning, "unread-markup",
        "footnotes are not read: the note's mark is a link to “\(link.destination)”;"
          + " put the link into the text", at: place)
    case .nowhere, .article, .anchor, .file, .page, .scheme:
      return Diagnostic(
        .error, "unresolved-link",
        "footnotes are not read, and the page does not show the note “\(link.destination)”;"
          + " put the note into the text", at: place)
    }
  }

  /// A link that a cell of a fenced table shows as it is written.
  private static func inTable(
    _ link: LinkMention, _ destination: LinkDestination, at place: SourceLocation
  ) -> Diagnostic {
    let shown =
      "the link to “\(link.destination)” is shown as text, because cells have links to articles only"
    switch destination {
    case .external:
      return Diagnostic(
        .warning, "unread-markup",
        "\(shown); write the bare address, or put the link below the table",
        at: place)
    case .article(let id, _):
      return Diagnostic(
        .error, "unresolved-link", "\(shown), by their numbers; write \(id)", at: place)
    case .nowhere, .anchor, .file, .page, .scheme:
      return Diagnostic(
        .error, "unresolved-link",
        "\(shown); link to an article (Q123456), or put the link below the table", at: place)
    }
  }

  private func message(_ text: String, _ destination: LinkDestination) -> String {
    let remedy = "link to an article (Q123456), a heading (#summary) or an address (https://…)"
    switch destination {
    case .scheme(let scheme):
      return "“\(text)” is no link in the page, which has none with “\(scheme):”; \(remedy)"
    case .article(let id, let anchor?) where id == own:
      return
        "“\(text)” leads to a heading of this article, and the page's link only to the article;"
        + " write #\(anchor)"
    case .article(let id, _):
      return "“\(text)” leads to a heading of another article, and the page's link only to the"
        + " article; write \(id)"
    case .page: return "“\(text)” leads to no article, and is no link in the page; \(remedy)"
    case .file where text.lowercased().hasPrefix("www."):
      return "“\(text)” lacks its scheme, and is no link in the page; write http://\(text)"
    case .file, .nowhere, .anchor, .external:
      if let id = ArticleID(text) {
        return "“\(text)” is no link in the page; write \(id) if that article is meant"
      }
      if Self.looksLikeNumber(text) {
        return "“\(text)” is no number of an article, which has \(ArticleID.digits.lowerBound) to"
          + " \(ArticleID.digits.upperBound) digits, and is no link in the page; \(remedy)"
      }
      return "“\(text)” leads to a file, which is not published, and is no link in the page;"
        + " \(remedy)"
    }
  }

  /// Whether a destination has the form of an article's number or file, whatever the count of its digits.
  private static func looksLikeNumber(_ destination: String) -> Bool {
    let name = destination.lowercased().split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let stem = parts.first, parts.dropFirst().allSatisfy({ ["md", "txt"].contains($0) })
    else {
      return false
    }
    let digits =
      stem.hasPrefix("kb") ? stem.dropFirst(2) : stem.hasPrefix("q") ? stem.dropFirst() : stem
    return !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
  }

  private func remedy(_ name: String) -> String {
    if let nearest = Spelling.nearest(to: name, among: anchors) {
      return "did you mean “#\(nearest)”?"
    }
    guard !anchors.isEmpty else { return "it has no headings; write “## SUMMARY” for one" }
    let most = 4
    let names = anchors.prefix(most).map { "#\($0)" }.joined(separator: ", ")
    return "it has \(names)" + (anchors.count > most ? " and \(anchors.count - most) more" : "")
  }
}
