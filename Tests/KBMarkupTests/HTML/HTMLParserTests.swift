import Testing

@testable import KBMarkup

/// What the pages of the archive need; a page's `body` is at the outermost level.
struct HTMLParserTests {
  private func parse(_ page: String) -> HTMLDocument { HTMLParser().parse(Array(page.utf8)) }

  private func outline(_ page: String) -> [String] { parse(page).outline }

  private func text(_ page: String) -> String { String(decoding: parse(page).text, as: UTF8.self) }

  // MARK: Elements that are never closed

  @Test func itemsEndWithTheNextOne() {
    #expect(
      outline("<UL><LI>one\n   more<LI>two\n</UL> \n<P>x") == [
        "body", " ul", "  li", "   “one|   more”", "  li", "   “two|”", " “ |”", " p", "  “x”",
      ])
  }

  @Test func paragraphsEndWithTheNextBlock() {
    #expect(
      outline("a<P>\n<P><h2>N</h2>\n \n<P>\nb\n<P>c<UL><LI>d</UL>") == [
        "body", " p", "  “a”", " p", "  “|”", " p", " h2", "  “N”", " “| |”", " p", "  “|b|”", " p",
        "  “c”", " ul", "  li", "   “d”",
      ])
  }

  @Test func aListMayBeginWithAParagraph() {
    #expect(
      outline("<OL><P><LI>a\n<P>   more\n<P><LI>b\n<P></OL>c") == [
        "body", " ol", "  p", "  li", "   “a|”", "   p", "    “   more|”", "   p", "  li",
        "   “b|”",
        "   p", " “c”",
      ])
  }

  @Test func cellsAndRowsEndWithTheNextOne() {
    #expect(
      outline("<table><tr><th>a<th>b<tr><td>c<table><tr><td>d</table>e<td>f</table>g") == [
        "body", " table", "  tr", "   th", "    “a”", "   th", "    “b”", "  tr", "   td",
        "    “c”",
        "    table", "     tr", "      td", "       “d”", "    “e”", "   td", "    “f”", " “g”",
      ])
  }

  @Test func definitionsEndWithTheNextTerm() {
    #expect(
      outline("<dl><dt>a<dd>b<dt>c</dl>") == [
        "body", " dl", "  dt", "   “a”", "  dd", "   “b”", "  dt", "   “c”",
      ])
  }

  // MARK: Code in lists

  @Test func codeStaysInItsItem() {
    #expect(
      outline("<OL><LI>a\n<P><PRE>      x\n       y\n\n</PRE>\n<P><LI>b</OL>") == [
        "body", " ol", "  li", "   “a|”", "   p", "   pre", "    “      x|       y||”", "   “|”",
        "   p",
        "  li", "   “b”",
      ])
  }

  @Test func codeIsClosedByTheEndOfItsList() {
    #expect(
      outline("<UL><LI>with:\n<P><PRE>    - x\n    - y\n</UL></PRE>\n<P>after") == [
        "body", " ul", "  li", "   “with:|”", "   p", "   pre", "    “    - x|    - y|”", " “|”",
        " p",
        "  “after”",
      ])
  }

  @Test func codeInCode() {
    #expect(
      outline("<pre>a\n<PRE></PRE>b\n</pre></OL>c</blockquote>d") == [
        "body", " pre", "  “a|”", "  pre", "  “b|”", " “cd”",
      ])
  }

  @Test func emphasisClosedCrosswise() {
    #expect(
      outline("<p>a <i>b <b>c</i> d</b> e") == [
        "body", " p", "  “a ”", "  i", "   “b ”", "   b", "    “c”", "  “ d e”",
      ])
  }

  // MARK: Text

  @Test func textIsOneNodeHoweverItIsWritten() {
    let long = String(repeating: "word &amp; entity < 3 &unknown; é ", count: 2000)
    let document = parse("<p>" + long)
    #expect(document.nodes.filter { $0.kind == .text }.count == 1)
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == long.replacing("&amp;", with: "&"))
  }

  @Test func characterReferences() {
    #expect(
      text("<p>&lt;b&gt; &amp;lt; &quot;&#39;&apos; &nbsp;&copy;&#8364;&#x20ac; &mdash;")
        == "<b> &lt; \"'' \u{A0}©€€ —")
  }

  @Test func numbersOfWindowsCharacters() {
    #expect(text("<p>it&#146;s &#151; &#x80; &#153;") == "it’s — € ™")
    let document = parse("<a title='&#147;x&#148;'>")
    #expect(document.outline == ["body", " a title=“x”"])
  }

  @Test func lineEnds() {
    let document = parse("<pre>a\r\nb\rc\n\r\nd&#13;e</pre>")
    #expect(document.outline == ["body", " pre", "  “a|b|c||d|e”"])
  }

  @Test func lessThanThatIsNoTag() {
    #expect(text("<p>if a < b and c<3, <= or <>: done") == "if a < b and c<3, <= or <>: done")
  }

  @Test func unknownTagsKeepTheirSpelling() {
    let document = parse(#"<p>type \\<Server Name>\<Share> or <o:p></o:p>"#)
    #expect(
      document.outline == [
        "body", " p", #"  “type \\”"#, "  <Server Name> name=", #"   “\”"#, "   <Share>",
        "    “ or ”",
        "    <o:p>",
      ])
  }

  @Test func aLongUnknownTagIsCutBetweenCharacters() throws {
    let tag = "<abc " + String(repeating: "é", count: 500) + ">"
    let document = parse("<p>" + tag)
    let node = try #require(document.first(.other, in: 3))
    let kept = String(decoding: try #require(document.unknownTag(node)), as: UTF8.self)
    #expect(tag.hasPrefix(kept))
    #expect((190...HTMLParser.longestTag).contains(kept.utf8.count))
  }

  @Test func scriptsAndStylesAreNoText() {
    #expect(
      outline(
        "<head><style>p{}</style><script>a='</b><p>'<!--\n//--></script></head><body>x<script>y</script>z"
      ) == ["head", " style", " script", "body", " “x”", " script", " “z”"])
  }

  @Test func comments() {
    #expect(
      outline("<!-- saved -->\n<html><body><!--DOCBODY_START--><p>a<!--b\n--x-->c") == [
        "! saved ", "html", " body", "  !DOCBODY_START", "  p", "   “a”", "   !b|--x", "   “c”",
      ])
  }

  @Test func commentsWithOddMarks() {
    #expect(
      outline("<p>a<!-->b<!--->c<!--d--!>e<!--f\r\n--!>g<!---->h") == [
        "body", " p", "  “abc”", "  !d", "  “e”", "  !f|", "  “g”", "  !", "  “h”",
      ])
  }

  @Test func aCommentThatIsNeverEndedHidesNoText() {
    #expect(
      outline("<p>a<!--b-->c<!-- d <p>e<!-- f>g") == [
        "body", " p", "  “a”", "  !b", "  “ceg”",
      ])
  }

  @Test func referencesWithoutSemicolon() {
    #expect(
      text("<p>a&nbsp b &lt(c&gt) &copy&reg; AT&T &amp &hellip &foo &copyx &#151 d")
        == "a\u{A0} b <(c>) ©® AT&T & &hellip &foo &copyx — d")
    #expect(outline("<a href='?a=1&copy=2&lt=3&amp'>") == ["body", " a href=?a=1&copy=2&lt=3&"])
  }

  @Test func referencesToNoCharacter() {
    #expect(
      text("<p>a&#0;b&#xD800;c&#x110000;d&#99999999999;e&#1f&#xFFFF;g&#;&#x;")
        == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g&#;&#x;")
  }

  @Test func declarationsAndInstructionsAreNoText() {
    #expect(
      outline(
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'><p>a<![if !IE]>b<![endif]><?x y?>c"
      ) == ["body", " p", "  “abc”"])
  }

  // MARK: The page

  @Test func headAndBodyAreImplied() {
    #expect(
      outline("<title>T &amp; U </TITLE><META NAME=KBID CONTENT=\"Q1\"><h1>x</h1>") == [
        "head", " title", "  “T & U ”", " meta name=KBID content=Q1", "body", " h1", "  “x”",
      ])
  }

  @Test func attributes() {
    let document = parse(
      "<a HREF='../x.htm?a=1&amp;b=2&copy=3' onclick=\"evil()\" class=x id Class=y>z</a><td COLSPAN=2>"
    )
    #expect(
      document.outline == [
        "body", " a id= class=x href=../x.htm?a=1&b=2&copy=3", "  “z”", " td colspan=2",
      ])
    #expect(document.attribute(.name, of: 3) == nil)
    #expect(document.attribute(.href, of: 0) == nil)
  }

  @Test func lines() {
    let document = parse("<html>\n<body>\r\n<p\nid=x>\na\nb<!--\n\n-->\n<b>c</b>")
    let lines = document.nodes.map { "\($0.kind == .text ? "text" : $0.name.rawValue) \($0.line)" }
    #expect(
      lines == [
        " 1", "html 1", "text 1", "body 2", "text 2", "p 4", "text 4", " 8", "text 8", "b 9",
        "text 9",
      ])
  }

  @Test func walking() throws {
    let document = parse("<div><p>a<b>b</b></p><hr><p>c</div>d")
    let div = try #require(document.first(.div))
    #expect(String(decoding: document.text(of: div), as: UTF8.self) == "abc")
    #expect(document.children(of: div).map { document.nodes[$0].name } == [.p, .hr, .p])
    #expect(document.descendants(of: div).count == 7)
    let paragraph = try #require(document.firstChild(of: div))
    let rule = try #require(document.nextSibling(of: paragraph))
    #expect(document.nodes[rule].name == .hr)
    #expect(document.firstChild(of: rule) == nil)
    #expect(document.parent(of: rule) == div)
    #expect(document.nextSibling(of: 0) == nil)
    #expect(document.parent(of: 0) == nil)
  }

  @Test func emptyPages() {
    #expect(parse("").nodes.count == 1)
    #expect(parse(" \n").text.isEmpty)
    #expect(parse("\u{FEFF}").nodes.count <= 4)
  }

  // MARK: Bytes that are no text

  @Test func whatIsNotUTF8OrIsAControlIsReplaced() {
    let page = Array("<p>a".utf8) + [0x00, 0xFF, 0x01, 0xC3] + Array("b</p>\u{FFFF}\u{FFFE}c".utf8)
    let document = HTMLParser().parse(page)
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}c")
  }

  @Test func theCharsetOfThePageIsNotAskedAgain() {
    #expect(
      text("<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>é я")
        == "é я")
  }
}
