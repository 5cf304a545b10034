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
    var figures = [
      CoverageFigure(name: "articles", figure: statistics.articles.grouped),
      CoverageFigure(name: "files", figure: statistics.files.grouped),
    ]
    if let numbers = statistics.numbers {
      let range = "\(numbers.lowerBound)–\(numbers.upperBound)"
      figures.append(CoverageFigure(name: "numbers", figure: range))
    }
    if let first = statistics.years.first?.name, let last = statistics.years.last?.name {
      figures.append(
        CoverageFigure(name: "years", figure: first == last ? first : "\(first)–\(last)"))
    }
    if statistics.citations > 0 {
      let found = "\(statistics.resolvedCitations.grouped) of \(statistics.citations.grouped)"
      figures.append(CoverageFigure(name: "citations found here", figure: found))
    }
    if statistics.errorCodes > 0 {
      figures.append(CoverageFigure(name: "error codes", figure: statistics.errorCodes.grouped))
    }
    if statistics.fixedArticles > 0 {
      figures.append(
        CoverageFigure(name: "with a known fix", figure: statistics.fixedArticles.grouped))
    }
    return figures
  }
}
