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
  /// How often the page refers to each article, by its number.
  private var articles: [String: Int] = [:]
  private var texts: WordCounts?
  private let own: String
  private let messages: [String]

  /// - Parameter messages: what is reported about the file.
  init(_ destinations: [SourceParts.Destination], _ page: PageReading, messages: [String]) {
    links = WordCounts(page.links.lazy.map(Self.hash))
    own = page.articleID
    self.messages = messages
    let cited = page.citedArticles.compactMap(Self.number) + page.links.compactMap(Self.article)
    for number in cited { articles[number, default: 0] += 1 }
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
    for number in Self.numbers(in: text) {
      if number == Self.number(own) { return true }
      guard let count = articles[number], count > 0 else { continue }
      articles[number] = count - 1
      return true
    }
    return false
  }

  /// The numbers in an address, the longest first, which is the article's: those before it are folders'. They are whole:
  /// Q12345 is not in `Q123456`. Addresses of the old support site have their slashes inside the number.
  private static func numbers(in address: String) -> [String] {
    let runs = [address, address.filter { $0 != "/" }].flatMap { text in
      text.split { !$0.isASCII || !$0.isNumber }.map { String($0.drop { $0 == "0" }) }
    }
    return runs.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The number of the article that a link to a page leads to.
  private static func article(_ link: String) -> String? {
    link.split(separator: "/").last.flatMap { number(String($0)) }
  }

  /// `123456` of `Q123456`.
  private static func number(_ article: String) -> String? {
    let digits = article.dropFirst()
    let isNumber = article.first == "Q" && !digits.isEmpty && digits.allSatisfy(\.isNumber)
    return isNumber ? String(digits.drop { $0 == "0" }) : nil
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
