import Testing

@testable import KBImport

@Suite struct LeadInTests {
  private func leadIn(_ text: String) -> LeadIn {
    let source = SourceText(path: "a.txt", fileBytes: Array(text.utf8))
    let body = ColumnText(text: source, origin: .archive, segments: [0..<source.lines.count])
    return LeadIn(ColumnLineReader.lines(of: body)[...], source.bytes)
  }

  @Test(
    arguments: [
      ("You may receive the following error message:", LeadIn.message),
      ("One of these errors:", .message),
      ("Type the following at a command prompt:", .command),
      ("When the error message is shown, type the following command:", .command),
      ("Add the following code to the form:", .code),
      ("This code shows the message.\nThe columns of the table are these:", .table),
      ("The following table has all messages:", .table),
      ("In the box, type the following line, and then click on it", .code),
      ("Type the following:", .command),
      ("Each of them is as follows:", .something),
      ("The error message is shown.", .nothing),
      ("You may see the following message when you look at the\nblue kettle", .message),
      ("Errors", .nothing), ("x = names(1)", .nothing),
    ])
  func announces(text: String, kind: LeadIn) {
    #expect(leadIn(text) == kind)
  }

  @Test func looksAtTheLastSentenceOnly() {
    #expect(leadIn("The error message is shown. Then do this:") == .something)
    #expect(leadIn("The file names.txt has the following code for each of the\nlists:") == .code)
  }
}
