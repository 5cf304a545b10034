import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBSite

/// Which copy of an article a site shows, a preview shows and an import writes.
@Suite("Copies of one article")
struct CopiesTests {
  /// Files that hold one article, the one that has to be shown first.
  struct Copies: Sendable, CustomTestStringConvertible {
    let id: String
    let texts: [String]
    /// Words that only the first has.
    let shown: String

    var testDescription: String { id }
    var page: String { "kb/\(id.dropFirst().prefix(3))/\(id)/index.html" }
  }

  static let sets = [
    // A page of the mirror in two revisions, of which the earlier has the longer text.
    Copies(
      id: "Q810018",
      texts: [
        mirror("The ninth revision says so.", revision: "9", date: "4/19/2018"),
        mirror(
          "The eighth revision says that it does not work, and says it again.", revision: "8",
          date: "10/26/2006"),
      ], shown: "The ninth revision says so."),
    // A page of the FTP mirror that was reviewed twice.
    Copies(
      id: "Q824122",
      texts: [
        page(824_122, "Click OK 3 times.", reviewed: "12/30/2006"),
        page(824_122, "Click OK three times.", reviewed: "11/14/2005"),
      ], shown: "Click OK 3 times."),
    // The archive's own text of 1999 in both its forms, and the page that came after it.
    Copies(
      id: "Q154607",
      texts: [
        page(154_607, "So it was left in 2005.", reviewed: "8/16/2005"),
        document(
          "Q154607", "Folder Is Gone", date: "04-APR-1999",
          body: "SUMMARY\n=======\n\nSo it was in 1999."),
        """
        ---
        title: "Q154607: Folder Is Gone"
        permalink: /kb/154/Q154607/
        ---

        \tArticle: Q154607
        \tProduct(s): Microsoft Exchange
        \tVersion(s): winnt:5.5
        \tOperating System(s):
        \tKeyword(s): kbusage
        \tLast Modified: 04-APR-1999
        \t
        \tSUMMARY
        \t=======
        \t
        \tSo it was in 1999.

        """,
      ], shown: "So it was left in 2005."),
    // A page that ends in the middle of a word, and the whole of it, of which the extraction lost more.
    Copies(
      id: "Q195875",
      texts: [
        """
        How to Find Out Why Nothing Is Synchronized (195875)
        The information in this article applies to:
        SUMMARY
        This article says how to find out.
        MORE INFORMATION
        Follow these steps:
        - On the Tools menu, click Services.
        - Verify that the profile is whole.
        REFERENCES
        195435 What Folders Are
        Modification Type: | Major | Last Reviewed: | 11/6/2003 |
        ---|
        Keywords: | kbprb KB195875 |
        ---|

        """,
        """
        How to Find Out Why Nothing Is Synchronized (195875)



        The information in this article applies to:

          • Microsoft Outlook 2000

        This article was previously published under Q195875

        SUMMARY

        This article says how to find out.

        MORE INFORMATION

        Follow these steps:

          1. On the Tools menu, click Services.
          2. Verify that the pro
        """,
      ], shown: "profile is whole"),
    // Two texts without a date: one lost its title, the other its end, which no other copy can give back.
    Copies(
      id: "Q195876",
      texts: [
        """
        This article was previously published under Q195876

        SUMMARY

        The whole of it.

        Modification Type:Minor
        Keywords:kbprb KB195876

        """,
        """
        Title of It (195876)

        This article was previously published under Q195876

        SUMMARY

        The who
        """,
      ], shown: "The whole of it."),
  ]

  @Test("the right one is shown, whatever the files are called", arguments: sets)
  func names(copies: Copies) async throws {
    for order in permutations(of: Array(copies.texts.indices)) {
      let archive = try Archive()
      for (name, text) in zip(["a", "b/b", "c.txt"], order) {
        try archive.write(copies.texts[text], to: "content/" + name)
      }
      try await expect(copies, in: archive)
    }
  }

  @Test(
    "the one in the folder named first is shown, whatever the folders are called", arguments: sets)
  func folders(copies: Copies) async throws {
    for order in permutations(of: Array(copies.texts.indices)) {
      let archive = try Archive()
      var shown = ""
      for (name, text) in zip(["a", "b", "c"], order) {
        try archive.write(copies.texts[text], to: name + "/1.txt")
        if text == 0 { shown = archive.root + "/" + name }
      }
      let folders = ["a", "b", "c"].prefix(copies.texts.count).map { archive.root + "/" + $0 }
      for folders in [folders, folders.reversed()] {
        let folders = [shown] + folders.filter { $0 != shown }
        try await expect(copies, in: archive) { $0.content = folders }
      }
    }
  }

  @Test("the right one is imported, in whatever order", arguments: sets)
  func imports(copies: Copies) async throws {
    let names = ["a", "b", "c"].prefix(copies.texts.count)
    let archive = try Archive()
    for (name, text) in zip(names, copies.texts) { try archive.write(text, to: name + "/1.txt") }
    for (position, order) in permutations(of: Array(names)).enumerated() {
      let one = "one\(position)"
      let all = "all\(position)"
      for name in order {
        _ = try await archive.importArticles([name]) { $0.destination = one }
      }
      _ = try await archive.importArticles(order) { $0.destination = all }
      for folder in [one, all] {
        let texts = try archive.content(folder)
        let shown = texts.filter { !$0.key.contains(".copy-") }
        #expect(shown.count == 1)
        #expect(shown.values.first?.contains(copies.shown) == true, "\(folder) \(order)")
        #expect(texts.count <= copies.texts.count)
      }
    }
  }

  private func expect(
    _ copies: Copies, in archive: Archive, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws {
    let report = try await archive.build(change)
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(report.articles == 1)
    #expect(try archive.page(copies.page).contains(copies.shown))
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    change(&request)
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    let page = try await live.file(at: copies.page).map { String(decoding: $0, as: UTF8.self) }
    #expect(page?.contains(copies.shown) == true)
  }

  // MARK: Hand-written text

  @Test(
    "an import that nobody changed gives way to a later source, one that somebody changed does not")
  func imported() async throws {
    let old = document("Q198657", "XADM: One", body: "SUMMARY\n=======\n\nThe old text.")
    let archive = try Archive(["old/1.TXT": old])
    _ = try await archive.importArticles(["old"])
    try archive.write(old, to: "content/source.TXT")
    let page = "kb/198/Q198657/index.html"
    let fromImport = try await built(archive, page)
    #expect(fromImport.contains("The old text."))
    // The import stands first, and both are named.
    #expect(
      fromImport.contains("<code>1.TXT</code>") && fromImport.contains("<code>source.TXT</code>"))

    let later = old.replacing("21-NOV-1999", with: "22-NOV-1999").replacing("old", with: "later")
    try archive.write(later, to: "content/later.TXT")
    #expect(try await built(archive, page).contains("The later text."))

    let text = try #require(try archive.content()["198/Q198657.md"])
    try archive.write(
      text.replacing("The old text.", with: "The mended text."), to: "content/198/Q198657.md")
    #expect(try await built(archive, page).contains("The mended text."))
    #expect(try await built(archive, page) { $0.isFull = true }.contains("The mended text."))

    // What somebody changed is no import that a later one may replace, wherever it is imported into.
    _ = try await archive.importArticles(["content/198/Q198657.md"]) { $0.destination = "new" }
    let again = try await archive.importArticles(["old"]) { $0.destination = "new" }
    #expect(again.outcomes == [.conflict: 1])
    #expect(try archive.content("new")["198/Q198657.md"]?.contains("The mended text.") == true)
  }

  @Test("a preview follows an edit that makes an import a text of its own")
  func previewOfEditedImport() async throws {
    let archive = try Archive([
      "old/1.TXT": document("Q198657", "XADM: One", date: "01-JAN-1998"),
      "content/later.TXT": document("Q198657", "XADM: One", body: "The later text."),
    ])
    _ = try await archive.importArticles(["old"])
    var request = BuildRequest()
    request.root = archive.root
    var report = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &report))
    let text = try #require(try archive.content()["198/Q198657.md"])
    try archive.write(text + "\nMended.\n", to: "content/198/Q198657.md")
    #expect(live.note([archive.root + "/content/198/Q198657.md"]).needsRefresh)
    _ = live.refresh()
    let page = try await live.file(at: "kb/198/Q198657/index.html")
    #expect(page.map { String(decoding: $0, as: UTF8.self).contains("Mended.") } == true)
  }

  @Test("two hand-written files with one number are an error that names both")
  func twoHandWritten() async throws {
    let archive = try Archive([
      "content/a.md": canonical("Q999001", "How to Clean a Mouse"),
      "content/b.md": canonical("Q999001", "How to Clean a Keyboard"),
    ])
    let report = try await archive.build()
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["id-conflict"])
    let message = (errors.first?.location?.path ?? "") + (errors.first?.message ?? "")
    #expect(message.contains("a.md") && message.contains("b.md"))
    try archive.write(canonical("Q999001", "How to Clean a Mouse"), to: "content/b.md")
    #expect(
      try await archive.build().findings(in: archive)
        == ["content/b.md: warning [duplicate-file]"])
  }

  // MARK: Ties

  /// Of two texts that nothing else tells apart the SHA-256 decides, and it changes with a letter.
  @Test("an edit that changes which of two equal copies is shown changes every page that says so")
  func ties() async throws {
    func text(_ word: String) -> String {
      document("Q198657", "XADM: \(word)", body: "SUMMARY\n=======\n\nThe word is \(word).")
    }
    let archive = try Archive([
      "content/a.TXT": text("First"), "content/b.TXT": text("Second"),
      "content/c.TXT": document("Q198658", "Citing", body: "See Q198657."),
    ])
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    var shown: Set<Bool> = []
    for round in 0..<8 {
      // The header stays as it is.
      let edited = text("First").replacing("The word", with: "The word \(round)")
      try archive.write(edited, to: "content/a.TXT")
      if live.note([archive.root + "/content/a.TXT"]).needsRefresh { _ = live.refresh() }
      _ = try await archive.build()
      let site = try archive.site()
      let isFirst = try archive.page("kb/198/Q198657/index.html").contains("is First.")
      shown.insert(isFirst)
      // The page's own SHA-256 follows with the next refresh.
      let page = try await live.file(at: "kb/198/Q198657/index.html")
      #expect(page.map { String(decoding: $0, as: UTF8.self).contains("is First.") } == isFirst)
      let citing = "kb/198/Q198658/index.html"
      #expect(try await live.file(at: citing).map { Data($0) } == site[citing], "round \(round)")
      _ = try await archive.build {
        $0.output = archive.root + "/anew"
        $0.isFull = true
      }
      #expect(
        try archive.site("anew").filter { $0.key != ".kb-site" }
          == site.filter { $0.key != ".kb-site" })
    }
    #expect(shown == [true, false], "no edit changed the order")
  }

  @Test("the order of the content folders decides between equal copies")
  func folderOrder() async throws {
    let archive = try Archive([
      "a/1.TXT": document("Q198657", "One", body: "From a."),
      "b/1.TXT": document("Q198657", "One", body: "From b."),
    ])
    let page = "kb/198/Q198657/index.html"
    for folders in [["a", "b"], ["b", "a"]] {
      let text = try await built(archive, page) { request in
        request.content = folders.map { archive.root + "/" + $0 }
      }
      #expect(text.contains("From \(folders[0])."))
      _ = try await archive.importArticles(folders) { $0.destination = "to-" + folders[0] }
      #expect(
        try archive.content("to-" + folders[0])["198/Q198657.md"]?.contains("From \(folders[0]).")
          == true)
    }
  }

  // MARK: Titles and languages

  @Test("a title that the shown copy lost comes from another one, which is named")
  func lostTitle() async throws {
    let page = Self.page(195_875, "It works.", reviewed: "11/6/2003")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let archive = try Archive([
      "content/a.txt": lines.dropFirst().joined(separator: "\n"),
      "content/b.TXT": document("Q195875", "How to Find Out", date: "01-JAN-1999"),
    ])
    let report = try await archive.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    let text = try archive.page("kb/195/Q195875/index.html")
    #expect(text.contains("It works."))
    #expect(text.contains("<h1>How to Find Out</h1>") || text.contains(">How to Find Out</h1>"))
    let parts = text.components(separatedBy: "Taken from here")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("<code>b.TXT</code>") == true)
    #expect(parts.last?.contains("<dd>title</dd>") == true)
  }

  @Test("an import writes a file for each language, and together they are an archive as before")
  func languages() async throws {
    let german = canonical(
      "Q305313", "Der Dienst", fields: "language: de\nmodified: 2005-01-01\n", body: "Deutsch.")
    let archive = try Archive([
      "content/de.md": german, "content/en.TXT": document("Q305313", "The Service"),
    ])
    let report = try await archive.importArticles(["content"]) { $0.destination = "new" }
    #expect(report.outcomes == [.written: 2])
    #expect(report.copies == 0)
    let texts = try archive.content("new")
    #expect(texts.keys.sorted() == ["305/Q305313.de.md", "305/Q305313.md"])
    #expect(texts["305/Q305313.de.md"]?.contains("Deutsch.") == true)
    #expect(
      try await archive.build { $0.content = [archive.root + "/new"] }.findings(in: archive) == [])
    #expect(try archive.page("kb/305/Q305313/de/index.html").contains("Deutsch."))
  }

  @Test("a language that is none is an error, and leads no import out of its folder")
  func languageNames() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q305313", "One", fields: "language: \"../../../de\"\n"),
      "content/2.md": canonical("Q305314", "Two", fields: "language: copies\n"),
    ])
    #expect(
      try await archive.build().findings(in: archive)
        == ["content/1.md:4:11: error [wrong-value]", "content/2.md:4:11: error [wrong-value]"])
    _ = try await archive.importArticles(["content"]) { $0.destination = "new" }
    for path in try archive.content("new").keys { #expect(!path.contains("de")) }
  }

  @Test("sources of one name are kept apart")
  func sourcesOfOneName() async throws {
    let archive = try Archive([
      "a/txt/1.TXT": document("Q100001", "One"), "b/txt/1.TXT": document("Q100002", "Two"),
    ])
    let folders = try await archive.importArticles(["a/txt", "b/txt"])
    #expect(folders.outcomes == [.written: 2])
    let files = try await archive.importArticles(["a/txt/1.TXT", "b/txt/1.TXT"]) {
      $0.destination = "files"
    }
    #expect(files.outcomes == [.written: 2])
  }

  private func built(
    _ archive: Archive, _ page: String, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> String {
    let report = try await archive.build(change)
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    return try archive.page(page)
  }

  // MARK: Texts

  private static func mirror(_ text: String, revision: String, date: String) -> String {
    """
    Notice: This website is an unofficial Microsoft Knowledge Base (hereinafter KB) archive. See the disclaimer.

    Folders cannot be synchronized


    View products that this article applies to.

    Symptoms

    \(text)

    ↑ Back to the top


    Keywords: KB810018, kbbug

    ↑ Back to the top

    Article Info
    Article ID : 810018
    Revision : \(revision)
    Created on : 10/26/2006
    Published on : \(date)
    Exists online : False

    """
  }

  static func page(_ number: Int, _ text: String, reviewed: String) -> String {
    """
    Folder Is Gone (\(number))



    The information in this article applies to:

      • Microsoft Outlook 2002

    SUMMARY

    \(text)

    Modification Type:MajorLast Reviewed:\(reviewed)
    Keywords:kbprb KB\(number)

    """
  }
}
