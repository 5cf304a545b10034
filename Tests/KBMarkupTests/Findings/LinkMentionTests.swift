import Testing

@testable import KBMarkup

@Suite("Links as a text has them")
struct LinkMentionTests {
  /// `line:column destination`, with `!` for images, `+` inside links, `-` without text.
  private func links(_ text: String) -> [String] {
    CommonMarkParser().reading(Array(text.utf8)[...]).links
      .map { link in
        let marks =
          (link.isImage ? "!" : "") + (link.isInLink ? "+" : "") + (link.hasText ? "" : "-")
        return "\(link.line):\(link.column ?? 0) \(marks)\(link.destination)"
      }
  }

  @Test(
    "destinations with their places",
    arguments: [
      ("a [b](c) ![d](e) ![](f)", ["1:7 c", "1:15 !e", "1:22 !-f"]),
      ("[a](b) [c](b)", ["1:5 b", "1:12 b"]),
      ("[![a](b.png)](c)", ["1:15 c", "1:7 !+b.png"]),
      ("> a\n> [b\n> c](<d e>) [f](\n> g)", ["3:7 d e", "4:3 g"]),
      ("- `x\n  y` <b\n  c> [d](e\\_f&amp;g)", ["3:10 e_f&g"]),
      ("[a][b] [b]\n\n[b]: c.zip", ["3:6 c.zip", "3:6 c.zip"]),
      ("[x]: y\ntext\n[a](b)", ["3:5 b"]),
      ("`[a](b)` \\[a](b)\n\n    [a](b)", []),
      ("## [a](b)\n\n[a *b*](c(d)e)", ["1:8 b", "3:9 c(d)e"]),
      ("```grid\n| [a](Queue) | [](Q195435) |\n```", ["2:7 Queue", "2:19 Q195435"]),
    ])
  func places(text: String, expected: [String]) {
    #expect(links(text) == expected)
    #expect(links(text.replacing("\n", with: "\r\n")) == expected)
  }
}
