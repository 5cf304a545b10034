import KBModel

/// Finds out whether a page holds an article as a part of something else: a mail, a post of a forum or a newsgroup, a
/// comment in a program.
///
/// Above the first line of an article stand its title and the site's own lines. What a page has there besides says who
/// quotes it, to whom, and why.
struct QuotationTest {
  private let page: PageLines
  private let matcher: PageMatcher

  /// - Returns: the 1-based number of the line that shows it, `nil` for pages of articles.
  static func line(in page: PageLines, _ matcher: PageMatcher) -> Int? {
    QuotationTest(page: page, matcher: matcher).mark().map { page.lines[$0].number }
  }

  private func mark() -> Int? {
    let head = PageMatcher.head(of: page)
    let start = head.firstIndex { beginsArticle($0) } ?? head.endIndex
    let above = head[..<start]
    if let mark = above.first(where: { Self.isMark(page[$0]) || Self.isAttribution(page[$0]) }) {
      return mark
    }
    let mail = above.filter { Self.isMailField(page[$0]) }
    if mail.count >= 2 { return mail.first }
    if start < head.endIndex {
      let isQuoted = page.lines[head[start]].markup == .quotation
      let isTitled = PageTitle.number(atEndOf: page[head[start]]) != nil
      if let leadIn = above.first(where: {
        isLeadIn($0, aboveTitle: isTitled) || isQuoted && isOwnText($0)
      }) {
        return leadIn
      }
    }
    return page.lines.indices.first { isReply($0) }
  }

  /// Whether a line is the first that is certain to be an article's own. A title without its number is not.
  private func beginsArticle(_ index: Int) -> Bool {
    let line = page[index]
    return matcher.header.label(atStartOf: line) != nil || NumberLine(line) != nil
      || PageTitle.number(atEndOf: line) != nil || PageMatcher.isSectionName(line)
  }

  // MARK: Marks of other texts

  private static let marks = [
    "```", "//", "/*", "* ", "> ", "REM ", "' ", "-----Original Message", "----- Original Message",
    "---------- Forwarded message", "Begin forwarded message", "Re: ", "Quote:", "Zitat:", "WARC/",
    "HTTP/1.",
  ].map { Array($0.utf8) }
  private static let posts = [
    "Post by ", "Posted by ", "Posted by: ", "Posted on ", "Originally posted by ",
    "Originally Posted by ", "Reply by ", "Replied by ", "answered ", "asked ", "by ",
  ].map { Array($0.utf8) }
  private static let frames = LineSet([
    "Leave a Reply", "Leave a reply", "Leave a comment", "Leave a Comment",
    "Post a comment", "Post a Comment", "Add a comment", "Add Comment", "Post Reply", "Post reply",
    "Reply with quote", "Quick Reply", "View previous topic", "View next topic",
  ])
  private static let greetings = ["Hi", "Hello", "Dear", "Hallo", "Bonjour", "Hola", "Ciao"]
    .map { Array($0.utf8) }

  /// Whether a line begins as only lines of code, comments, mails and posts do.
  static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    marks.contains { line.starts(with: $0) } || isPost(line) || frames.contains(line)
      || isGreeting(line)
  }

  /// `Posted by Ann`, `by Ann » 3 June 2007`, `answered 3 June at 10:14`. The shorter the words, the more must follow.
  private static func isPost(_ line: ArraySlice<UInt8>) -> Bool {
    guard let words = posts.first(where: { line.starts(with: $0) }) else { return false }
    if words.first?.isUpper == true { return true }
    return line.count < 100 && line.contains(where: \.isDigit)
      && (line.firstRange(of: Array(" » ".utf8)) != nil
        || words.count > 3 && line.firstRange(of: Array(" at ".utf8)) != nil)
  }

  /// `Hi all,`.
  private static func isGreeting(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 60, let last = line.last, ",!:".utf8.contains(last) else { return false }
    return greetings.contains { greeting in
      line.starts(with: greeting) && !line[line.startIndex + greeting.count].isLetter
    }
  }

  private static let mailFields = LineSet([
    "From", "To", "Cc", "Subject", "Date", "Sent", "Received", "Reply-To", "Newsgroups",
    "Message-ID", "Organization", "Von", "An", "Betreff", "Gesendet", "De", "Para", "Asunto", "À",
    "Objet", "Da", "Oggetto", "Author", "Posted", "Thread", "Topic", "Forum",
  ])

  /// `From: jim@example.com`, `*Subject:* Lamps`.
  private static func isMailField(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    guard let colon = text.prefix(16).firstIndex(of: UInt8(ascii: ":")) else { return false }
    return mailFields.contains(text[..<colon])
  }

  private static let verbs = [
    " wrote", " writes", " schrieb", " a écrit", " escribió", " ha scritto", " escreveu",
    " schreef", " skrev",
  ].map { Array($0.utf8) }

  /// `Ann wrote:`, `Ann wrote on 3 June 2007, 10:14:`.
  static func isAttribution(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == UInt8(ascii: ":"), line.count < 200 else { return false }
    return verbs.contains { verb in
      line.firstRange(of: verb).map { line[$0.upperBound].isLetter == false } ?? false
    }
  }

  /// The fewest words of a sentence that introduces something; menus of sites have shorter lines with a colon.
  private static let leadInWords = 4

  /// Whether a line says that something follows. A template that has text above its fields has it below the title.
  private func isLeadIn(_ index: Int, aboveTitle: Bool) -> Bool {
    let line = page[index]
    guard line.last == UInt8(ascii: ":"),
      line.split(separator: 0x20).count >= Self.leadInWords,
      matcher.chrome.end(of: page, at: index) == index
    else { return false }
    return aboveTitle || matcher.template.title != .first
      || page.lines.indices.first { !page.isBlank($0) } == index
  }

  /// Whether a line is a sentence outside the quotation that the article stands in.
  private func isOwnText(_ index: Int) -> Bool {
    page.lines[index].markup == nil && Prose(page[index]).endsSentence
      && matcher.chrome.end(of: page, at: index) == index
  }

  /// Whether a line begins another post or belongs to the frame of one, which no article has anywhere:
  /// `Ann wrote on 3 June 2007:`, `Leave a Reply`.
  private func isReply(_ index: Int) -> Bool {
    let line = page[index]
    switch page.lines[index].markup {
    case .preformatted, .quotation, .row: return false
    case .heading, .item, .continuation, .sectionEnd, nil: break
    }
    if Self.frames.contains(line) { return true }
    guard Self.isAttribution(line) || Self.isPost(line) else { return false }
    return line.contains(where: \.isDigit) || line.starts(with: "Rep".utf8)
  }
}
