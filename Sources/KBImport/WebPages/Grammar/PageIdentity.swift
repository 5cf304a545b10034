import KBModel

/// The article number of a scraped page, which stands in several places that must agree.
struct PageIdentity {
  private struct Claim {
    var id: ArticleID
    /// The place in words, “the title”.
    var place: String
    /// 1-based.
    var line: Int
  }

  private var claims: [Claim] = []

  /// The numbers that the page gives for itself.
  var claimed: [ArticleID] { claims.map(\.id) }

  /// Adds a number that the page gives for itself; the first one added counts most.
  mutating func add(_ id: ArticleID?, in place: String, line: Int) {
    if let id { claims.append(Claim(id: id, place: place, line: line)) }
  }

  /// The number. Where the places disagree, the page may be two articles: each disagreement is an
  /// error, and there is no number.
  /// - Parameter remedy: what was looked for and how to mend its absence.
  func id(report: inout ImportReport, remedy: String) -> ArticleID? {
    guard let first = claims.first else {
      report.error("missing-id", remedy, line: 1)
      return nil
    }
    let others = claims.filter { $0.id != first.id }
    for other in others {
      report.error(
        "id-mismatch",
        "\(other.place) says \(other.id), but \(first.place) in line \(first.line) says \(first.id);"
          + " make them agree",
        line: other.line)
    }
    return others.isEmpty ? first.id : nil
  }
}
