import TestSupport
import Testing

@testable import KBImport

struct MIMEArchiveTests {
  private func archive(_ text: String) -> MIMEArchive? {
    MIMEArchive(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private func html(_ page: MIMEArchive.Page?) -> String? {
    page.map { String(decoding: $0.html, as: UTF8.self).replacing("\r\n", with: "\n") }
  }

  private let related = """
    From: <Saved by a browser>
    Subject: A page
    MIME-Version: 1.0
    Content-Type: multipart/related;
    \ttype="text/html";
    \tboundary="--next part"

    This is a message in parts.

    ----next part
    Content-Type: image/gif
    Content-Transfer-Encoding: base64
    Content-Location: http://www.example.com/a.gif

    R0lGODlhAQABAIAAAAUEBA==

    ----next part
    Content-Type: text/html; charset="windows-1251"
    Content-Transfer-Encoding: quoted-printable
    Content-Location: http://www.example.com/?scid=3Dkb;
     en-us;123456

    <HTML><P CLASS=3Dx>two =
    lines =CF=F0 =3D 50 =zz</P>
    ----next part--
    after the end

    ----next part
    Content-Type: text/html

    no page
    """

  @Test func thePageIsTheFirstPartOfHTML() throws {
    let page = try #require(archive(related)?.page)
    #expect(page.charset == "windows-1251")
    #expect(page.location == "http://www.example.com/?scid=3Dkb; en-us;123456")
    #expect(
      page.html
        == Array("<HTML><P CLASS=x>two lines ".utf8) + [0xCF, 0xF0]
        + Array(" = 50 =zz</P>\r\n".utf8))
  }

  @Test func linesMayEndWithALineFeed() {
    #expect(MIMEArchive(Array(related.utf8))?.page?.charset == "windows-1251")
  }

  @Test func aPartThatIsNamedComesFirst() {
    let text = """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b; start="<main@x>"

      --b
      Content-Type: text/html

      frame
      --b
      Content-Type: text/html
      Content-ID: <main@x>

      main
      --b--
      """
    #expect(html(archive(text)?.page) == "main\n")
  }

  @Test func partsInParts() {
    let text = """
      Snapshot-Content-Location: http://www.example.com/kb/123456
      MIME-Version: 1.0
      Content-Type: MULTIPART/Related; BOUNDARY=outer

      --outer
      Content-Type: multipart/alternative; boundary="inner"

      --inner
      Content-Type: text/plain

      plain
      --inner
      Content-Type: text/html
      Content-Transfer-Encoding: BASE64

      PGh0bWw+
      PHA+eDwvcD4=
      --inner--
      --outer--
      """
    let page = archive(text)?.page
    #expect(html(page) == "<html><p>x</p>")
    #expect(page?.location == "http://www.example.com/kb/123456")
    #expect(page?.charset == nil)
  }

  @Test func aMessageThatIsAPage() {
    let page = archive("MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: a\n\n<p>x")?
      .page
    #expect(html(page) == "<p>x")
    #expect(page?.location == "a")
  }

  @Test func anArchiveThatIsCutOff() {
    let start = related.components(separatedBy: "----next part--")[0]
    #expect(html(archive(start)?.page)?.hasSuffix("</P>\n") == true)
    #expect(archive(String(start.prefix(340)))?.page == nil)
  }

  @Test(
    arguments: [
      "", "\n\n", "MIME-Version: 1.0", "<html>MIME-Version: 1.0\nContent-Type: text/html\n\n",
      "An article about mail\n\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>",
      "Mail has these fields:\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>",
    ])
  func otherFilesAreNone(_ text: String) {
    #expect(archive(text) == nil)
  }

  @Test(arguments: [
    "text/plain", "multipart/related", "multipart/related; boundary=", "x", "", "; ;=;\"=\\",
  ])
  func messagesWithoutAPage(_ type: String) throws {
    #expect(
      try #require(archive("MIME-Version: 1.0\nContent-Type: \(type)\n\n--\n<p>")).page == nil)
  }

  // MARK: Hostile files

  @Test func partsInPartsWithoutEnd() throws {
    let head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    let text = String(repeating: "--b\nContent-Type: multipart/mixed; boundary=b\n\n", count: 5000)
    #expect(try #require(archive(head + text)).page == nil)
    let nested = (0..<2000).map {
      "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n"
    }
    #expect(
      try #require(archive(head.replacing("=b", with: "=b0") + nested.joined())).page == nil)
  }

  @Test func manyOfEverything() throws {
    let head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b"
    let fields = (0..<20_000).map { "x\($0):\n" }.joined()
    #expect(try #require(archive("\(head)\n\(fields)\n--b\n")).page == nil)
    let parameters = (0..<20_000).map { "; x\($0)=\"" }.joined()
    #expect(try #require(archive("\(head)\(parameters)\n\n--b\n")).page == nil)
    #expect(
      try #require(archive("\(head)\n\n" + String(repeating: "--b\n", count: 20_000))).page == nil)
    let folded = String(repeating: " y\n", count: 20_000)
    #expect(try #require(archive("\(head)\n\(folded)\n--b\n")).page == nil)
  }

  @Test func changedBytesNeverTrap() {
    var random = SplitMix64(seed: 7)
    let file = Array(related.replacing("\n", with: "\r\n").utf8)
    for _ in 0..<500 {
      var changed = file
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let index = Int.random(in: changed.indices, using: &random)
        if random.oneIn(2) {
          changed[index] = random.element(of: Array("\r\n-=;:\"\\ \0\u{7F}".utf8))
        } else {
          changed.remove(at: index)
        }
      }
      if let page = MIMEArchive(changed)?.page { #expect(page.html.count < file.count) }
    }
  }

  @Test func base64OfAllLengths() {
    #expect(TransferEncoding.base64(Array("YWJj\r\nZGU=".utf8)[...]) == Array("abcde".utf8))
    #expect(TransferEncoding.base64(Array("YWJjZA==Zg".utf8)[...]) == Array("abcd".utf8))
    #expect(
      TransferEncoding.base64(Array("YW Jj!ZGVm/+".utf8)[...]) == Array("abcdef".utf8) + [0xFF])
    #expect(TransferEncoding.base64(Array("Y".utf8)[...]).isEmpty)
  }

  @Test func quotedPrintableAtTheEnd() {
    for (text, expected) in [
      ("a=", "a"), ("a=4", "a=4"), ("a=  \r\nb", "ab"), ("a=\nb", "ab"), ("=3d=3D", "=="),
    ] {
      #expect(TransferEncoding.quotedPrintable(Array(text.utf8)[...]) == Array(expected.utf8))
    }
  }
}
