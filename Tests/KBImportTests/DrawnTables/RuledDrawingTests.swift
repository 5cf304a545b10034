import KBModel
import Testing

@testable import KBImport

@Suite struct RuledDrawingTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  @Test func titlesOverARule() {
    #expect(
      outline(
        """
           Date      Time    Size     File name   Platform
           -----------------------------------------------
           03/04/99  3:26pm  150,864  Lamp.sys    x86

           03/05/99  3:25pm      912  Wire.dll    Alpha
        """) == """
          table 1
            Date ¦ Time ¦ Size ¦ File name ¦ Platform
            03/04/99 ¦ 3:26pm ¦ 150,864 ¦ Lamp.sys ¦ x86
            03/05/99 ¦ 3:25pm ¦ 912 ¦ Wire.dll ¦ Alpha
          """)
  }

  @Test func aRuleInPiecesSaysWhereColumnsAre() {
    #expect(
      outline(
        """
        Lamp       State when lit
        --------   --------------

          12       red  or green
          7        blue
        """) == """
          table 1
            Lamp ¦ State when lit
            12 ¦ red  or green
            7 ¦ blue
          """)
  }

  @Test func namesOfRowsLeftOfTheRule() {
    #expect(
      outline(
        """
                    First lamp    Second lamp
                    ----------    -----------
           Colour:  red           green
           Shade:   dark          light
        """) == """
          table 1
             ¦ First lamp ¦ Second lamp
            Colour: ¦ red ¦ green
            Shade: ¦ dark ¦ light
          """)
  }

  @Test func titlesOfTwoLines() {
    #expect(
      outline(
        """
        Lamp       Recommended
        Number     Voltage
        --------   --------------
        12         110
        7          220
        """) == """
          table 2
            Lamp ¦ Recommended
            Number ¦ Voltage
            12 ¦ 110
            7 ¦ 220
          """)
  }

  @Test func textOfTheLastColumnGoesOnInItsCell() {
    #expect(
      outline(
        """
           Value   Meaning
           ------------------------------------------
           1       Lights the lamp for as long as the
                   switch is pressed.
           2       Puts it out.
        """) == """
          table 1
            Value ¦ Meaning
            1 ¦ Lights the lamp for as long as the / switch is pressed.
            2 ¦ Puts it out.
          """)
  }

  @Test func oneBlankBetweenValuesOfAKind() {
    #expect(
      outline(
        """
           Date     Time   Size    File name    Platform
           ---------------------------------------------
           03/04/99 3:26pm 150,864 Lamp.sys     x86
           03/05/99 3:25pm     912 Longname.dll Alpha
        """) == """
          table 1
            Date ¦ Time ¦ Size ¦ File name ¦ Platform
            03/04/99 ¦ 3:26pm ¦ 150,864 ¦ Lamp.sys ¦ x86
            03/05/99 ¦ 3:25pm ¦ 912 ¦ Longname.dll ¦ Alpha
          """)
  }

  @Test func aColumnWithoutValues() {
    #expect(
      outline(
        """
           Date      Time    Version   Size     File name
           ----------------------------------------------
           03/04/99  3:26pm            150,864  Lamp.sys
           03/05/99  3:25pm                912  Wire.dll
        """) == """
          table 1
            Date ¦ Time ¦ Version ¦ Size ¦ File name
            03/04/99 ¦ 3:26pm ¦  ¦ 150,864 ¦ Lamp.sys
            03/05/99 ¦ 3:25pm ¦  ¦ 912 ¦ Wire.dll
          """)
  }

  @Test func twoTablesInOneDrawing() {
    #expect(
      outline(
        """
           Lamp    Colour
           --------------
           first   red
           second  green

           Wire    Length
           --------------
           long    12
           short   3
        """) == """
          table 1
            Lamp ¦ Colour
            first ¦ red
            second ¦ green
          table 1
            Wire ¦ Length
            long ¦ 12
            short ¦ 3
          """)
  }

  @Test(
    arguments: [
      // A sum.
      "   Lamps in the hall:     12\n   Lamps in the yard:    104\n   -------------------------\n   Lamps in the house:   116",
      // A directory.
      "   File Name    Size     Date\n   ---------------------------------\n   .            <DIR>    12-17-96\n   LAMPS        <DIR>    12-17-96\n            0 file(s)        0 bytes",
      // A register.
      "   BIT ->   3     2     1     0\n          _______________________\n          |  0  |  1  |  0  |  0  |\n          -------------------------\n             ^     ^     ^     ^",
      // A rule below the first column alone.
      "   Lamp     Colour\n   ----\n   first    red\n   second   green",
    ])
  func drawingsThatAreNoTables(text: String) {
    #expect(!outline("Look:\n\n\(text)\n\nThat is all.").contains("table 1\n"))
  }

  /// Whatever is read as a table, drawing it gives the lines back.
  @Test func drawingGivesTheSourceBack() throws {
    let lines = [
      "Date      Time    Version        Size  File name",
      "----------------------------------------",
      "", "03/04/99  3:26pm              150,864  Lämp.sys",
      "03/05/99 13:25pm  1.0             912  Wire.dll",
    ]
    let blocks = ColumnBody.blocks(lines.map { "   " + $0 }.joined(separator: "\n"))
    guard case .table(let table)? = blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.drawnLines == lines.map { $0 })
    #expect(table.columnKinds == [.date, .time, .version, .size, .file])
  }
}
