import Testing

@testable import KBCatalog

@Suite struct ProductWordTests {
  @Test(
    arguments: [
      ("kbExchange550", "Exchange 5.5"), ("kbWinNTS400sp4", "Windows NT Server 4.0 SP4"),
      ("kbMSDOS622", "MS-DOS 6.22"), ("kbWin203", "Windows 2.03"),
      ("kbVFP300bMac", "Visual FoxPro 3.0b for Macintosh"),
      ("kbWinNTsearch", "Windows NT"), ("kbWinNTW400SP6a", "Windows NT Workstation 4.0 SP6a"),
      ("kbExchange400Win95", "Exchange client 4.0 for Windows 95"), ("kbword97", "Word 97"),
      ("kbwin2000AdvServ", "Windows 2000 Advanced Server"), ("kbOSWin98", "Windows 98"),
      ("kbHostIntegServ2000", "Host Integration Server 2000"), ("kbOSWinME", "Windows Me"),
      ("kbFoxPro250aDOS", "FoxPro 2.5a for MS-DOS"), ("kbGamesSearch", "Games"),
      ("kbVC32bitSearch", "Visual C++, 32-bit"), ("kbOSMAC", "Macintosh"), ("kbHWMAC", "Macintosh"),
      ("kbWin95OPKOSR210", "Windows 95 OSR 2.1"),
      ("kbFORTRANPower32100NT", "Fortran PowerStation 32 1.0 for Windows NT"),
      ("kbPWB110OS2", "Programmer's WorkBench 1.1 for OS/2"),
      ("kbCombatFlightSim2", "Combat Flight Simulator 2"),
      ("kbIIS500", "Internet Information Services 5.0"),
      ("kbIIS400", "Internet Information Server 4.0"),
      ("kbMFC", "Microsoft Foundation Classes (MFC)"), ("kbMail", "Microsoft Mail"),
      ("kbWinAdvServ", "Windows 2000 Advanced Server"), ("kbOSWin", "Windows operating systems"),
      ("kbWin310", "Windows 3.1"),
      ("kbIE401WinNT400SP1", "Internet Explorer 4.01 SP1 for Windows NT 4.0"),
    ])
  func products(word: String, name: String) {
    #expect(ProductWord(word)?.name == name)
    #expect(ProductWord(word)?.role == nil)
  }

  @Test(
    arguments: [
      ("kbExchange550preSP4fix", "Exchange 5.5 SP4", true, ProductWord.Role.fix),
      ("kbvfp600bug", "Visual FoxPro 6.0", false, .bug),
      ("kbSSafe600FAQ", "Visual SourceSafe 6.0", false, .questions),
      ("kbExchange550sp4Fea", "Exchange 5.5 SP4", false, .feature),
      ("kbVC600QFE", "Visual C++ 6.0", false, .hotfix),
    ])
  func roles(word: String, name: String, isBefore: Bool, role: ProductWord.Role) {
    #expect(ProductWord(word)?.name == name)
    #expect(ProductWord(word)?.isBefore == isBefore)
    #expect(ProductWord(word)?.role == role)
  }

  @Test(
    arguments: [
      "", "kb", "kbnetwork", "word", "winword",
      "kbExchange55",
      "kbUrbanAssault", "kbdisplay", "kbwinsock", "kbAccess1", "kbofficeprog",
    ])
  func otherWords(word: String) {
    #expect(ProductWord(word) == nil)
  }

  @Test(arguments: ["kbZNotKeyword3", "kbAudDeveloper", "kbPTProdChange", "_IKkbbogus", "x"])
  func placeholdersAreNoTechnology(keyword: String) {
    #expect(Technology(keyword: keyword) == nil)
  }
}
