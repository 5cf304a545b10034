import KBModel
import Testing

@testable import KBCatalog

@Suite struct GlossaryTests {
  @Test(
    arguments: [
      ("WD97", "About Word 97."), ("XL2000", "About Excel 2000."), ("ACC2", "About Access 2.0."),
      ("PPT7", "About PowerPoint 7.0."), ("CFS2", "About Combat Flight Simulator 2."),
      ("FP98SE", "About FrontPage 98 Second Edition."), ("FP", "About FrontPage."),
      ("MM2", "About Midtown Madness 2 or Motocross Madness 2."), ("DBWEB", "About dbWeb."),
      ("UT1X", "About the Access Upsizing Tools 1.x."),
      ("PC WIN", "Mail for PC Networks: the client for Windows."),
      ("SMS", "About Systems Management Server."),
      ("OL2000 CW", "About Outlook 2000 with the Corporate or Workgroup option."),
      ("OL98 IMO", "About Outlook 98 with the Internet Mail Only option."),
    ])
  func productsInPrefixes(prefix: String, explanation: String) {
    #expect(TitlePrefixGlossary.explanation(of: prefix) == explanation)
  }

  @Test(arguments: TitlePrefix.phrases.sorted())
  func phrases(prefix: String) {
    #expect(TitlePrefixGlossary.explanation(of: prefix) != nil)
  }

  @Test(arguments: ["QQQ", "QQQ97", "WD12345", "WD97X", "97", "", "WD33"])
  func otherPrefixes(prefix: String) {
    #expect(TitlePrefixGlossary.explanation(of: prefix) == nil)
  }

  @Test(
    arguments: [
      ("kbbug", "A defect."), ("kbvfp600bug", "A defect of Visual FoxPro 6.0."),
      (
        "kbexchange550presp4fix",
        "A defect that is corrected in Exchange 5.5 SP4 (before it came out)."
      ),
      ("exc55sp3", "About Exchange 5.5 SP3."), ("w2000print", "A part of Windows 2000."),
      ("kbgrpdsvb", "Written by a support team for developers."),
      ("kbfea", "A feature that is new in a release."),
      ("s_quickc", "Also about QuickC."),
      ("s_qh", "Also about another language or tool, which the keyword names in short."),
      ("kbbuglist", "A defect that the list of known defects of a product names."),
      ("kbdta", "Desktop applications."),
    ])
  func keywords(slug: String, explanation: String) {
    #expect(KeywordGlossary.explanation(of: slug) == explanation)
  }

  @Test(arguments: ["", "kb", "kbxyzzy", "anything", "kbiss", "kbtlc"])
  func otherKeywords(slug: String) {
    #expect(KeywordGlossary.explanation(of: slug) == nil)
  }
}
