/// A date of an article: what it is the date of, the day where it could be read, and the text as written.
public struct ArticleDate: Hashable, Sendable {
  /// In the order in which a date is preferred for display.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case modified, reviewed, published, created
  }

  /// What happened on the day.
  public var kind: Kind
  /// `nil` where the text could not be read.
  public var day: Day?
  /// As written.
  public var raw: String

  /// Reads the day from the text.
  public init(_ kind: Kind, raw: String) {
    self.init(kind, raw: raw, day: Day(raw))
  }

  /// A date whose text is known to name that day, or no day.
  public init(_ kind: Kind, raw: String, day: Day?) {
    self.kind = kind
    self.raw = raw
    self.day = day
  }
}

extension [ArticleDate] {
  /// The date to show and sort by: last modified, else reviewed, else published or created.
  public var preferred: ArticleDate? {
    ArticleDate.Kind.allCases.lazy
      .compactMap { kind in first { $0.kind == kind && $0.day != nil } }
      .first ?? first
  }

  /// The latest day of any kind; `nil` where no date could be read.
  public var latestDay: Day? { lazy.compactMap(\.day).max() }
}

/// A calendar day.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// From 1.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1.
  public let day: Int

  /// `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the spellings that the archive uses: `21-NOV-1999`, `9-DEC-1989`, `11/6/2003` (month first),
  /// `October 27, 2007`, `24 October 2007`, and ISO 8601 `1999-11-21`.
  public init?(_ text: String) {
    let separators = " ,-/.\t".utf8
    let parts = text.utf8.split { separators.contains($0) }.map { Substring($0) }
    guard parts.count == 3 else { return nil }
    if let year = Self.year(parts[2]) {
      if let month = Self.month(named: parts[1]), let day = Int(parts[0]) {
        self.init(year: year, month: month, day: day)
      } else if let month = Self.month(named: parts[0]) ?? Int(parts[0]), let day = Int(parts[1]) {
        self.init(year: year, month: month, day: day)
      } else {
        return nil
      }
    } else if let year = Self.year(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// A year has four digits: of two digits it is not certain which century they mean.
  private static func year(_ text: some StringProtocol) -> Int? {
    text.utf8.count == 4 ? Int(text) : nil
  }

  /// ISO 8601, `1999-11-21`.
  public var description: String {
    String(year).leftPadded(to: 4) + "-" + String(month).leftPadded(to: 2) + "-"
      + String(day).leftPadded(to: 2)
  }

  /// As read by people: `21 November 1999`.
  public var readable: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// By time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func month(named name: some StringProtocol) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { month in
      // The bit that tells capitals from small letters.
      month.utf8.prefix(name.utf8.count)
        .elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
    }.map { $0 + 1 }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - utf8.count)) + self
  }
}
