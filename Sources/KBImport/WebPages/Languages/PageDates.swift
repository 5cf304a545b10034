/// How the pages of one language write dates.
public struct PageDates: Sendable {
  /// What the three numbers of a date without a month's name are, in order.
  public enum Order: Hashable, Sendable {
    case dayMonthYear, monthDayYear, yearMonthDay
  }

  /// The order of numbers. Where the first has four digits it is the year in every language.
  public let order: Order
  /// The names of the twelve months, in every form in which dates have them (`июнь`, `июня`). Beginnings of a name need
  /// not be listed.
  public let months: [[String]]
  /// What the calendar's years are ahead of those of the Gregorian one.
  public let yearsAhead: Int

  /// - Parameter months: the names of the twelve months in small letters, separated by white space; forms of one name by
  ///   slashes, words of one name by underscores.
  init(_ order: Order, months: String = "", yearsAhead: Int = 0) {
    self.order = order
    self.months = months.split(whereSeparator: \.isWhitespace).map { forms in
      forms.split(separator: "/").map { String($0.map { $0 == "_" ? " " : $0 }) }
    }
    self.yearsAhead = yearsAhead
  }

  static let english = PageDates(.monthDayYear)
}
