import Synchronization
import KBModel
import Testing

@testable import KBSearch

/// When it is looked up which long articles merely mention a term.
@Suite struct MentionedTermsTests {
  /// A list that mentions all its words, and articles that tell a few of them.
  private static let documents =
    [
      SampleArchive.list(
        100, mentioning: "server servant library.dll 0x8004aaaa 0x8004bbbb"),
      SearchDocument(
        number: 200,
        passages: [.init(field: .body, text: "The server, a service, a queue. srvr1 srvr2 srvr3")]),
    ]
    + (0..<6).map { place in
      SearchDocument(
        number: 300 + place,
        passages: [.init(field: .body, text: place < 5 ? "0x8004aaaa 0x8004bbbb" : "0x8004aaaa")])
    }

  @Test(arguments: [
    // A rare word, and one that none tells.
    ("server", [100, 200], true), ("servant", [100], true), ("library.dll", [100], true),
    // A code that enough tell, and one that hardly any others do.
    ("0x8004AAAA", [300, 301, 302, 303, 304, 305], false),
    ("0x8004BBBB", [100, 300, 301, 302, 303, 304], true),
    // Not all that have it are wanted: these may be what is left.
    ("0x8004AAAA -walrus", [100, 300, 301, 302, 303, 304, 305], true),
    // Several words: only where none tells one of them, or so few that it may be a slip.
    ("srvr1 srvr2 srvr3", [200], false), ("server service queue", [100, 200], true),
    ("srvr1 srvr2 servant", [100, 200], true),
  ])
  func theyAreLookedUpWhereTheyMayBeShown(
    query: String, numbers: [UInt32], areRead: Bool
  ) throws {
    var archive = SampleArchive(Self.documents)
    for document in Self.documents {
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(document.number)))] =
        SampleArchive.page(
          (document.number, "Title", document.passages[0].text, "winnt", 2000))
    }
    let files = archive.files
    let paths = Mutex<[String]>([])
    var engine = try SearchEngine { path in
      paths.withLock { $0.append(path) }
      return files[path]
    }
    #expect(try engine.search(query).results.map(\.number).sorted() == numbers)
    #expect(paths.withLock { $0.contains { $0.contains("/mentioned-") } } == areRead)
  }
}
