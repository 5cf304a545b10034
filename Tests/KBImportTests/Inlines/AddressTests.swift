import KBModel
import Testing

@testable import KBImport

@Suite struct AddressTests {
  private func addresses(_ text: String) -> [String] {
    InlineParser.inlines(of: text).compactMap { inline in
      if case .link(let destination, _) = inline { return destination }
      return nil
    }
  }

  private func target(_ address: String) -> ArticleID? {
    guard case .reference(let target, address)? = InlineParser.inlines(of: address).first else {
      return nil
    }
    return target
  }

  // MARK: Where an address ends

  @Test(
    arguments: [
      ("see http://example.com/a.htm.", "http://example.com/a.htm"),
      ("(http://example.com/a.htm)", "http://example.com/a.htm"),
      ("(http://example.com/a.htm).", "http://example.com/a.htm"),
      ("(http://example.com/a.htm):", "http://example.com/a.htm"),
      ("(http://example.com/a.htm),", "http://example.com/a.htm"),
      ("(ldap at http://example.com/cn=x,)", "http://example.com/cn=x"),
      ("http://example.com/a, b", "http://example.com/a"),
      ("http://example.com/a? b", "http://example.com/a"),
      ("http://example.com/a\\", "http://example.com/a"),
      ("\"http://example.com/a\"", "http://example.com/a"),
      ("<http://example.com/a>", "http://example.com/a"),
      ("http://example.com/a(b)", "http://example.com/a(b)"),
      ("(http://example.com/a(b))", "http://example.com/a(b)"),
      ("http://example.com/?a=1&b=%20#c", "http://example.com/?a=1&b=%20#c"),
      ("http://example.com/~x/a-b_c;d=e", "http://example.com/~x/a-b_c;d=e"),
      ("http://example.com/ and", "http://example.com/"),
      ("HTTPS://EXAMPLE.COM", "HTTPS://EXAMPLE.COM"),
      ("ftp://ftp.example.com/pub/", "ftp://ftp.example.com/pub/"),
      ("at www.example.com.", "http://www.example.com"),
      ("http://example.com/é", "http://example.com/"),
      ("http://example.com/a'", "http://example.com/a"),
      ("write to mailto:a@example.com.", "mailto:a@example.com"),
      ("news://news.example.com/group, too", "news://news.example.com/group"),
      ("http://10.0.0.1:80/x!", "http://10.0.0.1:80/x"),
    ])
  func ends(text: String, address: String) {
    #expect(addresses(text) == [address])
    #expect(InlineParser.inlines(of: text).plainText == text)
  }

  @Test(
    arguments: [
      "http://", "http:// x", "https://...", "www.", "www. x", "http:/example.com", "http//x",
      "xhttp://example.com", "file://server/share", "news:group", "mailto:a", "mailto:a@b",
      "mailto:@x.com", "wwww.x",
      "ftp:", "http:", "awww.example.com", "http://(x)",
    ])
  func noAddresses(text: String) {
    #expect(addresses(text).isEmpty)
  }

  @Test func severalInOneLine() {
    #expect(
      addresses("http://a.example/x, (www.b.example) and FTP://c.example/y.")
        == ["http://a.example/x", "http://www.b.example", "FTP://c.example/y"])
  }

  // MARK: Addresses of articles

  @Test(
    arguments: [
      ("http://support.microsoft.com/support/kb/articles/Q123/4/56.ASP", 123_456),
      ("HTTP://SUPPORT.MICROSOFT.COM/SUPPORT/KB/ARTICLES/Q217/7/66.ASP", 217_766),
      ("http://support.microsoft.com/support/kb/articles/Q99/9/01.asp?FinishURL=%2F", 99_901),
      ("http://www.microsoft.com/intlkb/france/kb/articles/q12/3/45.htm", 12_345),
      ("http://support.microsoft.com/default.aspx?scid=kb;EN-US;q154512", 154_512),
      ("http://support.microsoft.com/default.aspx?scid=kb;en-us;810018", 810_018),
      ("http://support.microsoft.com/?scid=kb;[LN];Q154512", 154_512),
      ("http://support.microsoft.com/default.aspx?scid=kb;154512", 154_512),
      ("http://support.microsoft.com/default.aspx?scid=kb,en-us,154512&x=1", 154_512),
      ("http://support.microsoft.com/kb/154512", 154_512),
      ("http://support.microsoft.com/kb/154512/en-us", 154_512),
      ("https://support.microsoft.com/kb/2173280/", 2_173_280),
      ("http://support.microsoft.com/default.aspx/kb/154512", 154_512),
      ("http://support.microsoft.com/?kbid=154512", 154_512),
      ("https://support.microsoft.com/help/154512", 154_512),
      ("https://support.microsoft.com/en-us/help/154512/a-title-of-it", 154_512),
      ("https://support.microsoft.com/en-us/kb/154512", 154_512),
    ] as [(String, UInt32)])
  func articles(address: String, number: UInt32) {
    #expect(target(address) == ArticleID(number))
  }

  @Test(
    arguments: [
      ("http://support.microsoft.com/directory/article.asp?ID=KB;EN-US;Q154512", 154_512),
      ("http://support.microsoft.com/?id=154512", 154_512),
      ("ftp://ftp.microsoft.com/developr/fox/kb/Q123/4/56.txt", 123_456),
      ("http://www.microsoft.com/intlkb/france/articles/Q18/3/Q18365.asp", 18_365),
      ("support/kb/articles/q189/5/95.asp", 189_595),
      ("support.microsoft.com/kb/154512", 154_512),
    ] as [(String, UInt32)])
  func articlesUnderRarerAddresses(address: String, number: UInt32) {
    #expect(target(address) == ArticleID(number))
  }

  @Test(
    arguments: [
      "http://support.microsoft.com/support/kb/articles/", "http://www.microsoft.com/kb",
      "http://support.microsoft.com/support/kb/articles/Qxxx/x/xx.asp",
      "http://www.microsoft.com/japan/support/kb/articles/J050/8/88.HTM",
      "http://support.microsoft.com/default.aspx?scid=fh;en-us;cntactms",
      "http://support.microsoft.com/kb/12", "http://support.microsoft.com/kb/123456789",
      "http://www.microsoft.com/sports/baskball", "http://example.com/kb/154512",
      "http://example.com/?kbid=154512", "http://support.microsoft.com.example.com/kb/154512",
      "http://support.microsoft.com/support/misc/kblookup.asp?id=9",
    ])
  func otherAddressesStayLinks(address: String) {
    #expect(target(address) == nil)
    #expect(addresses(address) == [address])
  }

  @Test func punctuationIsNotPartOfAnArticlesAddress() {
    let inlines = InlineParser.inlines(of: "(http://support.microsoft.com/kb/154512).")
    #expect(
      inlines == [
        .text("("),
        .reference(to: ArticleID(154_512), text: "http://support.microsoft.com/kb/154512"),
        .text(")."),
      ])
  }
}
