import KBModel
import Testing

@testable import KBImport

/// Where a marker begins a list, and where it is text.
@Suite struct ListEvidenceTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  // MARK: Lists below text

  @Test func tightListBelowItsIntroduction() {
    #expect(
      outline("Do the following:\n1. One\n2. Two\n3. Three")
        == "p Do the following:\nol 1\n  - p One\n  - p Two\n  - p Three")
    #expect(
      outline("These are needed:\n - One\n - Two")
        == "p These are needed:\nul\n  - p One\n  - p Two")
  }

  @Test(
    arguments: [
      (
        "This problem occurs in the programs of Microsoft Office for Windows and Office",
        "97. In addition, it occurs in others."
      ),
      (
        "The value of the entry decides whether the server is shown; its default is the",
        "0. A value of 2 hides it in all of the lists."
      ),
      (
        "The names that the list of the directory does not show are those of its lists -",
        "- and they are many that it does not show."
      ),
      (
        "The subfolder of the folder in which the program is installed is known as item",
        "a. Its name is the name of the user who has it."
      ),
    ])
  func markerWhereTheWrappingBrokeTheLine(first: String, second: String) {
    #expect(first.count + 1 + (second.split(separator: " ").first?.count ?? 0) > 80)
    #expect(outline(first + "\n" + second) == "p \(first) \(second)")
  }

  @Test func numberInsideASentenceOfAParagraphWrappedByHand() {
    let text =
      "The directory of the gateway holds them. The gateway supports the version\n64. The program puts messages into another one."
    #expect(outline(text) == "p " + text.replacing("\n", with: " / "))
  }

  @Test(
    arguments: [
      "BUG: MapKey() Maps Keys Wrongly", "Page 348 & 349: Addresses wrong",
    ])
  func itemsWithSignsOfPrograms(text: String) {
    #expect(outline(" - \(text)\n\n - Two") == "ul\n  - p \(text)\n  - p Two")
  }

  // MARK: What is no list

  @Test func starsAndLettersNeedSiblings() {
    #expect(outline("* A footnote of one line.") == "p * A footnote of one line.")
    #expect(outline("o alone") == "p o alone")
    #expect(outline("B. Miller wrote this.") == "p B. Miller wrote this.")
    #expect(
      outline("(c) Someone 2000, All Rights Reserved.")
        == "p (c) Someone 2000, All Rights Reserved.")
  }

  @Test func commentsWithStars() {
    let code = "* Open the table\nUSE customer\n* Go to its top\nGO TOP\nENDIF"
    #expect(
      ColumnBody.form("The program:\n\n      " + code.replacing("\n", with: "\n      "))
        == "p The program:\npre\n" + code)
    let comment = "/*\n * Opens the table.\n * Goes to its top.\n */\nvoid open(void);"
    #expect(
      ColumnBody.form("The program:\n\n   " + comment.replacing("\n", with: "\n   "))
        == "p The program:\npre\n" + comment)
  }

  @Test func sectionNumbersAreText() {
    #expect(outline("1.5 Setup\n\n2.1 Printing") == "p 1.5 Setup\np 2.1 Printing")
  }

  @Test func deepNestingEndsSomewhere() {
    let depth = 200
    let text = (0..<depth).map { String(repeating: " ", count: $0 * 3 + 1) + "- Item \($0)" }
      .joined(separator: "\n\n")
    let plain = BlockOutline.plainText(ColumnBody.blocks(text))
    for level in [0, 23, 24, 25, 199] { #expect(plain.contains("Item \(level)")) }
  }
}
