import KBModel

/// Reads dates as pages of the support site write them in some language: `Montag, 11. November 2013`, `2009年6月30日`,
/// `30 de junio de 2009`, `30 มิถุนายน 2552`.
struct DateReader {
  private let dates: PageDates

  /// - Parameter language: BCP 47; dates of a language that is not known are read as English ones.
  init(language: String) {
    let own = PageLanguage.all.first {
      $0.tag == language || language.hasPrefix($0.tag + "-")
    }
    dates = own?.dates ?? .english
  }

  /// The day that a text names; `nil` where it is no date.
  func day(_ text: String) -> Day? {
    guard dates.order != .monthDayYear || !dates.months.isEmpty else { return Day(text) }
    // Not everything on a translated page is translated.
    return localDay(text) ?? Day(text)
  }

  private func localDay(_ text: String) -> Day? {
    let words = text.lowercased().unicodeScalars.split { !Self.isOfWord($0) }.map(String.init)
    let parts = words.flatMap { Self.parts($0) }
    let numbers = parts.filter { $0.utf8.first?.isDigit == true }
    guard parts.count <= 9, let values = Self.values(numbers) else { return nil }
    let names = parts.filter { $0.utf8.first?.isDigit != true }
    switch values.count {
    case 3:
      let order = numbers[0].count == 4 ? .yearMonthDay : dates.order
      switch order {
      case .yearMonthDay: return day(values[0], values[1], values[2], numbers[0])
      case .dayMonthYear: return day(values[2], values[1], values[0], numbers[2])
      case .monthDayYear: return day(values[2], values[0], values[1], numbers[2])
      }
    case 2:
      guard let month = month(in: names) else { return nil }
      return numbers[0].count == 4
        ? day(values[0], month, values[1], numbers[0])
        : day(values[1], month, values[0], numbers[1])
    default: return nil
    }
  }

  /// - Parameter digits: those of the year, which are four.
  private func day(_ year: Int, _ month: Int, _ day: Int, _ digits: String) -> Day? {
    guard digits.count == 4 else { return nil }
    // Pages of one language can have years of either calendar.
    let isAhead = dates.yearsAhead > 0 && year > 2100
    return Day(year: isAhead ? year - dates.yearsAhead : year, month: month, day: day)
  }

  /// The one month that the words name: the longest name that they have, else the one that a word is the beginning of.
  private func month(in words: [String]) -> Int? {
    let text = " " + words.joined(separator: " ") + " "
    var best: (month: Int, length: Int)?
    for (index, forms) in dates.months.enumerated() {
      for form in forms where text.contains(" " + form + " ") {
        if form.utf8.count > best?.length ?? 0 { best = (index + 1, form.utf8.count) }
      }
    }
    if let best { return best.month }
    let short = dates.months.indices.filter { index in
      dates.months[index].contains { form in
        words.contains { $0.unicodeScalars.count >= 3 && form.hasPrefix($0) }
      }
    }
    return short.count == 1 ? short[0] + 1 : nil
  }

  /// A word's runs of digits and of letters: in some languages nothing stands between them.
  private static func parts(_ word: String) -> [String] {
    var parts: [String] = []
    var wasDigit: Bool?
    for scalar in word.unicodeScalars {
      let isDigit = scalar.value < 0x80 && UInt8(scalar.value).isDigit
      if isDigit == wasDigit {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else {
        parts.append(String(scalar))
      }
      wasDigit = isDigit
    }
    return parts
  }

  private static func values(_ numbers: [String]) -> [Int]? {
    let values = numbers.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    return values.count == numbers.count ? values : nil
  }

  /// Letters with their marks, and digits.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
