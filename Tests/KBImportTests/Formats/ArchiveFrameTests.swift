import KBModel
import Testing

@testable import KBImport

@Suite struct ArchiveFrameTests {
  private func article(_ document: DocumentText) throws -> Article {
    try #require(Importer().article(Array(document.text().utf8), path: "a").value)
  }

  private func fields(_ article: Article) -> [String] {
    article.metadata.otherFields.map { "\($0.name): \($0.value)" }
  }

  // MARK: Leaked header lines

  @Test(
    arguments: [
      (
        "3.00 3.10\nWINDOWS\nkbprg kbdocerr",
        ["Versions: 3.00 3.10", "Systems: WINDOWS"]
      ),
      (
        "\n3.10 4.00 | 3.50 3.51\n\nWINDOWS   | WINDOWS NT\n\nkbother\n",
        [
          "Versions: 3.10 4.00 | 3.50 3.51", "Systems: WINDOWS   | WINDOWS NT",
        ]
      ),
      ("KBENV", []), ("docerr", []),
      ("ntprint", []),
      (
        "Windows 95\nkbtoolkbtoolg kbdocerr",
        ["Systems: Windows 95"]
      ),
      ("1996\nMACINTOSH", ["Versions: 1996", "Systems: MACINTOSH"]),
      ("'96-'97", ["Versions: '96-'97"]), ("96-97", ["Versions: 96-97"]),
      (
        "kbnetwork\n3.10\nWINDOWS\nkbnetwork",
        ["Versions: 3.10", "Systems: WINDOWS"]
      ),
    ] as [(String, [String])])
  func linesOfTheOldHeaderAreMetadata(opening: String, expected: [String]) throws {
    var document = DocumentText()
    document.opening = opening
    let article = try article(document)
    #expect(fields(article) == expected)
    #expect(article.metadata.appliesTo.count == 1)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func versionsOfSeveralPlatformsLeakToo() throws {
    var document = DocumentText()
    document.opening = "MS-DOS:5.1,6.0; WINDOWS:1.0,1.5;\nWINDOWS NT:1.0"
    let article = try article(document)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
    #expect(
      fields(article) == [
        "Versions: MS-DOS:5.1,6.0; WINDOWS:1.0,1.5;", "Versions: WINDOWS NT:1.0",
      ])
  }

  @Test(
    arguments: [
      "This note is about a test release.", "IMPORTANT: Read this first.", "3 steps are needed.",
    ])
  func textAboveTheListIsThePreface(preface: String) throws {
    var document = DocumentText()
    document.opening = "3.00\nkbprg\n\n\(preface)\n"
    let article = try article(document)
    #expect(fields(article) == ["Versions: 3.00"])
    #expect(article.metadata.keywords.contains("kbprg"))
    #expect(article.metadata.appliesTo.count == 1)
    #expect(BlockOutline.of(article.preface).contains("p \(preface)"))
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func doubledIntroductionOfTheList() throws {
    var document = DocumentText()
    document.opening = "This information in this article applies to:\n"
    let article = try article(document)
    #expect(article.metadata.appliesTo == [.init("Microsoft MS-DOS versions 6.0, 6.2")])
    #expect(
      BlockOutline.of(article.preface) == "p This information in this article applies to:")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  // MARK: Applies-to list

  @Test func nestedList() throws {
    var document = DocumentText()
    document.appliesTo = """
       - Server, version 5.5 
       - The Run-Time, included with:
          - Compiler 1.0
             - Editor 2.0
                - Plug-in 3.0
       -
       - 
       - *EDITOR* remark
      """
    #expect(
      try article(document).metadata.appliesTo == [
        .init("Server, version 5.5"), .init("The Run-Time, included with:"),
        .init("Compiler 1.0", level: 2), .init("Editor 2.0", level: 3),
        .init("Plug-in 3.0", level: 4), .init("*EDITOR* remark"),
      ])
  }

  @Test func outermostLevelIsTheFirst() throws {
    var document = DocumentText()
    document.appliesTo = "    - System 4.0\n       - Pack 2\n    - System 5.0"
    #expect(
      try article(document).metadata.appliesTo
        == [.init("System 4.0"), .init("Pack 2", level: 2), .init("System 5.0")])
  }

  @Test func proseInTheListIsNotLost() throws {
    var document = DocumentText()
    document.appliesTo = " - Server 5.5\n\nas it applies to:\n\n - System 4.0\n    - Pack 2"
    #expect(
      try article(document).metadata.appliesTo == [
        .init("Server 5.5"), .init("as it applies to:"), .init("System 4.0"),
        .init("Pack 2", level: 2),
      ])
  }

  @Test func shorterRulesOfTheOldestArticles() throws {
    let text = DocumentText().text().replacing(
      DocumentText.listRule, with: String(repeating: "-", count: 67))
    let article = try #require(Importer().article(Array(text.utf8), path: "a").value)
    #expect(article.metadata.appliesTo.count == 1)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func phraseInTheTextIsNoList() throws {
    var document = DocumentText()
    document.appliesTo = nil
    document.body = "The information in this article applies to:\n\n - Managed code\n\nIt works."
    let article = try article(document)
    #expect(article.metadata.appliesTo.isEmpty)
    #expect(
      BlockOutline.of(article.body)
        == "p The information in this article applies to:\nul\n  - p Managed code\np It works.")
  }

  @Test func ruleWithoutAListIsDropped() throws {
    var document = DocumentText()
    document.appliesTo = nil
    document.opening = String(repeating: "-", count: 69) + "\n"
    let article = try article(document)
    #expect(article.metadata.appliesTo.isEmpty)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func listThatNeverEnds() throws {
    var document = DocumentText()
    let text = document.text().replacing(DocumentText.listRule + "\r\n\r\nSUMMARY", with: "SUMMARY")
    let article = try #require(Importer().article(Array(text.utf8), path: "a").value)
    #expect(article.metadata.appliesTo.isEmpty)
    let plain = BlockOutline.plainText(article.body)
    for word in ["applies to:", "MS-DOS versions", "SUMMARY", "Setup stops."] {
      #expect(plain.contains(word))
    }
    document.appliesTo = nil
  }

  // MARK: Closing lines

  @Test(
    arguments: [
      ("Additional query words: 6.00 setup", "6.00 setup", []),
      ("Additional query words:", nil, []),
      ("Additional query words: 6.00\nAdditional query words: setup", "6.00 setup", []),
      ("Additional query words: 6.00\n\nAdditional query words: setup", "6.00 setup", []),
      ("Additional query words: 6.00\nsetup", "6.00 setup", []),
      (
        "Additional reference words: 6.00 and\nmore", nil,
        ["Additional reference words: 6.00 and more"]
      ),
      ("Additional words: 6.00", nil, ["Additional words: 6.00"]),
      (
        "Additional reference words: 6.00\nKBCategory: kbsetup\nKBSubcategory: x", nil,
        ["Additional reference words: 6.00", "KBCategory: ", "KBSubcategory: "]
      ),
      (
        "KBCategory: kbsetup\n\nKBSubcategory:\n\nAdditional query words: 6.00", "6.00",
        ["KBCategory: ", "KBSubcategory: "]
      ),
    ] as [(String, String?, [String])])
  func closingLines(closing: String, queryWords: String?, otherFields: [String]) throws {
    for footer in [DocumentText().footer, nil] {
      var document = DocumentText()
      document.closing = closing
      document.footer = footer
      let article = try article(document)
      #expect(article.metadata.queryWords == queryWords)
      #expect(fields(article) == otherFields)
      #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
    }
  }

  @Test(
    arguments: [
      ("Setup stops.", "Additional query words: 6.00 KBCategory: kbhw"),
      ("Setup stops. KBCategory: kbhw", "Additional query words: 6.00"),
    ])
  func categoryGluedToTheTextBeforeIt(text: String, closing: String) throws {
    var document = DocumentText()
    document.body = text
    document.closing = closing
    let article = try article(document)
    #expect(BlockOutline.of(article.body) == "p Setup stops.")
    #expect(article.metadata.queryWords == "6.00")
    #expect(fields(article) == ["KBCategory: "])
    #expect(article.metadata.keywords.contains("kbhw"))
  }

  @Test func closingDirectlyBelowAParagraph() throws {
    var document = DocumentText()
    document.body = "Setup stops.\nAdditional query words: 6.00"
    document.closing = nil
    let article = try article(document)
    #expect(article.metadata.queryWords == "6.00")
    #expect(BlockOutline.of(article.body) == "p Setup stops.")
  }

  @Test func labelInTheMiddleOfTheBodyIsText() throws {
    var document = DocumentText()
    document.body = "Additional query words: are read by the search.\n\nSetup stops."
    let article = try article(document)
    #expect(article.metadata.queryWords == "6.00")
    #expect(BlockOutline.plainText(article.body).contains("are read by the search."))
  }

  // MARK: Footer and legal notice

  @Test func lastFooterCounts() throws {
    var document = DocumentText()
    document.body = """
      This is what a footer looks like:

      \(DocumentText.headerRule)
      Keywords          : kbother
      Issue type        : kbbug

      Setup stops.
      """
    let article = try article(document)
    #expect(article.metadata.keywords == ["kbsetup", "kbprb"])
    #expect(article.metadata.issueType == nil)
    let plain = BlockOutline.plainText(article.body)
    #expect(plain.contains("kbother") && plain.contains("kbbug") && plain.contains("Setup stops."))
  }

  @Test func textBelowTheFooterStaysInTheBody() throws {
    var document = DocumentText()
    document.footer = "Keywords          : kbprb\n\nA remark that came later."
    let article = try article(document)
    #expect(article.metadata.keywords == ["kbprb"])
    #expect(
      BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.\np A remark that came later.")
  }

  @Test func unknownFieldOfTheFooterIsNotLost() throws {
    var document = DocumentText()
    document.footer =
      "Keywords          : kbprb\nOwner             : someone\nIssue type        : kbbug"
    let article = try article(document)
    let everything =
      BlockOutline.plainText(article.body) + fields(article).joined()
      + (article.metadata.issueType ?? "")
    #expect(everything.contains("someone"))
    #expect(everything.contains("kbbug"))
  }

  @Test func legalNoticeIsGone() throws {
    var document = DocumentText()
    let plain = BlockOutline.plainText(try article(document).body)
    #expect(!plain.contains("KNOWLEDGE BASE") && !plain.contains("Copyright"))
    document.footer = nil
    document.closing = nil
    #expect(BlockOutline.of(try article(document).body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func textBelowTheLegalNoticeIsNotLost() throws {
    let text = DocumentText().text() + "\r\n\r\nA remark that came later."
    let result = Importer().article(Array(text.utf8), path: "a")
    let article = try #require(result.value)
    #expect(
      BlockOutline.plainText(article.body).contains("A remark that came later.")
        || !result.diagnostics.isEmpty)
  }
}
