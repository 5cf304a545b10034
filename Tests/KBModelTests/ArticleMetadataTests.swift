import KBModel
import Testing

@Suite struct ArticleMetadataTests {
  @Test func dateToShowIsTheMostTellingOne() {
    var metadata = ArticleMetadata(id: ArticleID(100_000), title: "")
    #expect(metadata.date == nil)
    let created = ArticleDate(.created, raw: "1/2/1999")
    let published = ArticleDate(.published, raw: "1/3/1999")
    let reviewed = ArticleDate(.reviewed, raw: "1/4/1999")
    let modified = ArticleDate(.modified, raw: "1/1/1998")
    metadata.dates = [created]
    #expect(metadata.date == created)
    metadata.dates = [created, published]
    #expect(metadata.date == published)
    metadata.dates = [published, created, reviewed]
    #expect(metadata.date == reviewed)
    metadata.dates = [created, reviewed, modified]
    #expect(metadata.date == modified)
  }

  @Test func readableDateWinsOverUnreadableOne() {
    var metadata = ArticleMetadata(id: ArticleID(100_000), title: "")
    let unreadable = ArticleDate(.modified, raw: "??")
    let created = ArticleDate(.created, raw: "1/2/1999")
    metadata.dates = [unreadable]
    #expect(metadata.date == unreadable)
    metadata.dates = [unreadable, created]
    #expect(metadata.date == created)
  }

  @Test func headerKeepsWhatListsNeed() {
    var metadata = ArticleMetadata(id: ArticleID(100_000), title: "PRB: It Stops")
    metadata.products = ["Microsoft Exchange"]
    metadata.productCode = "exchange"
    metadata.keywords = ["kbusage"]
    metadata.dates = [ArticleDate(.modified, raw: "21-NOV-1999")]
    metadata.language = "de"
    let copy = Copy(path: "a.txt", format: "document", encoding: .ascii, sha256: "00")
    let header = ArticleHeader(metadata, references: [ArticleID(100_001)], copy: copy)
    #expect(header.id == metadata.id)
    #expect(header.title == "PRB: It Stops")
    #expect(header.products == ["Microsoft Exchange"])
    #expect(header.productCode == "exchange")
    #expect(header.keywords == ["kbusage"])
    #expect(header.date?.day == Day(year: 1999, month: 11, day: 21))
    #expect(header.language == "de")
    #expect(header.references == [ArticleID(100_001)])
    #expect(header.copy == copy)
  }

  @Test func lessCompleteCopiesAreGreater() {
    #expect(
      [.dense, .converted, .flattened, .original].sorted()
        == [Copy.Extraction.original, .converted, .flattened, .dense])
  }
}
