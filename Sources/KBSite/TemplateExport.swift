import DefaultTemplates
import KBModel

/// What became of an export of the built-in templates.
public struct TemplateExportReport: Sendable {
  /// What was found; an error where nothing was written.
  public var diagnostics: [Diagnostic] = []
  /// The files that were written.
  public var paths: [String] = []
  /// How many built-in files there are.
  public var all = DefaultTemplates.files.count
}

/// Writes the built-in templates and assets into a folder, as they stand in the program. Nothing is ever overwritten.
public func exportTemplates(to folder: String) -> TemplateExportReport {
  do throws(FileError) {
    let outcome = try FilePlan(in: folder, DefaultTemplates.files).carryOut()
    return TemplateExportReport(diagnostics: outcome.diagnostics, paths: outcome.written)
  } catch {
    let diagnostic = Diagnostic(
      .error, "write-failed", "\(error)", at: SourceLocation(path: error.path))
    return TemplateExportReport(diagnostics: [diagnostic])
  }
}
