import KBModel

extension OutputFolder {
  /// Why the output folder cannot be used.
  enum Problem: Error, Hashable {
    case foreign(String)
    case notAFolder(String)
    case overlaps(String, String)
    /// A symbolic link at this path, which is on the way to a folder that the user did not name.
    case unnamedLink(String)
    case mountPoint(String)
    case busy(String)
    /// The staging folder at this path does not prove that it is ours.
    case foreignStaging(String)
    /// The journal at this path says what none of ours says.
    case damagedJournal(String)
    case file(FileError)
  }
}

extension OutputFolder.Problem {
  /// What kept the folder from being prepared.
  /// - Parameter name: the output folder, as the user named it.
  init(_ error: any Error, of name: String) {
    switch error {
    case let error as FileError: self = .file(error)
    case let interruption as StagingJournal.Interruption: self = .file(interruption.error)
    case let damaged as StagingJournal.Damaged: self = .damagedJournal(damaged.path)
    case let problem as Self: self = problem
    default: self = .notAFolder(name)
    }
  }
}

extension OutputFolder.Problem {
  /// What is to be said of it.
  var diagnostic: Diagnostic {
    switch self {
    case .file(let error) where error.isLink: return Diagnostic(link: error)
    case .unnamedLink(let path):
      return Diagnostic(.error, "symbolic-link", message, at: SourceLocation(path: path))
    default: return Diagnostic(.error, "output-folder", message)
    }
  }

  private var message: String {
    switch self {
    case .foreign(let path):
      return
        "\(path) holds files that kb did not write; choose another folder with --output, or empty it"
    case .notAFolder(let path): return "\(path) is not a folder; choose another with --output"
    case .overlaps(let path, let other):
      return "\(path) holds \(other), which the build reads; choose another folder with --output"
    case .unnamedLink:
      return
        "the site's place is a symbolic link, which may have come with a copy of the archive; to write where it leads, name the site's folder with --output; else delete the link"
    case .mountPoint(let path):
      return
        "\(path) is the top of a file system, which cannot be replaced in one step; choose a folder inside it"
    case .busy(let path): return "another build is writing \(path); wait until it has ended"
    case .foreignStaging(let path):
      return
        "nothing shows that kb made the folder \(path) here for you: it may have come with a copy of the archive; delete it, and build again"
    case .damagedJournal(let path):
      return
        "the journal \(path) names what no build writes; nothing was moved or deleted; delete the folder that it stands in, and build again"
    case .file(let error):
      return "\(error); choose another folder with --output, or see that this one can be written"
    }
  }
}

extension Diagnostic {
  /// A symbolic link where none is followed.
  init(link error: FileError) {
    self.init(
      .error, "symbolic-link", "\(error.reason)", at: SourceLocation(path: error.path))
  }

  /// A symbolic link that is in nobody's way.
  /// - Parameter path: where it stands.
  init(idleLink path: String) {
    self.init(
      .warning, "symbolic-link",
      "a symbolic link in the site, which kb neither follows nor deletes; delete it or move it away",
      at: SourceLocation(path: path))
  }
}
