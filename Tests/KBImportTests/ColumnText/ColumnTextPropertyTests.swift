import KBModel
import Testing
import TestSupport

@testable import KBImport

/// What holds for every text, however damaged it is.
@Suite struct ColumnTextPropertyTests {
  private static let fixture = """
    SUMMARY
    =======

    When you start the program after the update, the window of the list does not
    show the names that the server has sent; double-
    click it to see them. See Q123456 and http://www.example.com/a(b).

    To work around this problem, do one of these:

     - Start the program from the command line, and wait until the list of the
       names is there.

        - Nested, in two
          lines

     - Type the following, then press the key:

          copy a:\\setup.exe c:\\windows /y
          set path=c:\\dos

       -or-

    1. First step

       NOTE: A note about the step.

    2. Second step:

       a. Letter

       b. Letter again

    10. Tenth step

    More Text
    ---------

       The file was not found on the disk, because the drive in which it should be
       has no disk.

          #include <stdio.h>

          int main(void)
          {
              return 0;    /* done */
          }

    Date       Size    Name
    -----------------------
    11/21/99   12,304  first.dll
    11/22/99      804  other.exe

    +-----------------+
    | Name   | Value  |\u{20}
    +-----------------+
    | alpha  | first
      second line     |\u{20}
    +-----------------+

    For more information, see these articles:

       Q131150 PRB: The Title of This Article Is So Long That It Needs Two Lines of
       the List
       Q131151 Other Title

    * Star one
    * Star two

    Event ID: 7001
    Source: Service

    \tTabbed\ttext

    =====
     ABC
    =====

    WARNING: The last paragraph ends here, Zürich.
    """

  // MARK: Properties

  @Test(arguments: 0..<200 as Range<UInt64>, [ColumnText.Origin.archive, .conversion, .library])
  func mutatedText(seed: UInt64, origin: ColumnText.Origin) {
    var random = SplitMix64(seed: seed)
    var lines = Self.fixture.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    for _ in 0..<(seed == 0 ? 0 : 12) { Self.mutate(&lines, using: &random) }
    check(lines, origin: origin, "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>, [ColumnText.Origin.archive, .library])
  func randomLines(seed: UInt64, origin: ColumnText.Origin) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "- ", "* ", "1. ", "2. ", "a. ", "o ", "word", "word.", "the ", "  ", "   ", "      ",
      "-----", "=====",
      "+-----+", "| x |", "Q131150 ", "NOTE: ", "{", "}", ";", "x = y", "\t", "-", "|", "Zürich",
      "a", ":",
      "Q. ", "A. ", "A1: ", "Label: word of it", "Name=", "IN THIS TASK", "1.1 Title", "Sub Name()",
      "End Sub", "/* ", "*/", "' note", "' ", "\"", "error message:",
      "blue        12  cup", "            13  pot", "ARTICLE-ID: Q131150", "Directory of A:",
      "-------",
      "PRINT \"tea\"", "Default: 1", "Purpose: word",
    ]
    let lines = (0..<40).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in random.element(of: pieces) }.joined()
    }
    check(lines, origin: origin, "seed \(seed)")
  }

  private func check(_ lines: [String], origin: ColumnText.Origin, _ comment: Comment) {
    let text = lines.joined(separator: "\n")
    let blocks = ColumnBody.blocks(text, origin: origin)
    let plain = BlockOutline.plainText(blocks)
    #expect(isSubsequence(letters(plain), of: letters(text)), "invented, \(comment)")
    let words = lines.flatMap(wordsWithoutMarkers).joined()
    #expect(isSubsequence(letters(words), of: letters(plain)), "lost, \(comment)")
    var covered: Set<Int> = []
    checkLines(blocks, within: LineRange(1, lines.count), covered: &covered, comment)
    let missing = lines.indices.filter { index in
      !covered.contains(index + 1)
        && lines[index].contains { $0.isLetter || $0.isNumber }
    }
    #expect(missing.isEmpty, "lines in no block, \(comment)")
  }

  /// Blocks follow one another and lie inside what holds them; `covered` gets the lines of those that hold no others.
  private func checkLines(
    _ blocks: [Block], within range: LineRange, covered: inout Set<Int>, _ comment: Comment
  ) {
    var last = range.first - 1
    for block in blocks {
      #expect(block.lines.first > last, "lines of two blocks, \(comment)")
      #expect(block.lines.first <= block.lines.last, comment)
      #expect(block.lines.last <= range.last, "lines outside the container, \(comment)")
      last = block.lines.last
      switch block.content {
      case .list(let list):
        var lastOfItem = block.lines.first - 1
        #expect(!list.items.isEmpty)
        for item in list.items {
          #expect(item.lines.first > lastOfItem && item.lines.last <= block.lines.last, comment)
          #expect(!item.blocks.isEmpty, "empty item, \(comment)")
          lastOfItem = item.lines.last
          checkLines(item.blocks, within: item.lines, covered: &covered, comment)
        }
      case .definitions(_, let definitions):
        #expect(!definitions.isEmpty)
        var lastOfItem = block.lines.first - 1
        for definition in definitions {
          #expect(definition.lines.first > lastOfItem, comment)
          #expect(definition.lines.last <= block.lines.last, comment)
          #expect(!definition.term.isEmpty, "no term, \(comment)")
          lastOfItem = definition.lines.last
          let blocks = definition.blocks
          covered.formUnion(
            definition.lines.first..<(blocks.first?.lines.first ?? definition.lines.last + 1))
          checkLines(blocks, within: definition.lines, covered: &covered, comment)
        }
      case .quote(_, let blocks), .note(_, let blocks):
        #expect(!blocks.isEmpty)
        checkLines(blocks, within: block.lines, covered: &covered, comment)
      default: covered.formUnion(block.lines.first...max(block.lines.first, block.lines.last))
      }
    }
  }

  // MARK: Words

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The words of a line that no list can have taken for its marker.
  private func wordsWithoutMarkers(_ line: String) -> [Substring] {
    line.split { $0 == " " || $0 == "\t" }
      .filter { word in
        let isNumber = word.dropLast().count <= 3 && word.dropLast().allSatisfy { $0.isNumber }
        let isLetter = word.count == 2 && word.first?.isLetter == true
        return !((isNumber || isLetter) && (word.hasSuffix(".") || word.hasSuffix(")")))
          && word != "o"
      }
  }

  private func isSubsequence(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    var rest = part[...]
    for scalar in whole where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func mutate(_ lines: inout [String], using random: inout SplitMix64) {
    let index = Int.random(in: lines.indices, using: &random)
    let other = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: lines[index] = ""
    case 1: lines.insert("", at: index)
    case 2: lines.swapAt(index, other)
    case 3: lines.insert(lines[other], at: index)
    case 4:
      lines[index] =
        String(repeating: " ", count: Int.random(in: 1...9, using: &random)) + lines[index]
    case 5: lines[index] = String(lines[index].drop { $0 == " " })
    case 6:
      lines[index] = String(
        lines[index].prefix(Int.random(in: 0...lines[index].count, using: &random)))
    case 7:
      lines[index] =
        random.element(of: ["- ", "1. ", "   2. ", "a. ", "* ", "· ", "A. "]) + lines[index]
    case 8: lines[index] += random.element(of: [" ", "\t", "-", ":", "   |", ";"]) + lines[other]
    case 9:
      lines.insert(
        random.element(of: ["-----", "=====", "+---+", "| x |", "   ----   ----", "{"]), at: index)
    case 10: lines[index] = "\t" + lines[index]
    default: if lines.count > 1 { lines.remove(at: index) }
    }
  }
}
