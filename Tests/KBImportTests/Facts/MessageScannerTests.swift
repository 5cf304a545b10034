import KBModel
import Testing

@testable import KBImport

@Suite struct MessageScannerTests {
  private func messages(_ text: String) -> [MessageMention] {
    let source = SourceText(path: "messages.md", utf8: Array(text.utf8))
    let body = BodyText(
      .columns(ColumnText(text: source, origin: .archive, segments: [source.lines.indices])))
    return MessageScanner.mentions(in: BodyLines(body), of: body)
  }

  private func texts(_ text: String) -> [String] { messages(text).map(\.text) }

  @Test func takesWhatIsSetOff() {
    let text = """
      When you switch the lamp on, you may receive one of the following error
      messages:

         The lamp is on fire. Close the window,
         and call for help.

      -or-

         No lamp was found.

      Then the lamp goes out.
      """
    #expect(
      messages(text) == [
        MessageMention("The lamp is on fire. Close the window, and call for help.", line: 4),
        MessageMention("No lamp was found.", line: 9),
      ])
  }

  @Test(
    arguments: [
      ("An error appears:\n   No lamp here", ["No lamp here"]),
      ("The following message appears:\n\n\"No lamp here.\"", ["No lamp here."]),
      ("You get the error message \"No lamp was found\" then.", ["No lamp was found"]),
      ("The message says that \"No lamp\n is lit\" then.", ["No lamp is lit"]),
      (
        "The following STOP message appears:\n\n   STOP: 0x0000000A (0x00, 0x02)",
        ["STOP: 0x0000000A (0x00, 0x02)"]
      ),
      (
        "The compiler reports the following error:\n\n   error C2039: 'f()' : is not a member",
        ["error C2039: 'f()' : is not a member"]
      ),
      (
        "You may receive one of the following errors:\n\n   Lamp error 7:\n\n      No oil\n\n   No lamp",
        ["Lamp error 7: No oil", "No lamp"]
      ),
      (
        "The following error appears:\n\n   Lamps 4.0:\n\n      No lamp was found",
        ["No lamp was found"]
      ),
      (
        "One of the following errors appears:\n\n   Lamps - No Oil\n\n   The lamp has no oil.\n\n   No lamp",
        ["Lamps - No Oil The lamp has no oil.", "No lamp"]
      ),
      (
        "The following error appears:\n\n   \"No lamp was found.\" (version 3.0 only)",
        ["No lamp was found."]
      ),
      ("The following error appears:\n\n   A lamp error message.", []),
      ("The following error appears:\n\n   If you have a lamp:\n\n   No oil here", []),
      (
        "The following error appears:\n\n   No lamp here. Add one?\n   click Add.",
        ["No lamp here. Add one?"]
      ),
    ] as [(String, [String])])
  func announced(text: String, expected: [String]) { #expect(texts(text) == expected) }

  @Test(
    arguments: [
      "Type the following at the command prompt:\n\n   lamp on /v",
      "The following code shows the error:\n\n   lamp.switch(on);\n   lamp.wait();",
      "The following error codes are known:\n\n   12 The lamp is dark",
      "This error is caused by the following files:\n\n   The lamp file",
      "The following error message appears:\n\nThe lamp goes out.",
      "The error message should read:\n\n   The lamp is on.",
      "The following error message appears:\n\n   - Turn the lamp on.",
      "The book \"All About the Lamp\" tells more.",
      "To avoid the error, use this method:\n\n   Turn the lamp off.",
    ])
  func others(text: String) { #expect(texts(text).isEmpty) }
}
