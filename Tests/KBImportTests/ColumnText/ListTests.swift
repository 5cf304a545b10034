import KBModel
import Testing

@testable import KBImport

@Suite struct ListTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  private func list(_ text: String) throws -> List {
    let block = try #require(ColumnBody.blocks(text).first)
    guard case .list(let list) = block.content else {
      Issue.record("\(outline(text))")
      return List(marker: .bullet, tight: true, items: [])
    }
    return list
  }

  // MARK: Items

  @Test(
    arguments: [
      ("1. One\n\n2. Two\n\n3. Three", "ol 1"), (" - One\n\n - Two\n\n - Three", "ul"),
      ("- One\n- Two\n- Three", "ul"), ("* One\n* Two\n* Three", "ul"),
      ("o One\no Two\no Three", "ul"),
      ("· One\n· Two\n· Three", "ul"), ("·- One\n·- Two\n·- Three", "ul"),
      ("• One\n• Two\n• Three", "ul"),
      ("a. One\n\nb. Two\n\nc. Three", "ol 1"), ("A. One\n\nB. Two\n\nC. Three", "ol 1"),
      ("1) One\n2) Two\n3) Three", "ol 1"), ("43. One\n\n44. Two\n\n45. Three", "ol 43"),
      ("0. One\n1. Two\n2. Three", "ol 0"),
    ])
  func markers(text: String, kind: String) {
    #expect(outline(text) == "\(kind)\n  - p One\n  - p Two\n  - p Three")
    #expect(
      outline(text.replacing("\n", with: "\r\n")) == "\(kind)\n  - p One\n  - p Two\n  - p Three")
  }

  @Test func kindOfMarkerAndTightness() throws {
    #expect(try list("1. One\n2. Two").tight)
    #expect(try !list("1. One\n\n2. Two").tight)
    #expect(try list("1. One\n\n2. Two").marker == .decimal)
    #expect(try list("a. One\n\nb. Two").marker == .lowerAlpha)
    #expect(try list("A. One\n\nB. Two").marker == .upperAlpha)
    #expect(try list(" - One").marker == .bullet)
  }

  @Test func numberOfTwoDigitsKeepsToTheGrid() {
    let steps = (1...12).map { "\($0). Step\n\n   More of it." }.joined(separator: "\n\n")
    let expected = (1...12).map { _ in "  - p Step\n    p More of it." }.joined(separator: "\n")
    #expect(outline(steps) == "ol 1\n" + expected)
  }

  @Test func setOffTextInsideAnItemWithANumberOfTwoDigits() {
    #expect(
      outline("10. Wait for this:\n\n      The file was not found on the disk.\n\n11. Stop.")
        == "ol 10\n  - p Wait for this:\n    quote\n      p The file was not found on the disk.\n  - p Stop."
    )
  }

  @Test(arguments: ["1. ", "10. ", " - ", "- ", "a. ", "* "])
  func wrappedItem(marker: String) {
    let sentence =
      "Start the program that you have found on the second disk, and wait until the window of the list is shown "
      + "on the screen, or until the program ends."
    let text = ColumnBody.wrapped(sentence, first: marker, indent: 3)
    let second = ["1. ": "2. ", "10. ": "11. ", "a. ": "b. "][marker] ?? marker
    let outline = outline(text + "\n\n" + second + "Stop.")
    #expect(outline.hasSuffix("\n  - p \(sentence)\n  - p Stop."))
  }

  @Test func continuationAtTheMarginInListsMadeByHand() {
    let text =
      "- This item was written by hand, and its second line begins where its mark\nstands.\n- This one is short."
    #expect(
      outline(text)
        == "ul\n  - p This item was written by hand, and its second line begins where its mark stands.\n  - p This one is short."
    )
  }

  // MARK: What an item holds

  @Test func nestingOnTheGrid() {
    let text = """
       - One

          - Two

             - Three

          - Two again

       - One again
      """
    #expect(
      outline(text) == """
        ul
          - p One
            ul
              - p Two
                ul
                  - p Three
              - p Two again
          - p One again
        """)
  }

  @Test func lettersAndBulletsInsideNumbers() {
    let text = """
      1. One

         a. Letter

            1. Number

         b. Letter

          - Bullet

      2. Two
      """
    #expect(
      outline(text) == """
        ol 1
          - p One
            ol 1
              - p Letter
                ol 1
                  - p Number
              - p Letter
            ul
              - p Bullet
          - p Two
        """)
  }

  @Test func paragraphsCodeAndQuotesInsideAnItem() {
    let text = """
      1. Type the following:

            copy a.txt b.txt

         A second paragraph.

            The disk in the drive is full, and the file was not copied to it.

         NOTE: A note.

      2. Two
      """
    #expect(
      outline(text) == """
        ol 1
          - p Type the following:
            code
        copy a.txt b.txt
            p A second paragraph.
            quote
              p The disk in the drive is full, and the file was not copied to it.
            note note
              p NOTE: A note.
          - p Two
        """)
  }

  @Test func textAtTheMarginClosesTheList() {
    #expect(
      outline("1. One\n\nBack at the margin.\n\n2. Two")
        == "ol 1\n  - p One\np Back at the margin.\nol 2\n  - p Two")
    #expect(
      outline(" - One\n\nCAUSE\n=====\n\n - Two") == "ul\n  - p One\nh2 CAUSE\nul\n  - p Two")
  }

  @Test func numberingStartsAgainOrJumps() {
    #expect(outline("1. One\n\n1. Uno") == "ol 1\n  - p One\nol 1\n  - p Uno")
    #expect(
      outline("1. One\n\n2. Two\n\n4. Four") == "ol 1\n  - p One\n  - p Two\nol 4\n  - p Four")
  }

  @Test func alternativeBetweenItems() {
    #expect(
      outline(" - One\n\n   -or-\n\n - Two\n\n-or-\n\n - Three")
        == "ul\n  - p One\n    p -or-\n  - p Two\np -or-\nul\n  - p Three")
  }

  @Test func answersInsideQuestions() {
    let text = """
      1. Q. Does the program read the files?

         A. Yes.

      2. Q. Does it write them?

         A. No, it cannot write them. To write them, use the other program that is on
         the disk.
      """
    #expect(
      outline(text) == """
        ol 1
          - questions
              - Q. Does the program read the files?
                p A. Yes.
          - questions
              - Q. Does it write them?
                p A. No, it cannot write them. To write them, use the other program that is on the disk.
        """)
  }

  @Test func twoBulletsBeforeOneItem() {
    #expect(outline(" - · One\n\n - Two") == "ul\n  - p One\n  - p Two")
  }

  @Test func romanNumbers() {
    #expect(
      outline("I.    One\n\nII.   Two\n\nIII.  Three\n\nIV.   Four\n\nV.    Five")
        == "ol 1\n  - p One\n  - p Two\n  - p Three\n  - p Four\n  - p Five")
  }

  @Test func lettersThatAreRomanNumbersToo() {
    #expect(
      outline("h. Eight\n\ni. Nine\n\nj. Ten") == "ol 8\n  - p Eight\n  - p Nine\n  - p Ten")
    #expect(outline("i. One\n\nii. Two") == "ol 1\n  - p One\n  - p Two")
  }

  @Test func commentOfStars() {
    let comment = "* PROCEDURE Load\n*\n* AUTHOR:  somebody\n*          else\n*-----------"
    #expect(ColumnBody.form(comment) == "pre\n" + comment)
  }

  // MARK: Lists that other text cuts

  @Test func textInTheColumnOfTheMarkersBelongsToTheItem() {
    #expect(
      ColumnBody.form(
        "1. Do this:\n\n   a. Take a cup.\n\n   b. Type this line, and then press the key:\n\n   copy a:\\tea.exe c:\\\n   copy a:\\pot.exe c:\\\n\n      It makes the tea.\n\n   c. Drink it.\n\n2. Wait."
      ) == """
        ol 1
          - p Do this:
            ol 1
              - p Take a cup.
              - p Type this line, and then press the key:
                pre
        copy a:\\tea.exe c:\\
        copy a:\\pot.exe c:\\
                p It makes the tea.
              - p Drink it.
          - p Wait.
        """)
  }

  @Test func titleBetweenTwoListsBelongsToNoItem() {
    #expect(
      outline(
        "1. Do this:\n\n   a. Take a cup.\n\n   b. Fill it.\n\n   The other way:\n\n   a. Take a pot.\n\n   b. Fill it.\n\n   c. Wait."
      ) == """
        ol 1
          - p Do this:
            ol 1
              - p Take a cup.
              - p Fill it.
            p The other way:
            ol 1
              - p Take a pot.
              - p Fill it.
              - p Wait.
        """)
  }

  @Test(arguments: [("a", "b", "c", 3), ("i", "ii", "iii", 3), ("7", "8", "9", 9)])
  func lettersGoOnBelowOtherText(one: String, two: String, three: String, start: Int) {
    #expect(
      outline(
        "\(one). Take a cup.\n\n\(two). Fill it.\n\nThe cup is full now.\n\n\(three). Drink it."
      )
      .hasSuffix("p The cup is full now.\nol \(start)\n  - p Drink it."))
  }
}
