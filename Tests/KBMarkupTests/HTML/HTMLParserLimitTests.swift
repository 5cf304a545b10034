import TestSupport
import Testing

@testable import KBMarkup

/// Pages that were made to hurt.
struct HTMLParserLimitTests {
  private func parse(_ page: String, mostNodes: Int = HTMLParser.mostNodes) -> HTMLDocument {
    let document = HTMLParser().parse(Array(page.utf8), mostNodes: mostNodes)
    expectTree(document)
    return document
  }

  private func text(_ document: HTMLDocument) -> String {
    String(decoding: document.text, as: UTF8.self)
  }

  /// Every node ends within its parent, and its text within the parent's text.
  private func expectTree(_ document: HTMLDocument) {
    var isTree = document.nodes.first?.endIndex == Int32(document.nodes.count)
    var depths = [0]
    for (index, node) in document.nodes.enumerated().dropFirst() {
      let parent = document.nodes[Int(node.parentIndex)]
      depths.append(depths[Int(node.parentIndex)] + 1)
      isTree =
        isTree && Int(node.parentIndex) < index && Int(node.endIndex) > index
        && node.endIndex <= parent.endIndex && node.textStart >= parent.textStart
        && node.textEnd <= parent.textEnd && node.textStart <= node.textEnd && node.line >= 1
        && (node.kind == .element || node.endIndex == Int32(index + 1))
    }
    #expect(isTree)
    #expect(Int(document.nodes.first?.textEnd ?? 0) == document.text.count)
    #expect(document.nodes.count <= HTMLParser.mostNodes)
    #expect((depths.max() ?? 0) <= HTMLParser.maximumDepth + 1)
    #expect(String(validating: document.text, as: UTF8.self) != nil)
  }

  @Test(arguments: ["div", "b", "ul><li", "table><tr><td", "x", "pre", "font size=1", "dl><dd"])
  func deepNesting(_ tag: String) {
    let count = tag == "div" ? 100_000 : 3000
    let document = parse(String(repeating: "<\(tag)>x", count: count) + "end")
    #expect(text(document) == String(repeating: "x", count: count) + "end")
    #expect(!document.isTruncated)
  }

  @Test func anElementThatIsTooDeepBecomesASibling() throws {
    let depth = HTMLParser.maximumDepth
    let page =
      String(repeating: "<div>", count: depth - 2) + "a<div>b<div>c</div>d</div>e</div>f</div>g"
    let document = parse(page)
    // The document, <html> and <body> are the first three nodes, and each <div> a node after them.
    let last = depth
    #expect(document.nodes[last].name == .div)
    #expect(document.children(of: last).map { text(document, $0) } == ["a"])
    #expect(document.children(of: last - 1).map { text(document, $0) } == ["a", "b", "c", "d"])
    #expect(document.children(of: last - 2).map { text(document, $0) } == ["abcd", "e"])
  }

  private func text(_ document: HTMLDocument, _ node: Int) -> String {
    String(decoding: document.text(of: node), as: UTF8.self)
  }

  @Test func endTagsThatMatchNothing() {
    let page =
      "<i>" + String(repeating: "<div>", count: 1000) + String(repeating: "</b></i>", count: 10_000)
    #expect(!parse(page + "end").isTruncated)
  }

  /// The names `a0`, `a1`, … with a value after each.
  private func attributes(_ count: Int, _ value: String) -> String {
    (0..<count).map { "a\(String($0, radix: 36))\(value) " }.joined()
  }

  @Test func aTagOfManyAttributesEndsBeforeTheRest() throws {
    let document = parse("<p class=y \(attributes(10_000, "=1"))id=x>a<b>b</b>")
    let paragraph = try #require(document.first(.p))
    #expect(document.attribute(.class, of: paragraph).map { Array($0) } == Array("y".utf8))
    #expect(text(document).hasPrefix("arq=1 arr=1"))
    #expect(text(document).hasSuffix("id=x>ab"))
  }

  @Test(
    arguments: [
      "", "<!-- <a x=\" -->", "<script>\"<a x='</script>", "<a x='<b y=\"'>", "<a x=<b y='>",
    ],
    ["=1", "='>'", "=\">\"", "", "=<p"])
  func noTagHasManyAttributes(_ start: String, _ value: String) {
    let page = Array((start + "<p " + attributes(8000, value) + ">a").utf8)
    expectTree(HTMLParser().parse(page))
    // Whatever stands before, the attributes are found.
    #expect(HTMLSource(page).bytes.count > page.count)
  }

  @Test func largePagesKeepTheirTags() {
    let page = Array(
      String(
        repeating: "<p id='a b c' title=\"d > e\" class=f>if (a <b) x = 'y z'</p>\n", count: 1000
      ).utf8)
    #expect(page.count > HTMLTagCutter.smallestPage)
    #expect(HTMLSource(page).bytes == page)
  }

  @Test func manyUnknownElements() {
    let tags = (0..<5000).map { "<q\(String($0, radix: 36))>x" }
    let document = parse(tags.joined() + "<cite>y</cite>")
    #expect(text(document).hasSuffix("xy"))
    #expect(document.first(.cite) != nil)
  }

  @Test func oneVeryLongOfEach() {
    let long = String(repeating: "long ", count: 40_000)
    #expect(text(parse("<p>" + long)).utf8.count == 200_000)
    #expect(text(parse("<!--" + long + "-->x")) == "x")
    #expect(text(parse("<!--" + long)).isEmpty)
    #expect(text(parse("<a title='" + long + "'>x")) == "x")
    #expect(text(parse("<a title='" + long)).isEmpty)
    #expect(text(parse("<a \(long.replacing(" ", with: ""))=1>x")).hasSuffix("x"))
    #expect(text(parse("<script>" + long)).isEmpty)
    #expect(text(parse("<" + long)).utf8.count <= 200_001)
    #expect(text(parse("&" + long)).hasPrefix("&long"))
    #expect(text(parse("&#" + String(repeating: "9", count: 100_000) + ";x")) == "\u{FFFD}x")
    #expect(text(parse("<!DOCTYPE " + long + "'>x")).utf8.count <= 200_001)
  }

  @Test func manyCommentsThatAreNeverEnded() {
    let document = parse(String(repeating: "<!-- a>b", count: 10_000))
    #expect(text(document) == String(repeating: "b", count: 10_000))
  }

  @Test func entitiesAreNotDefinedByThePage() {
    var page = "<!DOCTYPE html [ <!ENTITY a0 \"ha\">"
    for level in 1...20 {
      page += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    page += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><p>&a20;&file;</p>"
    let document = parse(page)
    #expect(text(document).hasSuffix("&a20;&file;"))
    #expect(document.text.count < 10_000)
  }

  @Test(arguments: ["<br>", "<b>x</b>", "<!--x-->", "<br>x", "x<x>"])
  func moreNodesThanThereMayBe(_ part: String) {
    let document = parse("<p>" + String(repeating: part, count: 1000), mostNodes: 1000)
    #expect(document.isTruncated)
    #expect(document.nodes.count == 1000)
  }

  @Test func nothingIsEverMisread() {
    let pieces = [
      "<", ">", "</", "/>", "<!", "<!--", "-->", "--!>", "<?", "?>", "&", "&#", "&#x", ";", "\"",
      "'", "=",
      " ", "\n", "\r", "\u{0}", "\u{1}", "\u{85}", "\u{FFFF}", "é", "語", "a", "p", "html", "<html>",
      "<body a=b>", "<head>", "<table>", "<tr>", "<td>", "</table>", "<script>", "</script>",
      "<style>",
      "<title>", "<p>", "</p>", "<pre>", "</pre>", "<ul>", "<li>", "</ul>", "<b>", "<i>", "</b>",
      "</i>",
      "<br/>", "<x:y>", "<meta charset=utf-16>", "<frameset>", "<form>", "<!DOCTYPE html>",
      "<![CDATA[",
      "]]>", "id=x", "&amp;", "&#150;", "&lt", "<textarea>", "<plaintext>", "<select><option>",
      "<a href='",
    ].map { Array($0.utf8) }
    var random = SplitMix64(seed: 19)
    for _ in 0..<1500 {
      var page: [UInt8] = []
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        if random.oneIn(12) {
          page.append(UInt8.random(in: 0...255, using: &random))
        } else {
          page += random.element(of: pieces)
        }
      }
      expectTree(HTMLParser().parse(page))
    }
  }
}
