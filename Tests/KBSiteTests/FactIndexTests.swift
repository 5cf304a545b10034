import Foundation
import KBModel
import KBSite
import Testing

@Suite("Indices of fixes, files and messages")
struct FactIndexTests {
  private static let body = """
    SYMPTOMS
    ========

    When the lamp is switched on, you may receive the following error message:

       The lamp "Hall" is not in C:\\LAMPS.

    RESOLUTION
    ==========

    The English version of this fix should have the following file attributes or
    later:

       Date      Time    Version      Size    File name     Platform
       -------------------------------------------------------------
       12/15/2000  05:17p 4.2.754.1   62,960 Lamp.dll    x86

    STATUS
    ======

    This problem was first corrected in Exchange Server 5.5 Service Pack 4.
    """

  private func archive() throws -> Archive {
    try Archive([
      "content/1.txt": document("Q100001", "XADM: Lamp Stays Dark", body: Self.body),
      "content/2.txt": document(
        "Q100002", "XADM: Lamp.dll Is Missing",
        body:
          "SUMMARY\n=======\n\nThe error message \"The lamp Attic is not in <folder>\" appears. A supported fix is now\navailable."
      ),
    ])
  }

  @Test("an article leads to the pages of its facts, and they lead back")
  func pages() async throws {
    let archive = try archive()
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    let article = try archive.page("kb/100/Q100001/index.html")
    #expect(
      article.contains("<a href=\"../../../fix/exchange-server-5.5-sp4/\"")
        && article.contains("Exchange Server 5.5 SP4"))
    #expect(article.contains("<a href=\"../../../file/#lamp.dll\""))
    #expect(article.contains("<a href=\"../../../message/#the-lamp-hall-is-not-in-x\""))

    let fix = try archive.page("fix/exchange-server-5.5-sp4/index.html")
    #expect(fix.contains("Lamp Stays Dark"))
    #expect(try archive.page("fix/hotfix-exchange/index.html").contains("Q100002"))
    let files = try archive.page("file/index.html")
    #expect(files.contains("<li id=\"lamp.dll\">"))
    #expect(files.contains("4.2.754.1 · 2000-12-15 · 62,960 bytes · x86"))
    #expect(files.contains("Q100002"))
    let messages = try archive.page("message/index.html")
    #expect(messages.contains("The lamp &quot;Hall&quot; is not in C:\\LAMPS."))
    #expect(messages.contains("<a href=\"../message/exchange/\""))
    #expect(try archive.page("message/exchange/index.html").contains("Q100001"))
  }

  @Test("facts are in the records, and a build that knows them gives the same site")
  func rebuild() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let site = try archive.site()
    #expect(site["articles.jsonl.gz"] != nil)
    try archive.write("later", to: "content/.note")
    _ = try await archive.build()
    #expect(try archive.site() == site)
    let inspection = Inspection(path: archive.root + "/content/1.txt", collecting: true)
    let json = try #require(try inspection.json())
    #expect(json.contains("\"release\":\"Exchange Server 5.5 SP4\""))
    #expect(json.contains("\"version\":\"4.2.754.1\""))
    #expect(json.contains("\"text\":\"The lamp \\\"Hall\\\" is not in C:\\\\LAMPS.\""))
  }
}
