import KBCatalog
import KBModel
import Mustache

/// A figure of what the archive holds.
struct CoverageFigure {
  var name: String
  var figure: String

  var value: Value { ["name": .text(name), "value": .text(figure)] }
}

extension PageRenderer {
  /// How much the archive holds.
  var figures: [CoverageFigure] {
    let entries = catalog.entries
    let files = entries.reduce(0) { $0 + $1.copies.count }
    var figures = [
      CoverageFigure(name: "articles", figure: entries.count.grouped),
      CoverageFigure(name: "files", figure: files.grouped),
    ]
    if let first = entries.first, let last = entries.last {
      figures.append(CoverageFigure(name: "numbers", figure: "\(first.id)–\(last.id)"))
    }
    let years = entries.lazy.compactMap { $0.date?.day?.year }
    if let first = years.min(), let last = years.max() {
      figures.append(
        CoverageFigure(name: "years", figure: first == last ? "\(first)" : "\(first)–\(last)"))
    }
    let citations = catalog.citationCounts
    if citations.all > 0 {
      let found = "\(citations.resolved.grouped) of \(citations.all.grouped)"
      figures.append(CoverageFigure(name: "citations found here", figure: found))
    }
    return figures
  }
}
