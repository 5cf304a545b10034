import KBModel
import Testing

@testable import KBImport

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("en", "11/6/2003", "2003-11-06"), ("en", "October 27, 2007", "2007-10-27"),
    ("de", "Montag, 11. November 2013", "2013-11-11"), ("de", "03.04.2009", "2009-04-03"),
    ("de", "3. März 2006", "2006-03-03"), ("de", "1. Jänner 2006", "2006-01-01"),
    ("nl", "woensdag 7 mei 2008", "2008-05-07"), ("nl", "7-5-2008", "2008-05-07"),
    ("sv", "den 2 oktober 2007", "2007-10-02"), ("sv", "2007-10-02", "2007-10-02"),
    ("fr", "mardi 30 juin 2009", "2009-06-30"), ("fr", "1er août 2004", "2004-08-01"),
    ("fr", "mar. 30 juin 2009", "2009-06-30"), ("fr", "04/12/2005", "2005-12-04"),
    ("es", "martes, 30 de junio de 2009", "2009-06-30"), ("es", "7/9/2004", "2004-09-07"),
    ("it", "giovedì 24 ottobre 2013", "2013-10-24"), ("it", "martedì 5 marzo 2013", "2013-03-05"),
    ("pt", "segunda-feira, 1 de março de 2010", "2010-03-01"),
    ("pt-BR", "terça-feira, 4 de dezembro de 2007", "2007-12-04"),
    ("pl", "30 czerwca 2009", "2009-06-30"), ("pl", "wtorek, 1 maja 2007", "2007-05-01"),
    ("cs", "3. července 2008", "2008-07-03"), ("cs", "3. června 2008", "2008-06-03"),
    ("cs", "3. 6. 2008", "2008-06-03"),
    ("hu", "2007. június 18.", "2007-06-18"), ("hu", "2007. 06. 18.", "2007-06-18"),
    ("tr", "30 Haziran 2009 Salı", "2009-06-30"), ("tr", "05.11.2006", "2006-11-05"),
    ("ru", "16 мая 2007 г.", "2007-05-16"), ("ru", "среда, 3 октября 2012 г.", "2012-10-03"),
    ("ru", "16.05.2007", "2007-05-16"),
    ("el", "Τρίτη, 30 Ιουνίου 2009", "2009-06-30"), ("el", "7/9/2004", "2004-09-07"),
    ("ja", "2009年6月30日", "2009-06-30"), ("ja", "2013年11月11日月曜日", "2013-11-11"),
    ("zh-CN", "2007年12月3日", "2007-12-03"), ("zh-TW", "2006年8月5日", "2006-08-05"),
    ("ko", "2009년 6월 30일 화요일", "2009-06-30"),
    ("th", "30 มิถุนายน 2552", "2009-06-30"), ("th", "1 มกราคม 2007", "2007-01-01"),
    ("vi", "30 Tháng Sáu 2009", "2009-06-30"),
    ("vi", "Thứ Sáu, 2 Tháng Mười Một 2007", "2007-11-02"),
    ("vi", "Ngày 30 tháng 6 năm 2009", "2009-06-30"),
    ("hi", "30 जून 2009", "2009-06-30"),
    // Pages that were not translated as a whole.
    ("de", "October 27, 2007", "2007-10-27"), ("es", "11/21/2003", "2003-11-21"),
  ])
  func dates(language: String, text: String, day: String) {
    #expect(DateReader(language: language).day(text)?.description == day)
  }

  @Test(arguments: [
    ("ru", "02 ?????? 2010"), ("de", "31. Februar 2009"), ("de", "November 2013"),
    ("fr", "30 jui 2009"), ("de", "11.11.13"), ("ja", "平成21年6月30日"), ("es", ""),
    ("it", "12 34 5678 2009"),
  ])
  func noDates(language: String, text: String) {
    #expect(DateReader(language: language).day(text) == nil)
  }

  @Test func everyLanguageNamesTwelveMonthsOrNone() {
    for language in PageLanguage.all {
      #expect([0, 12].contains(language.dates.months.count), "\(language.tag)")
      #expect(language.dates.months.allSatisfy { $0.allSatisfy { $0 == $0.lowercased() } })
    }
  }
}
