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
      ("PC Win: Print", "PC WIN", "Print"), ("PC WSPLUS: Dates", "PC WSPLUS", "Dates"),
      ("Mac Wkst:Log On", "MAC WKST", "Log On"), ("Err Msg: No Room", "ERRMSG", "No Room"),
      ("Error Message: No Room", "ERRMSG", "No Room"), ("ErrMsg: No", "ERRMSG", "No"),
      ("HOW TO: Build It", "HOWTO", "Build It"), ("Stop Msg: 0x1E", "STOP", "0x1E"),
      ("Windows Err Msg: No", "WINDOWS ERR MSG", "No"), ("Doc Err: Page 1", "DOCERR", "Page 1"),
      ("OL2000: (CW) Rules", "OL2000 CW", "Rules"), ("OL98: (IMO)Mail", "OL98 IMO", "Mail"),
      ("OL2000: (COM) Add-ins", "OL2000", "(COM) Add-ins"), ("XCLN: (CW) X", "XCLN", "(CW) X"),
    ])
  func prefixes(title: String, name: String, rest: String) throws {
    let prefix = try #require(TitlePrefix(of: title))
    #expect(prefix.name == name)
    #expect(prefix.rest == rest)
  }

  @Test(
    arguments: [
      "", ":", "No Prefix Here", "Encarta 97: Sounds", "Zone Err Msg: Not Found", "Word: Tables",
      "A: drive", "C:\\WINDOWS", "1999: A Year", "setup: stops", "PC-WIN: Hyphen", "ÄÖ: Umlauts",
      "C1001: Internal Error", "A12: Too Short",
      "TOOLONGPREFIX: Text", "TWO WORDS: Text", " PRB: Blank First", "PC : Blank Last",
      "Mac Encarta 97: Sounds", "IStorage::CopyTo() Fails", "PC  Win: Wide", "Mac: One Word",
    ])
  func otherTitlesHaveNone(title: String) {
    #expect(TitlePrefix(of: title) == nil)
  }

  @Test func phrasesAreSpelledWithHyphensInAddresses() throws {
    #expect(try #require(TitlePrefix(of: "PC Win: Print")).slug == "PC-WIN")
    #expect(try #require(TitlePrefix(of: "XADM: Store")).slug == "XADM")
  }

  @Test func metadataKnowItsPrefix() {
    #expect(ArticleMetadata(id: ArticleID(100_000), title: "SMS: Site").prefix == "SMS")
    #expect(ArticleMetadata(id: ArticleID(100_000), title: "A Site").prefix == nil)
  }
}
