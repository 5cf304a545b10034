import KBModel
import Testing

@testable import KBImport

@Suite struct PageAddressTests {
  private static let page = """
    Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0

    A lamp blinks twice

    SUMMARY

    The lamp blinks twice.
    """

  @Test(arguments: [
    "http://support.microsoft.com/kb/299903",
    "https://support.microsoft.com/en-us/help/299903/a-lamp",
    "http://web.archive.org/web/20090901000000/http://support.microsoft.com/kb/299903/en-us",
    "http://ftp.example.org/mirror/MISC/KB/en-us/299/903.HTM",
    "https://mirror.example.org/kb/299903",
    "http://blog.example.org/lamps/2009/20090",
  ])
  func anAddressAboveThePage(address: String) throws {
    let result = read("\(address)\n\n\(Self.page)")
    let article = try #require(result.value, "\(result.diagnostics)")
    #expect(article.metadata.title == "A lamp blinks twice")
    #expect(article.metadata.copies.first?.identification == .stated)
    #expect(article.body == read("\n\n" + Self.page).value?.body)
  }

  @Test func anotherArticlesAddress() throws {
    let result = read("\nhttp://support.microsoft.com/kb/299904\n\(Self.page)")
    #expect(result.value == nil)
    let error = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(error.code == "id-mismatch")
    #expect(error.location?.line == 2)
    #expect(error.message.contains("Q299904") && error.message.contains("Q299903"))
  }

  @Test func thePageShowsNoNumber() throws {
    let text = """
      https://support.microsoft.com/en-us/kb/299903

      You are currently offline, waiting for your internet to reconnect

      A lamp blinks twice

      The lamp blinks twice.
      """
    let article = try #require(read(text).value)
    #expect(article.metadata.id == ArticleID(299_903))
    #expect(article.metadata.copies.first?.identification == .unverified)
    #expect(article.metadata.title == "A lamp blinks twice")
  }

  @Test func anAddressInASentenceStays() throws {
    let text = "See http://support.microsoft.com/kb/299904 too\n" + Self.page
    #expect(read(text).value?.metadata.id == ArticleID(299_903))
  }

  private func read(_ text: String) -> Importer.Result<Article> {
    Importer().article(Array(text.utf8), path: "page.txt")
  }
}
