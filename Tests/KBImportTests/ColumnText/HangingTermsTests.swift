import Testing

@testable import KBImport

@Suite struct HangingTermsTests {
  @Test func termsAndWhatIsIndentedBelow() {
    let text = """
      MaxCups=
         Says how many cups you can fill at a time before the
         pot is empty. The default value is 3.

         To fill more, take the large pot:

         - The one of iron.

         - The one of glass.

      [pot:][path]
         Says where the pot is kept and how to get there.
      """
    let outline = """
      terms
        - MaxCups=
          p Says how many cups you can fill at a time before the pot is empty. The default value is 3.
          p To fill more, take the large pot:
          ul
            - p The one of iron.
            - p The one of glass.
        - [pot:][path]
          p Says where the pot is kept and how to get there.
      """
    #expect(ColumnBody.outline(text + "\n\nThat is all.") == outline + "\np That is all.")
    #expect(ColumnBody.outline(text.replacing("\n", with: "\r\n")) == outline)
  }

  @Test func linesOfTermsAndExplanations() {
    let blocks = ColumnBody.blocks(
      "Cups.\n\n/C\n   Fills all of the cups that stand on the table.\n/P\n   Fills the pot that stands on the stove."
    )
    #expect(
      ColumnBody.lines(blocks)
        == "paragraph 1–1, terms 3–6 (3–4 [paragraph 4–4], 5–6 [paragraph 6–6])")
  }

  @Test(arguments: [
    // One term is a title or the beginning of a sentence.
    "MaxCups=\n   Says how many cups you can fill at a time.\n\nThat is all.",
    // Lead-ins of steps, programs, and what is no sentence.
    "To fill a cup:\n   Take the pot and hold it over the cup.\n\nTo empty it:\n   Take the cup and hold it over the sink.",
    "Sub Fill()\n   Print \"This is the cup that you want to fill.\"\nEnd Sub\n\nSub Drain()\n   Print \"This is the cup that you do not want.\"\nEnd Sub",
    "/C\n   cup.exe pot.exe can.exe\n/P\n   pot.exe cup.exe can.exe",
    " -\n   The pot that is on the stove, which is hot.\n\n -\n   The cup that is on the table, which is cold.",
  ])
  func noTerms(text: String) {
    #expect(!ColumnBody.outline(text).contains("terms"))
  }
}
