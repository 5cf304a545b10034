/// An article's page as the check reads it: the text that a browser would show, by the hooks of the template.
///
/// - In the element of class `kb-article`, ``body`` is the text of the elements of class `kb-preface` and `kb-body`,
///   without what has class `kb-chrome`, and with the numbers that a browser puts before the items of ordered lists.
/// - ``links`` and ``citedArticles`` are what these elements lead to.
/// - ``metadata`` is the text of `<h1>`, of `<dd>`, and of the list of class `kb-applies-to`.
/// - ``other`` is what else the article's element shows (labels, contents, backlinks) and what it says to machines of
///   its days (`datetime`).
struct PageReading: Sendable {
  /// UTF-8; a line feed stands where an element begins or ends that is no part of a line.
  private(set) var body: [UInt8] = []
  private(set) var metadata: [UInt8] = []
  private(set) var other: [UInt8] = []
  /// Whether the page has an element of class `kb-body`.
  private(set) var hasBody = false
  /// Hashes of the lines of preformatted text, blanks at their ends left out.
  private(set) var preformattedLines: Set<UInt64> = []
  /// Hashes of the lines of the metadata.
  private(set) var metadataLines: Set<UInt64> = []
  /// Where the numbers of items stand in the body, in order, without the full stop behind them.
  private(set) var numerals: [Range<Int>] = []
  /// Where the text of table rows stands in the body.
  private(set) var rows: [Range<Int>] = []
  /// Where links and images of the body lead, as their attributes say.
  private(set) var links: [String] = []
  /// Articles that the body names by an attribute, because it has no link to them.
  private(set) var citedArticles: [String] = []
  /// The article's number, as the page gives it (`Q198657`).
  private(set) var articleID = ""

  private var open: [OpenElement] = []
  private var region: Region { open.last?.region ?? .outside }

  /// Where text goes.
  private enum Region {
    case outside, body, metadata, other, hidden
  }

  private struct OpenElement {
    let name: HTMLName
    let region: Region
    /// Where the element's text begins in the body.
    let start: Int
    /// The list's next number and its style.
    var numeral = ListNumeral()
  }

  init(_ page: [UInt8]) {
    body.reserveCapacity(page.count)
    page.withUnsafeBufferPointer { page in
      var scanner = TagScanner(page)
      while let token = scanner.next() {
        switch token {
        case .text(let range): add(page, range)
        case .start(let tag):
          begin(tag)
          if region == .body { addDestinations(of: tag, page) }
        case .end(let name): end(name)
        }
      }
    }
    Self.add(metadata[...], to: &metadataLines)
  }

  private mutating func add(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    switch region {
    case .body: HTMLText.append(page, range, to: &body)
    case .metadata: HTMLText.append(page, range, to: &metadata)
    case .other: HTMLText.append(page, range, to: &other)
    case .outside, .hidden: break
    }
  }

  private mutating func breakLine() {
    switch region {
    case .body: body.append(0x0A)
    case .metadata: metadata.append(0x0A)
    case .other: other.append(0x0A)
    case .outside, .hidden: break
    }
  }

  private mutating func begin(_ tag: HTMLStartTag) {
    // An item ends where the next one begins, with an end tag or without.
    if tag.name == "li", open.last?.name == "li" { end("li") }
    let region = region(of: tag)
    if !tag.name.isInline { breakLine() }
    if region == .other, let id = tag.text("data-article-id") { articleID = id }
    if region != .outside, let day = tag.text("datetime") { other += " \(day) ".utf8 }
    if tag.name.isVoid { return }
    open.append(OpenElement(name: tag.name, region: region, start: body.count))
    if !tag.name.isInline { breakLine() }
    let last = open.count - 1
    if tag.name == "ol" {
      open[last].numeral = ListNumeral(first: tag.number("start") ?? 1, style: tag.text("type"))
    } else if tag.name == "li", last > 0, region == .body, open[last - 1].name == "ol" {
      if let value = tag.number("value") { open[last - 1].numeral.number = value }
      let start = body.count
      body += open[last - 1].numeral.text.utf8
      numerals.append(start..<body.count)
      body += ". ".utf8
      open[last - 1].numeral.number += 1
    }
  }

  private mutating func addDestinations(
    of tag: HTMLStartTag, _ page: UnsafeBufferPointer<UInt8>
  ) {
    for (name, range) in tag.attributes where name == "href" || name == "src" {
      var text: [UInt8] = []
      HTMLText.append(page, range, to: &text)
      links.append(String(decoding: text, as: UTF8.self))
    }
    if let article = tag.text("data-article-id") { citedArticles.append(article) }
  }

  private mutating func region(of tag: HTMLStartTag) -> Region {
    if tag.name == "script" || tag.name == "style" || tag.name == "template" { return .hidden }
    switch region {
    case .outside: return tag.hasClass("kb-article") ? .other : .outside
    case .other:
      if tag.hasClass("kb-body") {
        hasBody = true
        return .body
      }
      if tag.hasClass("kb-preface") { return .body }
      let isMetadata = tag.name == "h1" || tag.name == "dd" || tag.hasClass("kb-applies-to")
      return isMetadata ? .metadata : .other
    case .body: return tag.hasClass("kb-chrome") || tag.name == "button" ? .hidden : .body
    case .metadata: return .metadata
    case .hidden: return .hidden
    }
  }

  /// Closes the innermost element of that name and those inside it; an end tag without a start is ignored.
  private mutating func end(_ name: HTMLName) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index, let element = open.popLast() {
      if element.region == .body {
        if element.name == "pre" { Self.add(body[element.start...], to: &preformattedLines) }
        if element.name == "tr" { rows.append(element.start..<body.count) }
      }
      if !element.name.isInline { breakLine() }
    }
  }

  private static func add(_ text: ArraySlice<UInt8>, to lines: inout Set<UInt64>) {
    for line in text.split(separator: 0x0A) { lines.insert(FNV1a.hash(line.trimmed)) }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks and control characters at its ends.
  var trimmed: ArraySlice<UInt8> {
    let rest = drop { $0 <= 0x20 || $0 == 0x7F }
    let last = rest.lastIndex { $0 > 0x20 && $0 != 0x7F }
    return rest[..<(last.map { $0 + 1 } ?? rest.startIndex)]
  }
}
