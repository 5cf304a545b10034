import Testing

@testable import KBImport

/// What is measured on one line: columns, words, gaps and the signs of prose and of programs.
@Suite struct LineMeasureTests {
  private func measure(_ text: String, origin: ColumnText.Origin = .archive) throws -> ColumnLine {
    let source = SourceText(path: "a", fileBytes: Array(text.utf8))
    let body = ColumnText(text: source, origin: origin, segments: [0..<source.lines.count])
    return try #require(ColumnLineReader.lines(of: body).first)
  }

  // MARK: Columns

  @Test func columnsAreCharacters() throws {
    let line = try measure("   Zürich „naïve“  ")
    #expect((line.indent, line.width, line.firstWord, line.words) == (3, 17, 6, 2))
    #expect(!line.isBlank)
  }

  @Test(arguments: [("\tx", 8), ("   \tx", 8), ("\t\tx", 16), ("\t x", 9), ("        x", 8)])
  func tabsReachTheNextColumnOfEight(text: String, indent: Int) throws {
    #expect(try measure(text).indent == indent)
  }

  @Test(arguments: [" ", "\t", " \t "])
  func blankLines(text: String) throws {
    let line = try measure(text)
    #expect(line.isBlank)
    #expect((line.indent, line.width, line.words) == (0, 0, 0))
  }

  @Test(
    arguments: [
      ("\ttext", 0), ("\t- text", 1), ("\t  text", 3), ("\t   - text", 4), ("\t-text", 0),
      ("\t1. text", 0), ("\t", 0),
    ])
  func conversionPutsTheLostSpaceBack(text: String, indent: Int) throws {
    #expect(try measure(text, origin: .conversion).indent == indent)
  }

  @Test func libraryLostNoSpace() throws {
    #expect(try measure("\t   text", origin: .library).indent == 3)
    #expect(try measure("\t- text", origin: .library).indent == 0)
  }

  // MARK: Gaps

  @Test(
    arguments: [
      ("one two", 0, 0), ("one  two", 1, 0), ("one   two", 1, 1), ("One.  Two", 0, 0),
      ("Why?  Then", 0, 0), ("a:  b", 0, 0), ("(a)  b", 0, 0), ("a  b   c", 2, 1),
    ])
  func gaps(text: String, gaps: Int, wide: Int) throws {
    let line = try measure(text)
    #expect((line.gaps, line.wideGaps) == (gaps, wide))
  }

  // MARK: Words

  @Test(
    arguments: [
      ("the list of the names", 3), ("The \"list\" (of) names,", 2), ("FOR TO AS IF", 0),
      ("theory", 0),
      ("it's", 0), ("and/or", 0), ("then, which. because:", 3), ("x = y + 1", 0), ("Should Be", 2),
    ])
  func functionWords(text: String, count: Int) throws {
    #expect(try measure(text).functionWords == count)
  }

  // MARK: Programs

  @Test(
    arguments: [
      "{", "};", "#include <x.h>", "// says", "/* says", "*/", "x = 1;", "<html>", "</body>",
      "End Sub",
      "REM says", "PRINT x", "END", "mov ax, bx", "int main(void)", "else",
      "&& b",
      "SELECT * FROM authors", "end if",
    ])
  func strongSigns(text: String) throws {
    #expect(try measure(text).code == .strong)
  }

  @Test(arguments: ["Dim x As Integer", "Dim Db As Database"])
  func statementsWithWordsOfProse(text: String) throws {
    let line = try measure(text)
    #expect(line.code == .strong)
  }

  @Test(
    arguments: [
      "HKEY_LOCAL_MACHINE\\System", "C:\\WINDOWS", "x = y", "print(x)", "a < b", "%windir%",
      "setup /q",
      "[boot]",
    ])
  func weakSigns(text: String) throws {
    #expect(try measure(text).code == .weak)
  }

  @Test(
    arguments: [
      "Setup stops.", "Open the table and close it again.", "The end", "PRINTERS ON THIS LIST",
      "Returns are made.",
      "Interesting", "It is the value of x = y that is shown in the list.", "Call the function.",
      "Then press the key; after that, wait for the list to be shown;",
    ])
  func prose(text: String) throws {
    #expect(try measure(text).code == .none)
  }
}
