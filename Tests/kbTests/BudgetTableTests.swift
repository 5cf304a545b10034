import KBSite
import Testing

@testable import kb

@Suite struct BudgetTableTests {
  @Test func whatIsOverStandsOut() {
    var measure = SiteMeasure()
    measure.files = 20_312
    measure.folders = 900
    measure.bytes = 312_400_000
    measure.largestFile = .init(path: "articles.jsonl.gz", size: 4_100_000)
    #expect(
      BudgetTable(SiteBudget(measure, .of(.cloudflare))).text == """
        Cloudflare Pages:
          files                  20,312  of 20,000   over by 312
          files and folders      21,212  no limit
          entries of a folder         0  no limit
          size                 312.4 MB  no limit
          largest file           4.1 MB  of 26.2 MB
          redirects                   0  of 2,000
          size of _redirects    0 bytes  no limit

        """)
  }
}
