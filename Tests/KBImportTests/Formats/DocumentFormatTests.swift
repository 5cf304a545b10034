import KBModel
import Testing

@testable import KBImport

@Suite struct DocumentFormatTests {
  private func read(_ document: DocumentText, lineEnd: String = "\r\n") -> Importer.Result<Article>
  {
    Importer().article(Array(document.text(lineEnd: lineEnd).utf8), path: "Q100004.TXT")
  }

  private func metadata(_ document: DocumentText) throws -> ArticleMetadata {
    try #require(read(document).value).metadata
  }

  private func findings(_ document: DocumentText) -> [String] {
    read(document).diagnostics.map {
      "\($0.severity) \($0.code.rawValue) \($0.location?.line ?? 0)"
    }
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func wholeFile(lineEnd: String) throws {
    var document = DocumentText()
    document.footer = """
      Keywords          : kbsetup kbprb
      Component         : core
      Technology        : kbMSDOSSearch kbMSDOS600
      Version           : :6.0,6.2; WINDOWS:3.1
      Hardware          : ALPHA x86
      Issue type        : kbprb
      Solution Type     : kbnofix
      """
    let result = read(document, lineEnd: lineEnd)
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.value)
    let metadata = article.metadata
    #expect(article.id == ArticleID(100_004))
    #expect(metadata.title == "PRB: Setup Stops")
    #expect(metadata.prefix == "PRB")
    #expect(metadata.products == ["MS-DOS"])
    #expect(metadata.productCode == "msdos")
    #expect(metadata.versions == [":6.0,6.2", "WINDOWS:3.1"])
    #expect(metadata.operatingSystems.isEmpty)
    #expect(metadata.keywords == ["kbsetup", "kbprb"])
    #expect(metadata.technologies == ["kbMSDOSSearch", "kbMSDOS600"])
    #expect(metadata.issueType == "kbprb")
    #expect(metadata.solutionType == "kbnofix")
    #expect(metadata.queryWords == "6.00")
    #expect(
      metadata.otherFields
        == [.init(name: "Component", value: "core"), .init(name: "Hardware", value: "ALPHA x86")])
    #expect(metadata.appliesTo == [.init("Microsoft MS-DOS versions 6.0, 6.2")])
    #expect(metadata.dates == [ArticleDate(.modified, raw: "21-NOV-1999")])
    #expect(metadata.date?.day == Day(year: 1999, month: 11, day: 21))
    #expect(metadata.language == "en")
    let copy = try #require(metadata.copies.first)
    #expect(metadata.copies.count == 1)
    #expect((copy.path, copy.format, copy.extraction) == ("Q100004.TXT", "document", .original))
    #expect(copy.encoding == .ascii)
    #expect(copy.sha256 == SHA256.hexDigest(Array(document.text(lineEnd: lineEnd).utf8)))
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func surveyAgreesWithTheWholeReading() throws {
    var document = DocumentText()
    document.body = "See Q100005, Q100004 and Q100005, then Q200000."
    let bytes = Array(document.text().utf8)
    let header = try #require(Importer().header(bytes, path: "a").value)
    let article = try #require(Importer().article(bytes, path: "a").value)
    let references = [ArticleID(100_005), ArticleID(200_000)]
    #expect(
      header
        == ArticleHeader(article.metadata, references: references, copy: article.metadata.copies[0])
    )
  }

  // MARK: Header

  @Test func footerIsCompleteWhereTheHeaderIsCut() throws {
    var document = DocumentText()
    document.fields[2] = "PROD/VER:WINDOWS:1.0,2"
    document.fields[4] = "KEYWORDS:kbsetupkbprb"
    document.footer = "Keywords          : kbsetup kbprb\nVersion           : WINDOWS:1.0,2.0"
    let metadata = try metadata(document)
    #expect(metadata.keywords == ["kbsetup", "kbprb"])
    #expect(metadata.versions == ["WINDOWS:1.0,2.0"])
  }

  @Test func emptyFieldsOfTheFooterLeaveTheHeader() throws {
    var document = DocumentText()
    document.footer = "Keywords          : \nVersion           : "
    let metadata = try metadata(document)
    #expect(metadata.keywords == ["kbsetup"])
    #expect(metadata.versions == [":6.0,6.2"])
  }

  @Test func withoutFooterTheHeaderCounts() throws {
    var document = DocumentText()
    document.footer = nil
    let result = read(document)
    #expect(result.diagnostics.map(\.code) == ["no-footer"])
    #expect(result.diagnostics.map(\.severity) == [.note])
    let article = try #require(result.value)
    #expect(article.metadata.keywords == ["kbsetup"])
    #expect(article.metadata.versions == [":6.0,6.2"])
    #expect(article.metadata.queryWords == "6.00")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test(
    arguments: [
      ("PROD/VER:", []), ("PROD/VER::", []), ("PROD/VER:winnt:", ["winnt:"]),
      ("PROD/VER:3.00 4.00", ["3.00 4.00"]), ("PROD/VER::97; 2000", [":97", "2000"]),
      ("PROD/VER:WINDOWS:1.0;WINNT:4.0", ["WINDOWS:1.0", "WINNT:4.0"]),
      ("PROD/VER::January 1995  edition", [":January 1995  edition"]),
    ] as [(String, [String])])
  func versions(field: String, versions: [String]) throws {
    var document = DocumentText()
    document.fields[2] = field
    document.footer = "Keywords          : kbsetup"
    #expect(try metadata(document).versions == versions)
  }

  @Test(
    arguments: [
      ("OPER/SYS:WINDOWS", ["WINDOWS"]),
      ("OPER/SYS:MS-DOS               | WINDOWS", ["MS-DOS", "WINDOWS"]), ("OPER/SYS: ", []),
    ] as [(String, [String])])
  func operatingSystems(field: String, systems: [String]) throws {
    var document = DocumentText()
    document.fields[3] = field
    #expect(try metadata(document).operatingSystems == systems)
  }

  @Test func titleIsKeptAsWritten() throws {
    var document = DocumentText()
    for title in ["A | B  <C> &quot; {{x}} *", "Key: Value: x", "\u{7F}2"] {
      document.fields[0] = "TITLE   :\(title) "
      #expect(try metadata(document).title == title.replacing("\u{7F}", with: "⌂"))
    }
  }

  @Test func ruleAfterTheHeaderMayBeMissing() throws {
    var document = DocumentText()
    document.headerRule = nil
    let article = try #require(read(document).value)
    #expect(article.metadata.appliesTo == [.init("Microsoft MS-DOS versions 6.0, 6.2")])
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
    document.appliesTo = nil
    #expect(read(document).value.map { BlockOutline.of($0.body) } == "h2 SUMMARY\np Setup stops.")
  }

  @Test func blankLinesAboveTheHeader() throws {
    let bytes = Array(("\r\n \r\n" + DocumentText().text()).utf8)
    let article = try #require(Importer().article(bytes, path: "a").value)
    #expect(article.metadata.title == "PRB: Setup Stops")
    #expect(article.body.first?.lines == LineRange(17, 18))
  }

  // MARK: Damaged headers

  @Test func missingParts() {
    var document = DocumentText()
    document.document = "DOCUMENT:"
    #expect(findings(document) == ["error missing-id 1"])
    #expect(read(document).value == nil)
    document.document = "DOCUMENT:Setup  21-NOV-1999"
    #expect(findings(document) == ["error missing-id 1"])
    document = DocumentText()
    document.fields.removeFirst()
    #expect(findings(document) == ["error truncated-header 1"])
    #expect(read(document).value == nil)
    document = DocumentText()
    document.fields[0] = "TITLE   : "
    #expect(findings(document) == ["warning missing-title 2"])
    #expect(read(document).value?.metadata.title == "")
    document = DocumentText()
    document.document = "DOCUMENT:Q100004  32-NOV-1999  [msdos]"
    #expect(findings(document) == ["warning unreadable-date 1"])
    #expect(read(document).value?.metadata.date?.raw == "32-NOV-1999")
  }

  @Test func onlyTheFirstLine() {
    let result = Importer().article(Array("DOCUMENT:Q100004  21-NOV-1999  [msdos]".utf8), path: "a")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == ["truncated-header"])
  }

  @Test func headerMayEndEarly() throws {
    var document = DocumentText()
    document.document = "DOCUMENT:KB100004"
    document.fields = ["TITLE   :Short"]
    let article = try #require(read(document).value)
    #expect(article.id == ArticleID(100_004))
    #expect(article.metadata.title == "Short")
    #expect(article.metadata.dates.isEmpty)
    #expect(article.metadata.productCode == nil)
    #expect(article.metadata.products.isEmpty)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func everyCutIsReadOrReported() {
    let bytes = Array(DocumentText().text().utf8)
    for count in 1..<bytes.count {
      let result = Importer().article(Array(bytes[..<count]), path: "a")
      #expect(
        result.value != nil || result.diagnostics.contains { $0.severity == .error }, "\(count)")
    }
  }

  @Test func fieldThatStandsTwiceIsText() throws {
    var document = DocumentText()
    document.fields.append("TITLE   :Another Title")
    let article = try #require(read(document).value)
    #expect(article.metadata.title == "PRB: Setup Stops")
    #expect(BlockOutline.plainText(article.preface).contains("Another Title"))
  }

  @Test func headerAlone() throws {
    var document = DocumentText()
    (document.appliesTo, document.closing, document.footer, document.legalNotice) = (
      nil, nil, nil, nil
    )
    document.body = ""
    let article = try #require(read(document).value)
    #expect(article.body.isEmpty)
    #expect(article.metadata.title == "PRB: Setup Stops")
  }
}
