import KBModel
import Testing

@testable import KBImport

/// Each trap of flattened pages, with LF and with CRLF line ends.
@Suite struct FlattenedTextParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var extraction: Copy.Extraction = .dense
    var sections: PageTemplate.SectionStyle = .upperCase
    var text: String
    var outline: String
    var testDescription: String { name }
  }

  @Test(arguments: cases, ["\n", "\r\n"])
  func blocks(_ test: Case, lineEnd: String) {
    let blocks = FlattenedTextParser(body(test, lineEnd: lineEnd)).blocks()
    #expect(BlockOutline.of(blocks) == test.outline)
  }

  static let cases: [Case] = [
    Case(
      name: "sections of both extractions",
      text: "SUMMARY\nText one.\nMORE INFORMATION\nText two.",
      outline: "h2 SUMMARY\np Text one.\nh2 MORE INFORMATION\np Text two."),
    Case(
      name: "a section's name in lower case is a subsection among sections in capitals",
      text: "RESOLUTION\nText one.\nWorkaround\nText two.",
      outline: "h2 RESOLUTION\np Text one.\nh3 Workaround\np Text two."),
    Case(
      name: "headings glued to the text behind and before them",
      text:
        "SUMMARYThis is glued. It ends here.MORE INFORMATION\nText.\nThe last one.STATUS It is a bug.",
      outline:
        "h2 SUMMARY\np This is glued. It ends here.\nh2 MORE INFORMATION\np Text.\np The last one.\nh2 STATUS\np It is a bug."
    ),
    Case(
      name: "section names in running text",
      text:
        "See the \"SYMPTOMS\" section. The STATUS value is 1. CAUSES of it are many.\nSummary of it.",
      outline:
        "p See the \"SYMPTOMS\" section. The STATUS value is 1. CAUSES of it are many.\np Summary of it."
    ),
    Case(
      name: "subsections in title case",
      text:
        "It works.\nRestart of the Server\nRestart it.\n- One item.\nMethod 2: Wait and See\nWait.",
      outline:
        "p It works.\nh3 Restart of the Server\np Restart it.\nul\n  - p One item.\nh3 Method 2: Wait and See\np Wait."
    ),
    Case(
      name: "names below a colon are no headings",
      text: "The programs are:\nDisk Cleaner\nClock\nText Writer\nSome of them need memory.",
      outline:
        "p The programs are:\nul\n  - p Disk Cleaner\n  - p Clock\n  - p Text Writer\np Some of them need memory."
    ),
    Case(
      name: "lines broken in mid-sentence",
      text:
        "The server keeps a list of all the mailboxes that were moved to Microsoft\nExchange Server. To see it, open the list of the server and look for the\nname.\nAnother paragraph.",
      outline:
        "p The server keeps a list of all the mailboxes that were moved to Microsoft Exchange Server. To see it, open the list of the server and look for the name.\np Another paragraph."
    ),
    Case(
      name: "a wrapped paragraph with a sentence that ends at a line's end",
      text:
        "If none of the folders can be opened at all, you may have a damaged file that\nneeds to be replaced. To replace it, quit all of the programs that are open.\nBecause the server holds a copy of everything, nothing is lost.\nShort one.",
      outline:
        "p If none of the folders can be opened at all, you may have a damaged file that needs to be replaced. To replace it, quit all of the programs that are open. Because the server holds a copy of everything, nothing is lost.\np Short one."
    ),
    Case(
      name: "dash items are numbered below an announcement of steps only",
      text:
        "To open it, follow these\nsteps:\n- Click File.\n- Click Open.\nIt needs the following:\n- Memory.\n- Time.\nTo solve it, do one of the following steps:\n- Wait.",
      outline:
        "p To open it, follow these steps:\nol 1\n  - p Click File.\n  - p Click Open.\np It needs the following:\nul\n  - p Memory.\n  - p Time.\np To solve it, do one of the following steps:\nul\n  - p Wait."
    ),
    Case(
      name: "an item that goes on in the next lines",
      text:
        "- Make sure that the server is running when you\nconnect. It must be on.\n- Choose File, then click\nOpen.",
      outline:
        "ul\n  - p Make sure that the server is running when you connect. It must be on.\n  - p Choose File, then click Open."
    ),
    Case(
      name: "a note belongs to the item above, an item glued to it is one of its own",
      text:
        "To see it, follow these steps:\n- Click the tab.\nNote: Some have no tab. - Look at the list.\n- Close it.",
      outline:
        "p To see it, follow these steps:\nol 1\n  - p Click the tab.\n    note note\n      p Note: Some have no tab.\n  - p Look at the list.\n  - p Close it."
    ),
    Case(
      name: "a dash in a paragraph is no item",
      text: "It is slow (see below). - That is known.\nMore text.",
      outline: "p It is slow (see below). - That is known.\np More text."),
    Case(
      name: "one name a line below an item",
      text: "- Delete these files:\na32.dll\nb32.dll\nNote: They come back.\n- Restart.",
      outline:
        "ul\n  - p Delete these files:\n    ul\n      - p a32.dll\n      - p b32.dll\n    note note\n      p Note: They come back.\n  - p Restart."
    ),
    Case(
      name: "settings, and what is to be typed, are no names",
      text:
        "The key has these values:\nName: Lamp\nData: 1\nThen type the following:\nlamp\nswitch\nThat is all.",
      outline:
        "p The key has these values:\np Name: Lamp / Data: 1\np Then type the following:\np lamp / switch\np That is all."
    ),
    Case(
      name: "a quoted message",
      text:
        "You may receive the following error message:\nTask 'Send' reported error (0x1) :\n'The folder is not there.'\nThis happens often.",
      outline:
        "p You may receive the following error message:\nquote\n  p Task 'Send' reported error (0x1) :\n  p 'The folder is not there.'\np This happens often."
    ),
    Case(
      name: "a log",
      text:
        "The log shows this error:\n8:28:32 Synchronizing\n8:28:33 [8004010F-501-0-521]\ncontinued\n8:28:34 Done\nIt is over.",
      outline:
        "p The log shows this error:\nconsole\n8:28:32 Synchronizing\n8:28:33 [8004010F-501-0-521]\ncontinued\n8:28:34 Done\np It is over."
    ),
    Case(
      name: "an aligned table with a rule below its head",
      text:
        "It has these files.\n   Date         Time   Name\n   -----------------------\n   25-Nov-2002  23:01  A.dll\nThat is all.  Really.",
      outline:
        "p It has these files.\ntable 1\n  Date ¦ Time ¦ Name\n  25-Nov-2002 ¦ 23:01 ¦ A.dll\np That is all.  Really."
    ),
    Case(
      name: "an aligned table whose cells are not certain keeps every blank",
      text:
        "It has these files.\n   Date         Time     Name\n   ------------------------\n   25-Nov-2002  23:01:17 A.dll\n   26-Nov-2002  late     B.dll\nThat is all.",
      outline:
        "p It has these files.\ntable\n   Date         Time     Name\n   ------------------------\n   25-Nov-2002  23:01:17 A.dll\n   26-Nov-2002  late     B.dll\np That is all."
    ),
    Case(
      name: "a table of the dense extraction",
      text: "File name | Version |\n---|---|\nStore.exe | 6.0 |\nMd.dll | see Q131150 |\n|\nText.",
      outline:
        "table 1\n  File name ¦ Version\n  Store.exe ¦ 6.0\n  Md.dll ¦ see [Q131150 Q131150]\np Text."
    ),
    Case(
      name: "reference lines",
      text:
        "For more, see the following article in the Microsoft Knowledge\nBase:\n195435 What It Is\n813840\u{FFFD} March 2003 Rollup (S813840)\nQ131150 How to Do It\nIt needs\n20000 bytes.",
      outline:
        "p For more, see the following article in the Microsoft Knowledge Base:\np [Q195435 195435] What It Is / [Q813840 813840] March 2003 Rollup ([Q813840 S813840]) / [Q131150 Q131150] How to Do It\np It needs\np 20000 bytes."
    ),
    Case(
      name: "a replacement character elsewhere stays",
      text: "The caf\u{FFFD} of article 813840 \u{FFFD} Rollup.",
      outline: "p The caf\u{FFFD} of article [Q813840 813840] Rollup."),
    Case(
      name: "an address is a link",
      text: "Visit the site:\nhttp://www.example.com/a\nThen go on.",
      outline:
        "p Visit the site:\np <http://www.example.com/a http://www.example.com/a>\np Then go on."),
    Case(
      name: "lists with marks and levels",
      extraction: .flattened,
      text: "Text.\n\n  • One\n  • Two\n    1. First\n    2. Second\n  • Three\n\nEnd.",
      outline:
        "p Text.\nul\n  - p One\n  - p Two\n    ol 1\n      - p First\n      - p Second\n  - p Three\np End."
    ),
    Case(
      name: "a number that begins again is shown as it is",
      extraction: .flattened,
      text:
        "Do this:\n\n  1. Start.\n  2. Stop.\n\nThe light is red.\n\n  1. Wait.\n\nTo undo it, follow these steps:\n\n  1. Start.",
      outline:
        "p Do this:\nol 1\n  - p Start.\n  - p Stop.\np The light is red.\nol 1\n  - p Wait.\np To undo it, follow these steps:\nol 1\n  - p Start."
    ),
    Case(
      name: "a line at the margin below an item is a paragraph behind the list",
      extraction: .flattened,
      text:
        "Do this:\n\n  1. Start.\n  2. Stop.\nThe light is red now.\n\nTo undo it:\n\n  1. Start.\n\nBoth are needed:\n  • Power\n  • Time\nFollow these steps:\n\n  1. Look.",
      outline:
        "p Do this:\nol 1\n  - p Start.\n  - p Stop.\np The light is red now.\np To undo it:\nol 1\n  - p Start.\np Both are needed:\nul\n  - p Power\n  - p Time\np Follow these steps:\nol 1\n  - p Look."
    ),
    Case(
      name: "lines at the margin belong to an item where the next one has the next number",
      extraction: .flattened,
      text:
        "  1. Start.\nThe light is red.\n\nIt turns green.\n\n  2. Stop.\nIt is over.\n\n  3. Wait.\n\nThat is all.",
      outline:
        "ol 1\n  - p Start.\n    p The light is red.\n    p It turns green.\n  - p Stop.\n    p It is over.\n  - p Wait.\np That is all."
    ),
    Case(
      name: "a line that is indented below an item belongs to it",
      extraction: .flattened,
      text: "  • Power\n    It must be on.\n  • Time\nThat is all.",
      outline: "ul\n  - p Power\n    p It must be on.\n  - p Time\np That is all."),
    Case(
      name: "a number that is not the next one begins another list",
      extraction: .flattened,
      text:
        "  1. Start.\n  2. Stop.\n  1. Start again.\n  4. Wait.\n  5. Stop.\n    1. At once.\n    1. Or later.\n    2. Or never.",
      outline:
        "ol 1\n  - p Start.\n  - p Stop.\nol 1\n  - p Start again.\nol 4\n  - p Wait.\n  - p Stop.\n    ol 1\n      - p At once.\n    ol 1\n      - p Or later.\n      - p Or never."
    ),
    Case(
      name: "code in a procedure: the number behind it says whether it goes on",
      extraction: .flattened,
      text:
        "  1. Type this:\n\nint main() {\n  return 0;\n}\n\n  2. Save it.\n\n  1. Close it.",
      outline:
        "ol 1\n  - p Type this:\n    code\nint main() {\n  return 0;\n}\n  - p Save it.\nol 1\n  - p Close it."
    ),
    Case(
      name: "a note between numbered items belongs to the first, not to the list in it",
      extraction: .flattened,
      text: "  1. Start.\n    • Now\n\nNote If it fails, wait.\n\n  2. Stop.",
      outline:
        "ol 1\n  - p Start.\n    ul\n      - p Now\n    note note\n      p Note If it fails, wait.\n  - p Stop."
    ),
    Case(
      name: "a note between two lists stands between them",
      extraction: .flattened,
      text:
        "  1. Start.\n\nNote If it fails, wait.\n\n  1. Stop.\n\n  • Power\n\nNote It must be on.\n\n  • Time",
      outline:
        "ol 1\n  - p Start.\nnote note\n  p Note If it fails, wait.\nol 1\n  - p Stop.\nul\n  - p Power\nnote note\n  p Note It must be on.\nul\n  - p Time"
    ),
    Case(
      name: "code that ends in a line of tabs",
      extraction: .flattened,
      text:
        "Sample code follows:\n\nint main() {\n\n  return 0; // 1. - not an item\n}\n\t\t\t\t\n\nText.",
      outline:
        "p Sample code follows:\ncode\nint main() {\n\n  return 0; // 1. - not an item\n}\np Text."),
    Case(
      name: "short lines between blank lines are subsections",
      extraction: .flattened, sections: .anyCase,
      text:
        "Resolution\n\nHotfix information\n\nThere is one.\n\nType the following:\n\nOpen the door\n\nThen wait.",
      outline:
        "h2 Resolution\nh3 Hotfix information\np There is one.\np Type the following:\np Open the door\np Then wait."
    ),
    Case(
      name: "a note marked by a bold word only",
      extraction: .flattened, sections: .anyCase,
      text: "Note If it fails, wait.\n\nNote that it is slow.",
      outline: "note note\n  p Note If it fails, wait.\np Note that it is slow."),
  ]

  @Test func aHeadingBehindTheEndOfASectionIsASection() {
    let bytes = Array("Text.\n\nProperties\n\nText.".utf8)
    let lines = [
      PageLine(range: 0..<5, number: 1),
      PageLine(range: 6..<6, number: 2, markup: .sectionEnd),
      PageLine(range: 7..<17, number: 3),
      PageLine(range: 18..<18, number: 4),
      PageLine(range: 19..<24, number: 5),
    ]
    let text = FlattenedText(
      bytes: bytes, lines: lines, extraction: .flattened, sectionNames: .init(style: .anyCase))
    #expect(
      BlockOutline.of(FlattenedTextParser(text).blocks()) == "p Text.\nh2 Properties\np Text.")
  }

  @Test func blocksKnowTheirLines() {
    let test = Case(
      name: "",
      text:
        "SUMMARYThis is a line that goes on in the next one because it is\nlong.\n- One.\nNote: Two. - Three.",
      outline: "")
    let blocks = FlattenedTextParser(body(test, lineEnd: "\r\n")).blocks()
    #expect(blocks.map(\.lines) == [LineRange(1, 1), LineRange(1, 2), LineRange(3, 4)])
    guard case .list(let list)? = blocks.last?.content else {
      Issue.record("the last block is no list")
      return
    }
    #expect(list.items.map(\.lines) == [LineRange(3, 4), LineRange(4, 4)])
  }

  @Test func citedArticlesAreThoseOfTheBlocks() {
    for test in Self.cases {
      let text = body(test, lineEnd: "\n")
      #expect(
        text.citedArticles() == references(FlattenedTextParser(text).blocks()), "\(test.name)")
    }
  }

  @Test func depthAndLengthAreNoDanger() {
    var deep = ""
    for level in 0..<1000 { deep += String(repeating: " ", count: level) + "- x\n" }
    let nested = FlattenedTextParser(
      FlattenedText.whole(deep, extraction: .dense, sectionNames: .init(style: .anyCase))
    ).blocks()
    #expect(nested.count == 1)
    let long = String(repeating: "- Item with 123456789012 text. - SUMMARYx\n", count: 5000)
    let blocks = FlattenedTextParser(
      FlattenedText.whole(long, extraction: .dense, sectionNames: .init(style: .anyCase))
    ).blocks()
    #expect(!blocks.isEmpty)
  }

  private func body(_ test: Case, lineEnd: String) -> FlattenedText {
    FlattenedText.whole(
      test.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd),
      extraction: test.extraction, sectionNames: .init(style: test.sections))
  }

  private func references(_ blocks: [Block]) -> [ArticleID] {
    blocks.flatMap { block -> [ArticleID] in
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines), .preformatted(_, let inlines):
        return inlines.references
      case .list(let list): return list.items.flatMap { references($0.blocks) }
      case .definitions(_, let definitions):
        return definitions.flatMap { $0.term.references + references($0.blocks) }
      case .quote(_, let blocks), .note(_, let blocks): return references(blocks)
      case .table(let table): return table.rows.flatMap { $0.flatMap(\.references) }
      case .rule: return []
      }
    }
  }
}

extension FlattenedText {
  /// A file that is all body.
  static func whole(_ text: String, extraction: Copy.Extraction, sectionNames: SectionNames) -> Self
  {
    let source = SourceText(path: "test", fileBytes: Array(text.utf8))
    let lines = source.lines.enumerated().map { PageLine(range: $1, number: $0 + 1) }
    return FlattenedText(
      bytes: source.bytes, lines: lines, extraction: extraction, sectionNames: sectionNames)
  }
}
