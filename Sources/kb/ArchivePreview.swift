import KBModel
import KBPreview
import KBSite

/// A live archive as the preview server asks for it.
struct ArchivePreview: PreviewSite {
  let live: LiveArchive

  init(_ live: LiveArchive) { self.live = live }

  func resource(at path: String) async -> PreviewResource? {
    do {
      if let bytes = try await live.file(at: path) {
        return PreviewResource(bytes, source: live.source(ofPage: path)?.text)
      }
      return live.lostPage(at: path).map { LostPageText(page: $0).resource }
    } catch {
      // A template that names what there is not. The findings say where; here they fill the page.
      return PreviewResource(Array("kb: \(error)\n".utf8), mediaType: "text/plain; charset=utf-8")
    }
  }
}

extension FileChange {
  /// The paths that are not what they were: two for a file that was renamed.
  var paths: [String] {
    if case .renamed(let origin) = kind { return [origin, path] }
    return [path]
  }
}

extension PreviewUpdate {
  init(_ update: LiveUpdate, findings: [Diagnostic], in live: LiveArchive) {
    self.init(
      stale: update.isAllStale ? .all : .pages(update.stale),
      diagnostics: findings.map { PreviewDiagnostic($0, in: live) })
  }
}

extension PreviewDiagnostic {
  init(_ finding: Diagnostic, in live: LiveArchive) {
    self.init(
      finding, page: live.page(of: finding),
      sourceLine: finding.location.flatMap(SourceLine.init(at:)).map { line in
        String(decoding: line.bytes, as: UTF8.self)
      },
      remedy: finding.remedy)
  }
}

extension Diagnostic {
  /// What to do, where the message does not say it better already.
  var remedy: String? {
    let explanation = DiagnosticExplanation.explanation(of: code.rawValue)
    return explanation.flatMap { $0.isRemedyInMessage ? nil : $0.remedy }
  }
}
