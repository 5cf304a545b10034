import KBModel
import Testing

@testable import KBImport

@Suite struct HeadingTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  // MARK: Headings

  @Test func levels() {
    #expect(
      outline("SUMMARY\n=======\n\nText.\n\nSteps to See It\n---------------\n\nMore.")
        == "h2 SUMMARY\np Text.\nh3 Steps to See It\np More.")
  }

  @Test func textDirectlyBelowTheRule() {
    #expect(outline("CAUSE\n=====\nText.") == "h2 CAUSE\np Text.")
  }

  @Test(arguments: [-3, -2, -1, 0, 1, 2, 3])
  func ruleMayMissByThree(difference: Int) {
    let rule = String(repeating: "-", count: "The Start Menu".count + difference)
    #expect(outline("The Start Menu\n\(rule)\n\nText.") == "h3 The Start Menu\np Text.")
  }

  @Test func ruleMayHaveBlanksBehindIt() {
    #expect(outline("CAUSE \n=====   \n\nText.") == "h2 CAUSE\np Text.")
  }

  @Test func emptySections() {
    #expect(
      outline("SUMMARY\n=======\n\n \n\nMORE INFORMATION\n================\n")
        == "h2 SUMMARY\nh2 MORE INFORMATION")
  }

  @Test func shorterRuleUnderATitleWithItsMarkupLost() {
    #expect(
      outline("Open <ServerName> on the Server\n-------------------")
        == "h3 Open <ServerName> on the Server")
  }

  @Test func titleOverSeveralLinesWithARuleAsLongAsAllOfThem() {
    let lines = [
      "How the Sample of the Class Library Handles the", "Messages of Its Windows When It Is",
      "Drawn Anew",
    ]
    let rule = String(repeating: "-", count: lines.joined(separator: " ").count)
    #expect(
      outline("Text.\n\n" + lines.joined(separator: "\n") + "\n\(rule)\n\nMore.")
        == "p Text.\nh3 \(lines.joined(separator: " "))\np More.")
  }

  @Test(arguments: ["", "   "])
  func titleOverTwoLinesWithARuleAsLongAsTheFirst(margin: String) {
    let first = "4. How to Put the Kettle and All of the Cups"
    let rule = String(repeating: "-", count: first.count)
    #expect(
      outline("Text.\n\n\(first)\n\(margin)on the Table\n\(rule)\n\nMore.")
        == "p Text.\nh3 \(first) on the Table\np More.")
    #expect(
      outline("3. Step\n\n\(first)\n\(margin)on the Table\n\(rule)\n\nMore.")
        == "ol 3\n  - p Step\nh3 \(first) on the Table\np More.")
    // The end of a sentence.
    #expect(
      !outline("Text.\n\n\(first)\n\(margin)on the table.\n\(rule)\n\nMore.").contains("h3"))
  }

  @Test func numberedTitleThatGoesOnBelowItself() {
    #expect(
      outline(
        "Text.\n\n7.1 How to Light the Lamp\n    in the Kitchen\n\(String(repeating: "-", count: 60))\n\nMore."
      )
        == "p Text.\nh3 7.1 How to Light the Lamp in the Kitchen\np More.")
  }

  @Test(arguments: ["Text.", " - An item of a list\n   with a second line."])
  func titleInTheMiddleOfThePage(above: String) {
    let margin = String(repeating: " ", count: 28)
    let found = outline("\(above)\n\n\(margin)LAMPS AND OIL\n\(margin)=============\n\nMore.")
    #expect(found.hasSuffix("\nh2 LAMPS AND OIL\np More."))
    // Off the middle, it is what a program prints.
    let margins = String(repeating: " ", count: 8)
    #expect(
      !outline("Text.\n\n\(margins)LAMPS AND OIL\n\(margins)=============\n\nMore.").contains("h2"))
  }

  @Test func titlesInsideItems() {
    #expect(
      outline(
        "1. Heat the water:\n\n   On a Stove\n   ----------\n\n   Take a pot for it.\n\n   In a Kettle\n   ===========\n   Press the lever of it.\n\n2. Wait."
      ) == """
        ol 1
          - p Heat the water:
            h3 On a Stove
            p Take a pot for it.
            h3 In a Kettle
            p Press the lever of it.
          - p Wait.
        """)
  }

  @Test(arguments: [
    // A table of one column.
    "1. The cups:\n\n   Name\n   ----\n   blue\n   green\n   white",
    // What a screen shows.
    "1. You see this on the screen of the kettle:\n\n      Kettle Setup\n      ============\n\n      Water is hot.",
    // A rule of another length.
    "1. The cups.\n\n   Name\n   ------------\n\n   blue",
  ])
  func noTitlesInsideItems(text: String) {
    #expect(!outline(text).contains("h3"))
  }

  @Test func numberedTitleOverTwoLines() {
    #expect(
      outline("3.2 Printers with Nine Pins in the Network for\nWorkgroups\n----------\n\nText.")
        == "h3 3.2 Printers with Nine Pins in the Network for Workgroups\np Text.")
  }

  @Test(arguments: [("=", 2), ("-", 3), ("*", 3)])
  func banner(character: String, level: Int) {
    let rule = String(repeating: character, count: 64)
    #expect(
      outline("\(rule)\n                    ABOUT THE FILES\n\(rule)\n\nText.")
        == "h\(level) ABOUT THE FILES\np Text.")
  }

  @Test func numberedTitleWithAWideGapBehindItsNumber() {
    #expect(outline("5.5  The Mail\n-------------\n\nText.") == "h3 5.5  The Mail\np Text.")
  }

  @Test func titleEndsItsParagraph() {
    #expect(
      outline("This text ends here.\nNext Title\n----------\n\nText.")
        == "p This text ends here.\nh3 Next Title\np Text.")
  }

  @Test func citationInATitle() {
    #expect(outline("About Q123456\n-------------") == "h3 About [Q123456 Q123456]")
  }

  // MARK: Rules that are no underlines

  @Test(arguments: ["-----", String(repeating: "=", count: 79), "_____"])
  func ruleAlone(rule: String) {
    #expect(outline("Text.\n\n\(rule)\n\nMore.") == "p Text.\nrule\np More.")
  }

  @Test func longRuleBelowAParagraph() {
    let rule = String(repeating: "=", count: 79)
    #expect(
      outline("These files have changed since then.\n\(rule)\n\nMore.")
        == "p These files have changed since then.\nrule\np More.")
  }

  @Test func ruleBelowALongParagraph() {
    let text = ColumnBody.wrapped(
      "This paragraph goes on for some lines, so that nobody takes it for the title of anything; it only "
        + "happens to have a rule below it that separates it from the paragraph that follows after it, as the old "
        + "texts have.")
    let outline = outline(text + "\n-----------\n\nMore.")
    #expect(!outline.contains("h3"))
    #expect(outline.hasSuffix("\nrule\np More."))
  }

  @Test func longRuleBelowALongTitle() {
    let title = "Setup of the Second Server of the Network for the Users of Mail"
    for (length, isHeading) in [(60, true), (66, true), (67, false), (79, false)] {
      let rule = String(repeating: "-", count: length)
      #expect(
        outline("\(title)\n\(rule)\n\nText.").hasPrefix("h3") == (isHeading || length < title.count)
      )
    }
  }

  @Test func underscoresSeparate() {
    let rule = String(repeating: "_", count: 60)
    #expect(outline("Caution\n\(rule)\n\nText.") == "p Caution\nrule\np Text.")
  }

  @Test func twoCharactersAreNoRule() {
    #expect(outline("ab\n--\n") == "p ab / --")
  }

  @Test func ruleInsideAnIndentedBlock() {
    let outline = outline("Text:\n\n      Total\n      -----\n      12\n\nMore.")
    #expect(!outline.contains("h3"))
    #expect(outline == "p Text:\ncode\nTotal\n-----\n12\np More.")
  }

  @Test func ellipsisIsNoRule() {
    #expect(!outline("and so on\n.........\n").contains("h"))
  }

  @Test func settingsBetweenRulesOfTheirOwnLength() {
    let line = "To change: Put the number of buffers into the section of the device .."
    let rule = String(repeating: "-", count: 70)
    let outline = outline(
      "Buffers=<number>\nDefault: 8\n\(line)\n\(rule)\nFiles=<number>\nDefault: 4\n\(line)\n\(rule)\n"
    )
    #expect(!outline.contains("h3"))
  }

  @Test func endOfASentenceAboveARuleIsNoPartOfATitle() {
    let rule = String(repeating: "-", count: 70)
    let entry = """
      Delay=<seconds>
      Default: .025
      Purpose: Says how long the program waits before it puts other letters
               into the
               list here.
      To change: Edit the settings in the file SYSTEM.INI
      """
    #expect(!outline(entry + "\n\(rule)\nFiles=<number>\n").contains("h3"))
  }

  // MARK: Heads of tables

  @Test func columnTitles() {
    #expect(
      outline(
        "Date       Size    Name\n-----------------------\n11/21/99   12,304  a.dll\n11/22/99      804  b.exe\n\nText goes on here."
      )
        == """
        table 1
          Date ¦ Size ¦ Name
          11/21/99 ¦ 12,304 ¦ a.dll
          11/22/99 ¦ 804 ¦ b.exe
        p Text goes on here.
        """)
  }

  @Test func columnTitlesAboveSeveralRules() {
    #expect(
      outline(
        "Name      Value\n----      -----\na.dll     1\n\nb.dll     2\n\nThe files are those of the disk."
      )
        == """
        table 1
          Name ¦ Value
          a.dll ¦ 1
          b.dll ¦ 2
        p The files are those of the disk.
        """)
  }

  @Test func rulesBelowRowsOfAGrid() {
    let grid = "Name  | Value\n======|======\none   | 1\n------|------\ntwo   | 2"
    #expect(
      outline("Text:\n\n\(grid)\n\nMore of the text.")
        == "p Text:\ntable 1\n  Name ¦ Value\n  one ¦ 1\n  two ¦ 2\np More of the text.")
  }

  @Test func titlesWithoutARuleAreNotPromoted() {
    #expect(outline("FILES ON THIS DISK\n\nText.") == "p FILES ON THIS DISK\np Text.")
  }
}
