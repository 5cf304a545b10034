import KBModel
import Testing
import TestSupport

@testable import KBImport

/// No letter of a body may be lost, doubled or moved, whatever the page looks like.
@Suite struct FlattenedFidelityTests {
  @Test(arguments: [Copy.Extraction.dense, .flattened], [UInt64(1), 2, 3, 4])
  func everyLetterOfMutatedPagesStays(extraction: Copy.Extraction, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Lines with a number for a mark are left out: the number is not part of the text.
    let source = FlattenedTextParserTests.cases.flatMap { $0.text.split(separator: "\n") }
      .filter { !$0.contains(#/^\s*\d{1,3}\./#) }
    for _ in 0..<150 {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        lines.append(mutated(String(source.randomElement(using: &random) ?? ""), using: &random))
      }
      let page = lines.joined(separator: ["\n", "\r\n"].randomElement(using: &random) ?? "\n")
      let text = FlattenedText.whole(
        page, extraction: extraction, sectionNames: .init(style: .anyCase))
      let blocks = FlattenedTextParser(text).blocks()
      #expect(letters(BlockOutline.plainText(blocks)) == letters(page), "\(page)")
    }
  }

  /// Cuts, joins, indents and marks a line.
  private func mutated(_ line: String, using random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return ""
    case 1: return String(line.prefix(Int.random(in: 0...line.count, using: &random)))
    case 2: return String(repeating: " ", count: Int.random(in: 1...6, using: &random)) + line
    case 3: return "- " + line
    case 4: return "  • " + line
    case 5: return line + "SUMMARY" + line
    case 6: return line + " - " + line
    case 7: return line + "\t" + line
    case 8:
      return ["|", "---|", "\t\t\t\t", "----", "-", "a | b |"].randomElement(using: &random) ?? ""
    default: return line
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
