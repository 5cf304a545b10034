import KBModel
import Testing

@testable import KBImport

@Suite struct TitledDrawingTests {
  private func outline(_ text: String) -> String { ColumnBody.outline("Look:\n\n\(text)") }

  @Test func titlesOverValuesOfAKind() {
    #expect(
      outline(
        """
           Item    File name    Description

           L15748  Lamp_1.exe   The lamp of the hall
           L15749  Lamp_2.exe   The lamp of the yard
        """) == """
          p Look:
          table 1
            Item ¦ File name ¦ Description
            L15748 ¦ Lamp_1.exe ¦ The lamp of the hall
            L15749 ¦ Lamp_2.exe ¦ The lamp of the yard
          """)
  }

  @Test(
    arguments: [
      // No titles.
      "   LAMP_1.EXE   - first lamp\n   LAMP_2.EXE   - second lamp\n   LAMP_3.EXE   - third lamp",
      // Text alone.
      "   Lamp      Colour\n   first     red\n   second    green",
      // A directory.
      "   .            <DIR>         10-17-95   8:59a\n   ..           <DIR>         10-17-95   8:59a\n   LAMPS  DBF        66,335   06-21-95  12:00a",
      // A list beside a text that runs on.
      "   Files         Description\n   LAMP.C        Shows how lamps are lit with a\n   LAMP.H        switch and how they are put out\n   SWITCH.C      Includes the switch that is on the\n   SWITCH.H      wall of each room",
    ])
  func drawingsThatAreNoTables(text: String) {
    #expect(!outline(text).contains("table 1\n"), "\(outline(text))")
  }
}
