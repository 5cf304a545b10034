@testable import KBSearch

/// An index of articles of few words: one that all have, one that most have, a slip of it, others.
enum LargeArchive {
  private static let count = 10_100
  /// Pairs of all kinds: beside a word of over ten thousand articles, beside one of less, beside a rare one.
  static let queries = [
    "everywhere", "frequent", "frequent everywhere", "the frequent wordad", "wordaf frequent",
    "everywhere wordah", "wordaj everywhere", "frequent of everywhere wordal", "frequen",
    "everywhete", "frequemt everywhere", "frequemt",
    "wordad wordae", "everywhere frequent wordba", "frequent the wordai",
  ]

  static var files: [String: [UInt8]] {
    let builder = IndexBuilder()
    var files: [String: [UInt8]] = [:]
    for place in 0..<count {
      let number = 10_000 + place
      let word = letters(place % 97)
      let message =
        switch place % 4 {
        case 0 where place == 400: "the frequemt \(word) everywhere"
        case 0: "the frequent \(word) everywhere"
        case 2: "\(word) everywhere the frequent"
        default: "\(word) of everywhere"
        }
      builder.add(
        SearchDocument(
          number: UInt32(number),
          passages: [
            .init(field: .title, text: place % 3 == 0 ? "Everywhere \(word)" : "Title"),
            .init(field: .errorText, text: message),
          ]))
      // As many pages as can be asked for.
      files["kb/0\(number / 1000)/Q\(number)/index.html"] = Array(
        "<h1>Title</h1><div class=\"kb-body\"><p>\(message)</p></div></article>".utf8)
    }
    for file in IndexWriter(builder.finish()).files { files[file.path] = file.compressed() }
    return files
  }

  /// Pairs are of letters.
  private static func letters(_ number: Int) -> String {
    "word" + String(decoding: [UInt8(97 + number / 26), UInt8(97 + number % 26)], as: UTF8.self)
  }
}
