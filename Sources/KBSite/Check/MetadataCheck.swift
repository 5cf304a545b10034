import KBCatalog
import KBModel

/// What is odd about an article's metadata without being wrong for certain.
struct MetadataCheck {
  /// The Knowledge Base began in the 1980s.
  static let firstYear = 1980

  /// `nil` where it is not known, and no date is in the future.
  let today: Day?

  func diagnostics(of header: ArticleHeader, in file: SourceFile) -> [Diagnostic] {
    let location = SourceLocation(path: file.path)
    var diagnostics: [Diagnostic] = []
    if let day = header.date?.day {
      if day.year < Self.firstYear {
        diagnostics.append(
          Diagnostic(
            .warning, "suspicious-date",
            "the date \(day) is before the Knowledge Base began; mend it", at: location))
      } else if let today, day > today {
        diagnostics.append(
          Diagnostic(
            .warning, "suspicious-date", "the date \(day) is in the future; mend it", at: location))
      }
    }
    for word in (header.issueType ?? "").split(separator: " ")
    where IssueType(keyword: word) == nil && Technology(keyword: String(word)) != nil {
      diagnostics.append(
        Diagnostic(
          .note, "unknown-issue-type",
          "“\(word)” is no issue type; write kbbug, kbprb, kbinfo or kbhowto", at: location))
    }
    if header.products.isEmpty, header.productCode == nil, header.appliesTo.isEmpty {
      diagnostics.append(
        Diagnostic(.note, "no-product", "the article names no product", at: location))
    }
    return diagnostics
  }
}

extension Catalog {
  /// A note for each article that is cited but absent, at the first article that cites it: normal data, for whoever
  /// looks for what to restore.
  func absences(in files: NameTable<SourceFile>) -> [Diagnostic] {
    missing.map { absent in
      let count = absent.citedBy.count
      let others = count > 1 ? ", and \(count - 1) more cite it" : ""
      let copy = absent.citedBy.first?.copies.first
      return Diagnostic(
        .note, "absent-article", "\(absent.id) is cited here but is not in the archive\(others)",
        at: copy.flatMap { files[$0.path] }.map { SourceLocation(path: $0.path) })
    }
  }
}
