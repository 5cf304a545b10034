import KBModel
import Testing

@Suite struct TitlePrefixTests {
  @Test(
    arguments: [
      ("XADM: The Store Stops", "XADM", "The Store Stops"), ("OL2000: Views", "OL2000", "Views"),
      ("PRB: A: Drive Is Gone", "PRB", "A: Drive Is Gone"), ("HOWTO:Build It", "HOWTO", "Build It"),
      ("FIX:   Wide Gap", "FIX", "Wide Gap"), ("X400: Codes", "X400", "Codes"),
      ("WinNT: Logon", "WINNT", "Logon"), ("XCON:", "XCON", ""),
      ("XCON: MTA: Queue", "XCON", "MTA: Queue"),
    ])
  func prefixes(title: String, name: String, rest: String) throws {
    let prefix = try #require(TitlePrefix(of: title))
    #expect(prefix.name == name)
    #expect(prefix.rest == rest)
  }

  @Test(
    arguments: [
      "", ":", "No Prefix Here", "Encarta 97: Sounds", "Err Msg: Not Found", "Word: Tables",
      "A: drive", "C:\\WINDOWS", "1999: A Year", "setup: stops", "PC-WIN: Hyphen", "ÄÖ: Umlauts",
      "C1001: Internal Error", "A12: Too Short",
      "TOOLONGPREFIX: Text", "HOW TO: Two Words", " PRB: Blank First",
    ])
  func otherTitlesHaveNone(title: String) {
    #expect(TitlePrefix(of: title) == nil)
  }

  @Test func metadataKnowItsPrefix() {
    #expect(ArticleMetadata(id: ArticleID(100_000), title: "SMS: Site").prefix == "SMS")
    #expect(ArticleMetadata(id: ArticleID(100_000), title: "A Site").prefix == nil)
  }
}
