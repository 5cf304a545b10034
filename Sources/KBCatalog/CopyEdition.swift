import KBModel

/// How late the text of a copy is, among the copies of its article.
///
/// Copies that state a revision are ordered by it, then by their latest date of any kind. The others have only that
/// date. To compare one with the other without circles, a revision counts as at least as late as those before it, and a
/// copy without one counts as the latest revision known on its day. A copy without a date is earlier than all others.
struct CopyEdition: Hashable, Comparable, Sendable {
  private let day: Day?
  /// The place among the stated revisions, from 1; 0 where none is known on that day.
  private let place: Int

  /// The editions of the copies of one article, in their order.
  static func editions(of headers: [ArticleHeader]) -> [CopyEdition] {
    let days = headers.map(\.dates.latestDay)
    let revisions = headers.map { $0.revision.flatMap { RevisionNumber($0) } }
    let stated = headers.indices.compactMap { index in
      revisions[index].map { Statement(revision: $0, day: days[index], index: index) }
    }.sorted { $0.precedes($1) }

    var editions = days.map { CopyEdition(day: $0, place: 0) }
    var places: [Day?: Int] = [:]
    var latest: Day?
    var place = 0
    for (position, statement) in stated.enumerated() {
      if position == 0 || stated[position - 1].precedes(statement) { place += 1 }
      if Self.isEarlier(latest, statement.day) { latest = statement.day }
      editions[statement.index] = CopyEdition(day: latest, place: place)
      places[latest] = place
    }
    for index in headers.indices where revisions[index] == nil {
      editions[index] = CopyEdition(day: days[index], place: places[days[index]] ?? 0)
    }
    return editions
  }

  static func < (left: Self, right: Self) -> Bool {
    left.day == right.day ? left.place < right.place : isEarlier(left.day, right.day)
  }

  /// A copy that states its revision.
  private struct Statement {
    let revision: RevisionNumber
    let day: Day?
    /// Of its header.
    let index: Int

    func precedes(_ other: Self) -> Bool {
      revision == other.revision
        ? CopyEdition.isEarlier(day, other.day) : revision < other.revision
    }
  }

  private static func isEarlier(_ left: Day?, _ right: Day?) -> Bool {
    guard let right else { return false }
    guard let left else { return true }
    return left < right
  }
}
