import KBModel
import Testing

@Suite struct DayTests {
  @Test(
    arguments: [
      ("21-NOV-1999", 1999, 11, 21), ("9-DEC-1989", 1989, 12, 9), ("09-dec-1989", 1989, 12, 9),
      ("01-MAY-2002", 2002, 5, 1), ("11/6/2003", 2003, 11, 6), ("02/12/2007", 2007, 2, 12),
      ("October 27, 2007", 2007, 10, 27), ("24 October 2007", 2007, 10, 24),
      ("Sept 3, 2001", 2001, 9, 3), ("1999-11-21", 1999, 11, 21), ("29-FEB-2000", 2000, 2, 29),
      (" 24 October\t2007 ", 2007, 10, 24),
    ] as [(String, Int, Int, Int)])
  func spellings(text: String, year: Int, month: Int, day: Int) throws {
    let read = try #require(Day(text))
    #expect((read.year, read.month, read.day) == (year, month, day))
  }

  @Test(
    arguments: [
      "", "1999", "November 1999", "21-XYZ-1999", "21-NO-1999", "31-FEB-1999", "29-FEB-1900",
      "29-FEB-1999", "0-JAN-1999", "31-APR-2001", "13/6/2003", "6/31/2003", "11/6/03", "1/2/3",
      "21-NOV-99", "21-NOV-1999 12:00", "21-NOV-0", "yesterday", "Januaryy 1, 2000",
    ])
  func unreadable(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyMonthByItsShortName() {
    let names = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(separator: " ")
    #expect(names.map { Day("15-\($0)-1998")?.month } == Array(1...12))
  }

  @Test func descriptions() throws {
    let day = try #require(Day("9-DEC-1989"))
    #expect(day.description == "1989-12-09")
    #expect(day.readable == "9 December 1989")
    #expect(Day(day.description) == day)
    #expect(Day(day.readable) == day)
    #expect(Day(year: 12, month: 3, day: 4)?.description == "0012-03-04")
  }

  @Test func orderedByTime() {
    let texts = ["2-JAN-2000", "1-FEB-2000", "31-DEC-1999", "1-JAN-2000"]
    #expect(
      texts.compactMap { Day($0) }.sorted().map(\.description)
        == ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01"])
  }

  @Test func unreadableDateKeepsItsText() {
    let date = ArticleDate(.modified, raw: "some day in May")
    #expect(date.day == nil)
    #expect(date.raw == "some day in May")
  }
}
