import KBModel
import Testing

@testable import KBMarkup

@Suite("Markup that is not read")
struct UnreadMarkupTests {
  /// `line:column kind text` of each piece, in the order of the text.
  private func findings(_ text: String, firstLine: Int = 1) -> [String] {
    CommonMarkParser().reading(Array(text.utf8)[...], firstLine: firstLine).unread
      .sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
      .map { "\($0.line):\($0.column ?? 0) \($0.kind) \($0.text)" }
  }

  @Test(
    "each kind, with its place",
    arguments: [
      ("A\n\n| a | b |\n|---|:-:|\n| 1 | 2 | 3 |", ["5:0 longRow "]),
      ("A note[^a-1].\n\n[^a-1]: Its text.", ["1:7 footnote [^a-1]", "3:1 footnote [^a-1]"]),
      ("- [ ] a\n- [x] b\n1. [X] c", ["1:3 taskItem [ ]", "2:3 taskItem [x]", "3:4 taskItem [X]"]),
      ("a ~~b c~~ d", ["1:3 strikethrough ~~b c~~"]),
      ("Term\n: what it is", ["2:1 definitionList : what it is"]),
      ("## A {#b}\n\nC {.d}\n---", ["1:6 attributes {#b}", "3:3 attributes {.d}"]),
      ("a\n{: .note}", ["2:1 attributes {: .note}"]),
      ("$$\na + b\n$$", ["1:1 math $$"]),
      ("so $x^2$ and ($\\frac{1}{2}$).", ["1:4 math $x^2$"]),
      ("> [!NOTE]\n> a", ["1:3 alert [!NOTE]"]),
      ("::: warning\na\n:::", ["1:1 container ::: warning"]),
      ("!!! note\n    a", ["1:1 container !!! note"]),
      (#"Open \\server\share now"#, [#"1:6 escapedPath \\server\share"#]),
      (#"in "C:\_temp\x" or HKLM\-x"#, [#"1:5 escapedPath C:\_temp\x""#]),
      (#"`\\server` C:\temp \\\\server\\share C:\\\_temp a\_b \\( \*x\*"#, []),
      ("see [[Some Page]]", ["1:5 wikiLink [[Some Page]]"]),
      ("[TOC]", ["1:1 contents [TOC]"]),
      ("a <b>c</b> d", ["1:3 html <b>"]),
      ("> <div>\n> a\n> </div>", ["1:3 html <div>"]),
      ("a\n\n<!-- TODO -->", ["3:1 html <!-- TODO -->"]),
      ("<!-- list: lower-alpha -->\n\na", ["1:0 strayDirective "]),
      ("[a](http://b.example \"c d\")", ["1:5 linkTitle c d"]),
      ("a [](http://b.example)", ["1:6 linkWithoutText http://b.example"]),
      ("a[^1] b[^2]\n\n[^1]: word\n", ["1:8 footnote [^2]"]),
      (
        "[a b][c] and [d][] and a[i][j]",
        [
          "1:1 undefinedReference(label: \"c\") [a b][c]",
          "1:14 undefinedReference(label: \"\") [d][]",
        ]
      ),
      (
        "[a]: b.example\n[c]: http://d.example\n\n[c]",
        ["1:6 unusedDefinition(label: \"a\") b.example"]
      ),
      ("text\n\n[a]:\n  b.zip\n", ["4:3 unusedDefinition(label: \"a\") b.zip"]),
      ("text\n\n[^1]: word\n", ["3:7 unusedDefinition(label: \"^1\") word"]),
      ("> [a]: b.zip\n> text", ["1:8 unusedDefinition(label: \"a\") b.zip"]),
    ])
  func kinds(text: String, expected: [String]) {
    #expect(findings(text) == expected)
    #expect(findings(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test(
    "a fence that nothing closes, where it opens",
    arguments: [
      ("a\n\n```vb\nb\n\n## c", ["3:1 unclosedFence ```vb"]),
      ("````\n```\na\n```", ["1:1 unclosedFence ````"]),
      ("~~~\na\n```", ["1:1 unclosedFence ~~~"]),
      ("> ```\n> a\n\nb", ["1:3 unclosedFence ```"]),
      ("- a\n\n  ```\n  b\n\nc", ["3:3 unclosedFence ```"]),
      ("```", ["1:1 unclosedFence ```"]),
      ("```\na\n```", []), ("````\n```js\n````", []), ("> ~~~\n> a\n> ~~~~ ", []),
      ("- ```\n  a\n  ```", []), ("```\n```", []), ("    ```\n    a", []), ("a\n\n\t~~~", []),
      ("- a\n\n      ```\n      b\n", []),
    ] as [(String, [String])])
  func fences(text: String, expected: [String]) {
    #expect(findings(text) == expected)
    #expect(findings(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test(
    "text that only looks like it",
    arguments: [
      "`| a | b |`", "```\n| a | b |\n|---|---|\n```", "    - [ ] a",
      "`[^1]` \\[^1] [^1](http://a.example)",
      "a | b\\\n---|---", "| a | b |\n|---|", "a | b\n- | -a", "a\n---", "[x] not in a list",
      "- [x]", "- [ok] a", "\\~~a~~ ~~ b ~~ `~~c~~` ~~~d~~~ ~~~~", "one: two\\\n: three",
      "net use X: \\\\\\\\server\\c$\\winnt and $OEM$\\$1\\x, $5 and $10, a$x^2$b", "::::::::",
      "::: ",
      "see ($) \\x, then (_$).", "a ($\\b), then c ($), and d ($\\e)", "## a {...}", "### {}",
      "## a \\{#b}",
      "## a {b}",
      "## `{#a}`", "a {#b}", "> \\[!NOTE] a", "> a\n>\n> [!NOTE]", "a<br>b<br/>c", "5 < 6 > 4",
      "<http://a.example> <a@b.example>", "<!-- note: tip -->\n> a",
      "<!-- list: loose -->\n- a\n- b",
      "\\[a][b] \\[a\\]\\[b\\] `[a][b]` a[i][j]", "[a][b]\n\n[b]: http://c.example",
      "[A]\n\n[a]: http://b.example",
      "[//]: # (a comment)", "text [a]: b.zip", "```\n[a]: b.zip\n```", "    [a]: b.zip",
      "a\n[b]: c.zip", "[Q123456]()", "<!-- preface -->\n> a\n\nb",
    ])
  func innocent(text: String) {
    #expect(findings(text) == [])
  }

  @Test func linesAreThoseOfTheFile() {
    #expect(findings("a\n\n- [ ] b", firstLine: 7) == ["9:3 taskItem [ ]"])
  }

  /// Whatever the program writes itself gives no cause for warnings.
  @Test("text that was written", arguments: 0..<300 as Range<UInt64>)
  func written(seed: UInt64) {
    var random = RandomBlocks(seed: 7_000 + seed)
    let text = CommonMarkWriter().write(random.blocks())
    let unread = CommonMarkParser().reading(text[...]).unread.filter { $0.kind != .linkWithoutText }
    #expect(unread == [], "\(String(decoding: text, as: UTF8.self))")
  }

  @Test("hostile text takes no longer than its length", .timeLimit(.minutes(5)))
  func hostile() {
    let pieces = [
      "[", "]", "[a](", "[](<", "![", "[a][b] ", "`", "~~a", "$", "<a ", "*a ", "[a]: b\n", "| ",
      "a|b\n-|-\n", "[^1] ", "> ", "- ",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      _ = CommonMarkParser().reading(Array(text.utf8)[...])
    }
  }
}
