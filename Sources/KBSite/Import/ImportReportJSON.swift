import FoundationEssentials
import KBModel

extension ImportReport {
  /// The report as one line of JSON, for programs: the names of the report, its diagnostics left out.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ImportReportJSON(self)), as: UTF8.self)
  }
}

private struct ImportReportJSON: Encodable {
  let files: Int
  let articles: Int
  let copies: Int
  let furtherTexts: Int
  let formats: [String: Int]
  let encodings: [String: Int]
  let lost: [String: Int]
  let outcomes: [String: Int]
  let new: [String]
  let skipped: [String: Skipped]
  let originals: Int
  let doubtful: [Remark]
  let refused: [Remark]

  struct Remark: Encodable {
    let path: String
    let code: String
    let reasons: [String]

    init(_ remark: ImportReport.Remark) {
      path = remark.path
      code = remark.code.rawValue
      reasons = remark.reasons
    }
  }

  struct Skipped: Encodable {
    let count: Int
    let examples: [String]
  }

  init(_ report: ImportReport) {
    files = report.files
    articles = report.articles
    copies = report.copies
    furtherTexts = report.furtherTexts
    formats = report.formats
    encodings = report.encodings
    lost = Dictionary(uniqueKeysWithValues: report.lost.map { ($0.rawValue, $1) })
    outcomes = Dictionary(
      uniqueKeysWithValues: ImportDestination.Outcome.allCases.map {
        ($0.rawValue, report.outcomes[$0] ?? 0)
      })
    new = report.new.map(\.description)
    skipped = Dictionary(
      uniqueKeysWithValues: report.skipped.map { reason, files in
        (reason.rawValue, Skipped(count: files.count, examples: files.examples))
      })
    originals = report.originals
    doubtful = report.doubtful.map { Remark($0) }
    refused = report.refused.map { Remark($0) }
  }
}
