@testable import KBSearch

/// An index of articles of few words: one that all have, one that most have, a slip of it, others; and two long lists.
enum LargeArchive {
  private static let count = 10_100
  /// Pairs of all kinds: beside a word of over ten thousand articles, beside one of less, beside a rare one.
  static let queries = [
    "everywhere", "frequent", "frequent everywhere", "the frequent wordad", "wordaf frequent",
    "everywhere wordah", "wordaj everywhere", "frequent of everywhere wordal", "frequen",
    "everywhete", "frequemt everywhere", "frequemt", "everywhure frequent",
    "wordad wordae", "everywhere frequent wordba", "frequent the wordai",
  ]

  /// Words that two lists mention, by how many other articles have them: up to sixteen, the lists are found, too.
  static let mentioned = [
    0: "oddaaa", 1: "oddbbb", 5: "oddc8.dll", 16: "odddd", 17: "oddee", 40: "oddff",
  ]
  /// The numbers of the lists.
  static let lists = [20_500, 20_501]
  /// Words that lists mention alone, beside others, begun, mistyped, quoted and excluded.
  static let mentionQueries =
    mentioned.values.sorted() + mentioned.values.sorted().map { "everywhere " + $0 }
    + [
      "odda", "oddc8", "c8.dll", "odaaaa", "oddaaa oddbbb odddd", "\"oddaaa oddbbb\"",
      "odddd -oddbbb", "oddaaa -odddd",
    ]

  /// A site with the pages of this archive, and its index instead of its own.
  static func site(in site: SampleSite) -> SampleSite {
    let site = site.copy()
    for path in site.paths where path.hasPrefix("search/index/") { site[path] = nil }
    for (path, file) in files { site[path] = file }
    return site
  }

  private static var files: [String: [UInt8]] {
    let builder = IndexBuilder()
    var files: [String: [UInt8]] = [:]
    for place in 0..<count {
      let number = 10_000 + place
      let word = letters(place % 97)
      let message =
        switch place % 4 {
        case 0 where place == 400: "the frequemt \(word) everywhere"
        case 2 where place == 402: "\(word) everywhure"
        case 0: "the frequent \(word) everywhere"
        case 2: "\(word) everywhere the frequent"
        default: "\(word) of everywhere"
        }
      let odd = mentioned.filter { place < $0.key }.values.sorted().joined(separator: " ")
      builder.add(
        SearchDocument(
          number: UInt32(number),
          passages: [
            .init(field: .title, text: place % 3 == 0 ? "Everywhere \(word)" : "Title"),
            .init(field: .errorText, text: message),
            .init(field: .body, text: odd),
          ]))
      // As many pages as can be asked for.
      files[path(number)] = page(message + " " + odd)
    }
    let list =
      (0..<900).map { "item\($0)" }.joined(separator: " ") + " "
      + mentioned.values.sorted().joined(separator: " ")
    for number in lists {
      builder.add(
        SearchDocument(number: UInt32(number), passages: [.init(field: .body, text: list)]))
      files[path(number)] = page(list)
    }
    for file in IndexWriter(builder.finish()).files { files[file.path] = file.compressed() }
    return files
  }

  private static func path(_ number: Int) -> String {
    "kb/0\(number / 1000)/Q\(number)/index.html"
  }

  private static func page(_ text: String) -> [UInt8] {
    Array("<h1>Title</h1><div class=\"kb-body\"><p>\(text)</p></div></article>".utf8)
  }

  /// Pairs are of letters.
  private static func letters(_ number: Int) -> String {
    "word" + String(decoding: [UInt8(97 + number / 26), UInt8(97 + number % 26)], as: UTF8.self)
  }
}
