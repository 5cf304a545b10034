import KBModel

/// The parts of a mirror's page above its fields: title, notice of the earlier number, body.
struct MirrorPage {
  /// `nil` where the copy lost it.
  private(set) var title: String?
  private(set) var notice: PublicationNotice?
  private(set) var body: [FlattenedText.Line] = []
  /// Index of the first line of keywords and fields.
  let end: Int

  init(_ text: SourceText) {
    end = Self.end(of: text)
    let siteNotice = Self.siteNotice(in: text)
    let titleLine = Self.titleLine(in: text, before: end, except: siteNotice)
    title = titleLine.map { String(decoding: Prose(text.line($0)).text, as: UTF8.self) }
    var index = 0
    while index < end {
      let line = Prose(text.line(index))
      if siteNotice.contains(index) || index == titleLine || Self.isProductsLink(line) {
        index += 1
      } else if notice == nil, let notice = PublicationNotice(text, at: index) {
        self.notice = notice
        body.append(notice.rest)
        index = notice.end
      } else {
        body.append(
          FlattenedText.Line(
            range: text.lines[index], number: index + 1, endsSection: Self.isLinkToTop(line)))
        index += 1
      }
    }
  }

  static func isNotice(_ line: Prose) -> Bool {
    line.text.starts(with: "Notice:")
      && line.contains(anyOf: ["unofficial microsoft knowledge base"])
  }

  /// `↑ Back to the top`, also without its arrow.
  static func isLinkToTop(_ line: Prose) -> Bool {
    let words = line.text.starts(with: "↑".utf8) ? Prose.trim(line.text.dropFirst(3)) : line.text
    return words.elementsEqual("Back to the top".utf8)
  }

  private static func isProductsLink(_ line: Prose) -> Bool {
    line.text.elementsEqual("View products that this article applies to.".utf8)
  }

  /// The keywords, or where they are lost the fields, end the body.
  private static func end(of text: SourceText) -> Int {
    let tail = text.lines.indices.suffix(60)
    let info = tail.last { Prose(text.line($0)).text.elementsEqual("Article Info".utf8) }
    let bound = info ?? text.lines.count
    let keywords = tail.prefix { $0 < bound }.last {
      Prose(text.line($0)).text.starts(with: "Keywords:")
    }
    if let keywords { return keywords }
    if let info { return info }
    return tail.first { MirrorInfo.isArticleID(Prose(text.line($0))) } ?? text.lines.count
  }

  /// The lines of the site's own notice: its paragraph, or up to the words with which it ends.
  private static func siteNotice(in text: SourceText) -> Range<Int> {
    guard let start = text.lines.indices.first(where: { isNotice(Prose(text.line($0))) }) else {
      return 0..<0
    }
    var end = start
    while end < text.lines.count {
      let line = Prose(text.line(end))
      if line.isEmpty { break }
      end += 1
      if line.contains(anyOf: ["disclaimer for more"]) { break }
    }
    return start..<end
  }

  /// The title is the first line but the site's notice, unless that is a part of the body: a
  /// section's name, a link, a long sentence.
  private static func titleLine(in text: SourceText, before end: Int, except notice: Range<Int>)
    -> Int?
  {
    let first = (0..<end).first { !notice.contains($0) && !Prose(text.line($0)).isEmpty }
    guard let first else { return nil }
    let line = Prose(text.line(first))
    let isBody =
      SectionName.isName(line.text) || isLinkToTop(line) || isProductsLink(line)
      || PublicationNotice(text, at: first) != nil || (line.length > 150 && line.endsSentence)
    return isBody ? nil : first
  }
}
