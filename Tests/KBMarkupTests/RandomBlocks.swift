import KBModel
import TestSupport

@testable import KBMarkup

/// Random bodies made of the pieces that CommonMark is most likely to take for markup.
struct RandomBlocks {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func blocks(depth: Int = 0) -> [Block] {
    let count = Int.random(in: depth == 0 ? 0...6 : 0...3, using: &random)
    return (0..<count).map { _ in Block(content(depth: depth)) }
  }

  private mutating func content(depth: Int) -> Block.Content {
    let kinds = depth < 4 ? 12 : 6
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0: return .heading(level: Int.random(in: 2...6, using: &random), inlines())
    case 1, 2: return .paragraph(inlines())
    case 3:
      return .preformatted(random.element(of: Self.preformattedKinds), [.text(lines())])
    case 4: return .table(table())
    case 5: return .rule
    case 6:
      return .quote(random.element(of: Block.QuoteKind.allCases), blocks(depth: depth + 1))
    case 7:
      return .note(random.element(of: Block.NoteKind.allCases), blocks(depth: depth + 1))
    case 8:
      return .definitions(
        random.element(of: Block.DefinitionKind.allCases), definitions(depth: depth))
    default: return .list(list(depth: depth))
    }
  }

  private mutating func definitions(depth: Int) -> [Definition] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Definition(term: inlines(), blocks: blocks(depth: depth + 1), lines: Block.nowhere)
    }
  }

  private mutating func list(depth: Int) -> List {
    let marker = random.element(of: List.Marker.allCases)
    let starts = [0, 1, 1, 1, 2, 9, 99, 999_999_998, 999_999_999]
    return List(
      marker, start: marker == .bullet ? 1 : random.element(of: starts), tight: random.oneIn(2),
      (0..<Int.random(in: 1...4, using: &random)).map { _ in blocks(depth: depth + 1) })
  }

  private mutating func table() -> Table {
    let rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ -> Inline in
          switch Int.random(in: 0..<6, using: &random) {
          case 0: return Inline.lineBreak
          case 1:
            return .link(
              destination: random.element(of: ["", "Q195435", "a b"]), [.text(text())])
          case 2: return .strong([.text(text())])
          default: return .text(text())
          }
        }
      }
    }
    // Drawings are made without the random numbers, so that the same seeds make the same texts with them.
    return Table(
      headerRows: Int.random(in: 0...rows.count, using: &random), rows: rows,
      drawing: rows.count % 2 == 0 ? nil : Self.drawing(rows.count))
  }

  private static func drawing(_ number: Int) -> Table.Drawing {
    Table.Drawing(
      columns: [.init(.left, at: number), .init(.right, at: 7 * number)],
      bars: Array(repeating: 12 * number, count: number % 3),
      rules: [
        .init("  -=_| |_=" + String(repeating: "+", count: number), above: [0, 1, 7]),
        .init("", above: [number]),
      ],
      shifts: [.init(line: number, column: 1, offset: 99)])
  }

  mutating func inlines(depth: Int = 0) -> [Inline] {
    (0..<Int.random(in: depth == 0 ? 0...5 : 0...3, using: &random)).map { _ in
      switch Int.random(in: 0..<(depth < 3 ? 12 : 8), using: &random) {
      case 0...4: return .text(text())
      case 5: return .code(text())
      case 6: return .lineBreak
      case 7: return .reference(to: ArticleID(123_456), text: "Q123456")
      case 8: return .emphasis(inlines(depth: depth + 1))
      case 9, 10: return .strong(inlines(depth: depth + 1))
      default:
        let destination = random.oneIn(2) ? "http://a.example/" + text() : text()
        return .link(
          destination: destination,
          random.oneIn(3) ? [.text(destination)] : inlines(depth: depth + 1))
      }
    }
  }

  private mutating func lines() -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      text().filter { $0 != "\r" && $0 != "\r\n" }
    }.joined(separator: "\n")
  }

  mutating func text() -> String {
    if random.oneIn(3) { return random.element(of: Self.words) }
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in random.element(of: Self.pieces) }
      .joined()
  }

  /// Lines of markup and text in any order, as nobody would write them.
  mutating func source() -> String {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let indents = ["", "", "", "  ", "    ", "> ", "- ", "1. "]
      return random.element(of: indents) + random.element(of: indents)
        + (random.oneIn(4) ? "" : text())
    }.joined(separator: "\n")
  }

  private static let preformattedKinds: [Block.PreformattedKind] = [
    .table, .console, .text, .code(nil), .code(.vb), .code(CodeLanguage("c++")),
    .code(CodeLanguage("4gl")),
  ]

  private static let words = [
    "NOTE: a", "Warning: b", "tip:", "C:\\WINNT\\system32", "MAX_PATH", "\\\\server\\share", "a b",
    "1. a", "1) a", "1234567890. a", "# a", "####### a", "#a", "- a", "-", "---", "- - -", "***",
    "* a", "+ a", "___", "===", "> a", "~~~", "```", "    a", "\ta", "<!-- list: lower-alpha -->",
    "<!-- quote -->", "<!-- definitions -->", "<!-- message -->", "<br>", "<b>", "</b>",
    "<http://a.example>", "<a@b.example>",
    "<1.a@b.example>", "&amp;", "&#32;", "&copy", "[x]",
    "[x]: y", "[x](y)", "![x](y)", "{{x}}", "{% x %}", "| a |", "a #", "a ##", "a\\", "a!",
    "| --- |", "~~a~~", "$$a$$", "$x^2$", "($a_{1}$)", ": a", "::: a", "!!! a", "{: .a}", "a {#b}",
    "[^1]", "[^1]: a", "[!NOTE] a", "[[a]]", "[ ] a", "[a][b]", "[TOC]", "a | b", "---|---",
    "http://a.example/b_c_(d)?e=f&g#h", "mailto:a@b.example", "two  spaces", "a  ", "  a", "`a`",
    "*a*", "_a_", "**a**", "__a__", "a\u{A0}b", "\u{A0}", " ", "...", "a\nb", "\u{FEFF}a", "“a”",
  ]

  private static let pieces = [
    "a", "B", "7", " ", "  ", "\t", "\n", "\u{A0}", "*", "**", "_", "__", "`", "``", "[", "]", "(",
    ")", "<", ">", "&", "#", "!", "\\", "-", "+", ".", "1.", "=", "~", "|", "{{", "}}", "\"", "'",
    ":", ";", "é", "…", "日", "😀", "\u{3000}", "\u{7F}", "\u{B}", "\r", "/", "br>", "&#", "€", "©",
  ]
}
