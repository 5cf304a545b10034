import KBModel

/// Collects the diagnostics of one file while it is read.
struct ImportReport: Sendable {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func error(
    _ code: Diagnostic.Code, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    add(.error, code, message, line: line, column: column)
  }

  mutating func warning(
    _ code: Diagnostic.Code, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    add(.warning, code, message, line: line, column: column)
  }

  /// A file that goes on with a second article.
  mutating func severalArticles(_ first: ArticleID, _ second: ArticleID, line: Int) {
    error(
      "several-articles",
      "\(second) begins here, below \(first); put each article into a file of its own", line: line)
  }

  mutating func note(
    _ code: Diagnostic.Code, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    add(.note, code, message, line: line, column: column)
  }

  /// Adds findings about places of the file, in the order of their places.
  mutating func add(_ findings: [Diagnostic]) {
    diagnostics += findings.sorted { left, right in
      let (first, second) = (left.location, right.location)
      return (first?.line ?? 0, first?.column ?? 0, left.message)
        < (second?.line ?? 0, second?.column ?? 0, right.message)
    }
  }

  /// Words what the character decoder found and did; `line` is 1-based here as everywhere in diagnostics.
  mutating func addCharacters(of text: SourceText) {
    if let repair = text.repair {
      let others = repair.count > 1 ? " and \(repair.count - 1) more" : ""
      let cause =
        switch repair.kind {
        case .doubleEncoding: "UTF-8 that was once read as windows-1252"
        case .codePage: "windows-1252 that was once read in a code page of DOS"
        }
      note(
        "repaired-characters",
        "“\(repair.found)”\(others): \(cause); read as “\(repair.meant)”", line: repair.line)
    }
    for finding in text.findings {
      let byte = "byte 0x" + String(finding.byte, radix: 16, uppercase: true)
      switch finding.kind {
      case .readAs(let scalar):
        warning(
          "undecodable-byte",
          "\(byte) is not \(text.encoding.rawValue); read as “\(scalar)”, check it",
          line: finding.line, column: finding.column)
      case .control(let scalar):
        note(
          "control-character", "control character (\(byte)) shown as “\(scalar)”",
          line: finding.line, column: finding.column)
      case .lineEndArtefact:
        note(
          "control-character", "DEL (\(byte)) at the end of a line left out",
          line: finding.line, column: finding.column)
      case .declaration(let label, let isKnown):
        warning(
          "charset-mismatch",
          isKnown
            ? "the page declares “\(label)”, which its bytes are not; read as \(text.encoding.rawValue), check its special characters"
            : "the page declares the unknown encoding “\(label)”; read as \(text.encoding.rawValue), check its special characters",
          line: finding.line, column: finding.column)
      }
    }
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String, line: Int?,
    column: Int?
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code, message, at: SourceLocation(path: path, line: line, column: column)))
  }
}
