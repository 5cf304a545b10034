import Testing
import TestSupport

@testable import KBSite

@Suite("Order and list numbers of flattened pages")
struct OrderComparisonTests {
  /// A page of the mirror as text, in our own words.
  private static let file = """
    A test of the order (100002)

    The information in this article applies to:

      • Sample Server 1.0

    SUMMARY

    The first paragraph is about the server.

    To start it, follow these steps:

      1. Turn the key.
      2. Wait until the light is green.
      3. Click OK.
    The server runs now.

    To stop it, follow these steps:

      1. Turn the key back.
      2. Click OK.
        a. Take the key out.
        b. Put it away.

    MORE INFORMATION

    Click OK.

    Keywords:kbinfo KB100002
    """

  /// The body's blocks.
  private static let blocks = [
    "<h2>SUMMARY</h2>", "<p>The first paragraph is about the server.</p>",
    "<p>To start it, follow these steps:</p>",
    "<ol><li>Turn the key.</li><li><p>Wait until the light is green.</p></li><li>Click OK.</li></ol>",
    "<p>The server runs now.</p>", "<p>To stop it, follow these steps:</p>",
    "<ol><li>Turn the key back.</li><li>Click OK."
      + "<ol type=\"a\"><li>Take the key out.</li><li>Put it away.</li></ol></li></ol>",
    "<h2>MORE INFORMATION</h2>", "<p>Click OK.</p>",
  ]

  private func findings(_ body: String, file: String = Self.file) -> [String] {
    let page =
      "<article class=\"kb-article\" data-article-id=\"Q100002\"><h1>A test of the order</h1>"
      + "<ul class=\"kb-applies-to\"><li>Sample Server 1.0</li></ul><dl><dd>kbinfo KB100002</dd></dl>"
      + "<div class=\"kb-body\">\(body)</div></article>"
    return FidelityCheck(file: Array(file.utf8), page: Array(page.utf8), path: "f").diagnostics
      .map { "\($0.location?.line ?? 0): \($0.message) [\($0.code.rawValue)]" }
  }

  @Test("a faithful page")
  func faithful() { #expect(findings(Self.blocks.joined()) == []) }

  @Test("words that the extraction glued, lines that it tore apart")
  func glued() {
    let file = Self.file
      .replacing("SUMMARY\n\nThe first", with: "SUMMARYThe first")
      .replacing("until the light", with: "until\n     the light")
      .replacing("\n\nKeywords", with: "Keywords")
    #expect(file != Self.file)
    #expect(findings(Self.blocks.joined(), file: file) == [])
  }

  @Test("a list that goes on with the numbers of the one before it")
  func numbersThatGoOn() {
    let body = Self.blocks.joined()
      .replacing("<ol><li>Turn the key back", with: "<ol start=\"4\"><li>Turn the key back")
    #expect(
      findings(body) == [
        "20: item 1, “Turn the key back”, has the number 4 in the page [changed-number]",
        "21: item 2, “Click OK”, has the number 5 in the page [changed-number]",
      ])
  }

  @Test("an item without its number, a number without an item")
  func numbers() {
    let bullets = Self.blocks.joined()
      .replacing(
        "<ol type=\"a\"><li>Take the key out.</li><li>Put it away.</li></ol>",
        with: "<ul><li>Take the key out.</li><li>Put it away.</li></ul>")
    #expect(
      findings(bullets).filter { !$0.hasSuffix("[lost-word]") } == [
        "22: item a, “Take the key out”, has no number in the page [changed-number]",
        "23: item b, “Put it away”, has no number in the page [changed-number]",
      ])
    let number = Self.blocks.joined()
      .replacing("<p>The server runs now.</p>", with: "<ol><li>The server runs now.</li></ol>")
    #expect(
      findings(number) == [
        "16: “The server runs now” has the number 1 in the page, but none in the file [changed-number]"
      ])
  }

  @Test("a paragraph that stands behind what follows it")
  func moved() {
    var blocks = Self.blocks
    blocks.swapAt(4, 5)
    #expect(
      findings(blocks.joined()) == [
        "16: the text “The server runs now” stands at another place in the page than in the file [moved-text]"
      ])
  }

  @Test("dashes of the dense extraction have no numbers to compare")
  func dashes() {
    let file = "A test (100002)\nSUMMARY\nFollow these steps:\n- Start it. - Stop it.\n- Wait."
    let body =
      "<h2>SUMMARY</h2><p>Follow these steps:</p><ol><li>Start it.</li><li>Stop it.</li><li>Wait.</li></ol>"
    #expect(findings(body, file: file).filter { $0.contains("number") } == [])
  }

  @Test("every random change of order or number is found", arguments: [UInt64(1), 2, 3, 4, 5])
  func mutations(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var blocks = Self.blocks
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let (from, to) = (
          Int.random(in: 0..<blocks.count, using: &random),
          Int.random(in: 0..<(blocks.count - 1), using: &random)
        )
        let block = blocks.remove(at: from)
        blocks.insert(block, at: to)
        if blocks == Self.blocks { continue }
      case 1:
        let list = [3, 6][Int.random(in: 0..<2, using: &random)]
        let start = Int.random(in: 2...9, using: &random)
        blocks[list] = blocks[list].replacing("<ol><li>", with: "<ol start=\"\(start)\"><li>")
      case 2:
        let list = [3, 6][Int.random(in: 0..<2, using: &random)]
        blocks[list] = blocks[list].replacing("<ol>", with: "<ul>").replacing(
          "</ol>", with: "</ul>")
      default:
        // The paragraph behind the list is put into its last item, and the next list goes on counting.
        blocks[3] = blocks[3].replacing(
          "Click OK.</li></ol>", with: "Click OK.\(blocks.remove(at: 4))")
        blocks[3] += "</li>"
        let next = blocks.remove(at: 5)
        blocks[3] += next.dropFirst("<ol>".count)
      }
      let found = findings(blocks.joined())
      #expect(
        found.contains { $0.hasSuffix("[moved-text]") || $0.hasSuffix("[changed-number]") },
        "\(blocks.joined(separator: "\n"))")
    }
  }

  @Test("pages that agree in nothing end soon, and one without text has no order")
  func damaged() {
    let words = (0..<2000).map { "<p>word\($0) next\($0)</p>" }.joined()
    #expect(findings(words).filter { $0.hasSuffix("[moved-text]") }.count == 20)
    #expect(OrderComparison(SourceReading([]), PageReading([])).moved.isEmpty)
    #expect(OrderComparison(SourceReading(Array("1. a".utf8)), PageReading([])).numbers.isEmpty)
  }
}
