import Testing

@testable import KBImport

@Suite struct ProseTests {
  private func prose(_ text: String) -> Prose { Prose(Array(text.utf8)[...]) }

  @Test(arguments: ["It ends.", "(It ends.)", "\"Does it end?\"", "“It ends!”", "See this:"])
  func endsSentence(_ text: String) { #expect(prose(text).endsSentence) }

  @Test(arguments: ["It does not", "Emsui32.dll", "one,", "", "\u{A0} "])
  func endsNoSentence(_ text: String) { #expect(!prose(text).endsSentence) }

  @Test func noBreakSpacesAreBlanks() {
    #expect(prose("\u{A0}\t text\u{A0}\u{A0} ").text.elementsEqual("text".utf8))
    #expect(Prose.indentation(of: Array("\u{A0} • x".utf8)[...]).columns == 2)
  }

  @Test(arguments: [
    "To open it, follow these steps:", "It is slow. To do this you must:", "Use this procedure:",
  ])
  func announcesSteps(_ text: String) { #expect(prose(text).announcesSteps) }

  @Test(arguments: [
    "Check the following items:", "Do one of the following steps:", "Follow these steps.",
    "To do this is hard. It needs:",
  ])
  func announcesNoSteps(_ text: String) { #expect(!prose(text).announcesSteps) }

  @Test func onlyWrappedLinesGoOn() {
    let long = prose("A line of sixty bytes or more that was wrapped where Microsoft")
    #expect(long.goesOn(in: prose("Exchange goes on."), wrappedAt: 0, isItem: false))
    #expect(long.goesOn(in: prose("Exchange goes on."), wrappedAt: 0, isItem: true))
    let item = prose("An item of sixty bytes or more without a stop at the end of it")
    #expect(!item.goesOn(in: prose("The next."), wrappedAt: 0, isItem: true))
    #expect(prose("Options of the").goesOn(in: prose("Server."), wrappedAt: 0, isItem: false))
    #expect(!prose("a32.dll").goesOn(in: prose("b32.dll"), wrappedAt: 0, isItem: false))
    #expect(!prose("It ends here.").goesOn(in: prose("it does"), wrappedAt: 0, isItem: false))
  }

  @Test func aSentencesEndIsNoParagraphsEndInWrappedText() {
    let full = prose("The first line of a paragraph that somebody wrapped by hand ends.")
    #expect(full.goesOn(in: prose("Nothing is between."), wrappedAt: 70, isItem: false))
    #expect(!full.goesOn(in: prose("A b."), wrappedAt: 70, isItem: false))
    #expect(!full.goesOn(in: prose("Nothing is between."), wrappedAt: 0, isItem: false))
  }
}
