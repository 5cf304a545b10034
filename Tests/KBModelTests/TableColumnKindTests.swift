import KBModel
import Testing

@Suite struct TableColumnKindTests {
  @Test(
    arguments: [
      ("File name", ["Lamp.dll", "_x.vx_", "N/A"], .file),
      ("Version", ["5.5.2653.23", "2.0a"], .version),
      ("Version", ["1.16", "2.00"], .version), ("Ratio", ["1.16", "2.00"], .number),
      ("", ["1.2.3"], .version), ("Gateway", ["10.0.0.1", "10.0.0.2"], .text),
      ("Date", ["09/20/99", "01-Mar-2001", "Jan-30-2001", "1999-04-18"], .date),
      ("Time", ["3:26pm", "12:05:24", "8:59a", "7:19 PM"], .time),
      ("Size", ["150,864", "67"], .size), ("", ["150,864", "67"], .number),
      ("", ["73.2 KB", "1,024 bytes"], .size), ("Price", ["$3,000", "-12", "7%"], .number),
      ("Platform", ["x86", "(Alpha)", "i386"], .platform), ("Name", ["one", "2"], .text),
      ("Empty", ["", "-"], .text), ("Remark", [], .text), ("Size", ["12", "twelve"], .text),
    ] as [(String, [String], Table.ColumnKind)])
  func kinds(title: String, values: [String], kind: Table.ColumnKind) {
    #expect(Table.ColumnKind(values: values, title: title) == kind)
  }

  @Test func columnsOfATable() {
    let rows = [["Date", "Size"], ["09/20/99", "12"], ["09/21/99", ""]]
      .map { $0.map { [Inline.text($0)] } }
    #expect(Table(headerRows: 1, rows: rows).columnKinds == [.date, .size])
    #expect(Table(headerRows: 0, rows: rows).columnKinds == [.text, .text])
    #expect(Table(headerRows: 9, rows: rows).columnKinds == [.text, .text])
    #expect(Table(headerRows: 0, rows: []).columnKinds == [])
    #expect(Table(headerRows: 0, rows: [[], [[.text("1")]]]).columnKinds == [.number])
  }

  @Test func onlyNumbersAndSizesStandOnTheRight() {
    #expect(Table.ColumnKind.allCases.filter(\.isRightAligned) == [.number, .size])
  }
}
