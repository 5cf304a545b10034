import KBModel

/// The day of a file's time stamp: `12/15/2000`, `04-25-94`, `06-Jun-2002`, `July 11, 2001`. Where both could be meant,
/// the month stands first.
enum FileDate {
  /// - Returns: the day and the index behind it; `nil` where something else stands.
  static func read(_ tokens: [Substring], from index: Int) -> (day: Day, end: Int)? {
    let token = tokens[index].drop { $0 == "(" }
    let bare = token.hasSuffix(",") || token.hasSuffix(")") ? token.dropLast() : token
    let parts = bare.split { $0 == "/" || $0 == "-" }
    if parts.count == 3 { return day(of: parts).map { ($0, index + 1) } }
    if let number = Int(bare), (1...31).contains(number), index + 2 < tokens.count,
      let month = month(tokens[index + 1]), let year = Int(tokens[index + 2]), year > 1979,
      let day = Day(year: year, month: month, day: number)
    {
      return (day, index + 3)
    }
    guard let month = month(token), index + 2 < tokens.count,
      let number = Int(tokens[index + 1].prefix { $0.isNumber }),
      let year = Int(tokens[index + 2].prefix { $0.isNumber }), year > 1979,
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, index + 3)
  }

  private static func day(of parts: [Substring]) -> Day? {
    var parts = parts
    // A year can stand first, and then in two digits where it is none of a month or a day.
    if let number = Int(parts[0]), number > 31 { parts.append(parts.removeFirst()) }
    guard var year = Int(parts[2]), parts[2].utf8.count != 3 else { return nil }
    let first: Int
    let second: Int
    if let month = month(parts[0]), let number = Int(parts[1]) {
      (first, second) = (month, number)
    } else if let number = Int(parts[0]), let month = month(parts[1]) {
      (first, second) = (month, number)
    } else if let number = Int(parts[0]), let other = Int(parts[1]) {
      (first, second) = number > 12 && other <= 12 ? (other, number) : (number, other)
    } else {
      return nil
    }
    if year < 100 { year += year < 80 ? 2000 : 1900 }
    guard (1980...2030).contains(year) else { return nil }
    return Day(year: year, month: first, day: second)
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: ".") })
    else { return nil }
    return months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
