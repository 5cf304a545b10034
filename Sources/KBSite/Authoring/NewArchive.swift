import KBImport
import KBModel
import Recipes

/// What a new archive begins with.
public struct NewArchiveRequest: Hashable, Sendable {
  /// A host whose automated builds publish the archive.
  public enum Workflow: String, Hashable, Sendable, CaseIterable {
    case github, gitlab
  }

  /// The archive's folder, which need not exist.
  public var root: String
  /// The site's title.
  public var title = "Knowledge Base archive"
  /// The date of the first article; `nil` for none.
  public var today: Day?
  /// Whose workflow is written; `nil` for none.
  public var workflow: Workflow?

  /// An archive in a folder.
  public init(in root: String) { self.root = root }
}

/// What became of a request for a new archive.
public struct NewArchiveReport: Sendable {
  /// What was found; an error where nothing was written.
  public var diagnostics: [Diagnostic] = []
  /// The files that were written.
  public var paths: [String] = []
}

/// Writes what an archive needs to be built: a configuration, a first article, a list of what Git leaves out, and on
/// request the workflow that publishes it. Nothing is ever overwritten.
public func createArchive(_ request: NewArchiveRequest) -> NewArchiveReport {
  do throws(FileError) {
    let outcome = try FilePlan(in: request.root, request.files).carryOut()
    return NewArchiveReport(diagnostics: outcome.diagnostics, paths: outcome.written)
  } catch {
    let diagnostic = Diagnostic(
      .error, "write-failed", "\(error)", at: SourceLocation(path: error.path))
    return NewArchiveReport(diagnostics: [diagnostic])
  }
}

extension NewArchiveRequest {
  fileprivate var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [
      SiteConfiguration.fileName: Array(configuration.utf8),
      "content/999/Q999001.md": Array(article.utf8),
      ".gitignore": Array("/site/\n/.kb-cache/\n/.site.kb-staging/\n".utf8),
    ]
    switch workflow {
    case .github: files[".github/workflows/pages.yml"] = Recipes.gitHubPages
    case .gitlab: files[".gitlab-ci.yml"] = Recipes.gitLabPages
    case nil: break
    }
    return files
  }

  private var configuration: String {
    """
    # The archive's settings. Every key is optional; "kb schema kb" has them all.
    title: \(Self.quoted(title))
    # Where the site will stand; without it there is no sitemap and no feed.
    # base-url: https://example.org/archive

    """
  }

  private var article: String {
    let date = today.map { "modified: \($0)\n" } ?? ""
    return """
      ---
      id: Q999001
      title: "How to Add an Article to This Archive"
      \(date)---

      ## Summary

      This article describes how to add an article. Replace it with one of yours.

      ## More information

      1. Begin a file: `kb new Q999002 "The Title"`.
      2. Write its text, and look at it meanwhile: `kb serve --open`.
      3. See whether everything is in order: `kb check`.

      Old articles can be put below `content` as they are, in any of the formats that kb reads.

      """
  }

  /// A scalar of YAML between double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
