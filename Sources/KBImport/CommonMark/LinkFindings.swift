import KBMarkup
import KBModel

/// Words what is to be said about the links and images of a canonical article: a destination that leads to nothing on
/// the page is an error, so that none disappears silently.
struct LinkFindings {
  /// In the order of the headings.
  private let anchors: [String]
  private let known: Set<String>

  /// - Parameter outline: the headings of the article's text.
  init(_ outline: Outline) {
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
        .error, "unresolved-link", Self.message(link.destination, destination), at: place)
    }
  }

  private static func image(
    _ link: LinkMention, _ destination: LinkDestination, at place: SourceLocation
  ) -> Diagnostic {
    if destination == .external, !link.isInLink {
      return Diagnostic(
        .warning, "unsupported-image",
        "images are not shown yet: the page has a link to “\(link.destination)” in its place;"
          + " write it as a link", at: place)
    }
    let substitute =
      link.hasText
      ? "the page has the text between its brackets in the place of “\(link.destination)”"
      : "nothing is in the place of “\(link.destination)”"
    return Diagnostic(
      .error, "unsupported-image",
      "images are not shown yet: \(substitute); describe the image in the text and take it away",
      at: place)
  }

  private static func message(_ text: String, _ destination: LinkDestination) -> String {
    let remedy = "link to an article (Q123456), a heading (#summary) or an address (https://…)"
    switch destination {
    case .scheme(let scheme):
      return "“\(text)” is no link in the page, which has none with “\(scheme):”; \(remedy)"
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
      return "“\(text)” leads to a file, which is not published, and is no link in the page;"
        + " \(remedy)"
    }
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
