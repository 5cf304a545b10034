/// Looks for the destinations of a canonical file in its page. Each must be there as often as it is written, as
///
/// - a link to the same address, or to the heading or article that it names;
/// - the article itself, whose page does not link to itself;
/// - text, where it is code or markup that is not read;
///
/// or a message about the file must name it.
struct DestinationComparison {
  /// The destinations that are in neither.
  private(set) var lost: [SourceParts.Destination] = []

  private var links: WordCounts
  private var articles: [String: Int] = [:]
  private var texts: WordCounts?
  private let own: String
  private let messages: [String]

  /// - Parameter messages: what is reported about the file.
  init(_ destinations: [SourceParts.Destination], _ page: PageReading, messages: [String]) {
    links = WordCounts(page.links.lazy.map(Self.hash))
    own = page.articleID
    self.messages = messages
    for article in page.citedArticles + page.links.compactMap(Self.article) {
      articles[article, default: 0] += 1
    }
    for destination in destinations where !take(destination.text, page) {
      lost.append(destination)
    }
  }

  private mutating func take(_ destination: String, _ page: PageReading) -> Bool {
    if links.take(Self.hash(destination)) { return true }
    if messages.contains(where: { $0.contains("“\(destination)”") }) { return true }
    // Articles come last: a number can be written in several ways, and each link counts once.
    return takeText(destination, page) || takeArticle(destination)
  }

  private mutating func takeText(_ destination: String, _ page: PageReading) -> Bool {
    var shown =
      texts
      ?? WordCounts(
        CanonicalDestinations(page.body, isSource: false).items.lazy.map { Self.hash($0.text) })
    texts = nil
    defer { texts = shown }
    return shown.take(Self.hash(destination))
  }

  /// Takes an article whose number is in the destination: `Q123456`, `../123/Q123456.md`, `/kb/articles/Q123/4/56.ASP`.
  private mutating func takeArticle(_ destination: String) -> Bool {
    let text = destination.lowercased()
    let hasScheme = text.contains("://") || text.hasPrefix("mailto:")
    guard !hasScheme || text.contains("kb") || text.contains("microsoft") else { return false }
    let digits = text.filter { $0 != "/" }
    if let number = Self.number(own), digits.contains(number) { return true }
    for (article, count) in articles where count > 0 {
      guard let number = Self.number(article), digits.contains(number) else { continue }
      articles[article] = count - 1
      return true
    }
    return false
  }

  /// `Q123456` of a link to an article's page.
  private static func article(_ link: String) -> String? {
    link.split(separator: "/").last.map(String.init).flatMap { number($0) == nil ? nil : $0 }
  }

  private static func number(_ article: String) -> Substring? {
    let digits = article.dropFirst()
    let isNumber = article.first == "Q" && !digits.isEmpty && digits.allSatisfy(\.isNumber)
    return isNumber ? digits : nil
  }

  /// Of an address without percent-encoding.
  private static func hash(_ address: String) -> UInt64 {
    var hash = FNV1a()
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isWordByte),
        let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        hash.add(decoded)
        rest = rest.dropFirst(2)
      } else {
        hash.add(byte)
      }
    }
    return hash.value
  }
}
