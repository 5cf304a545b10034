import KBModel

/// A finding as the overlay shows it: over the page that it is about, with the line of the source.
public struct PreviewDiagnostic: Hashable, Sendable {
  /// The page that shows it, as ``PreviewSite/resource(at:)`` takes it; `nil` for all pages.
  public var page: String?
  /// What was found, and where.
  public var diagnostic: Diagnostic
  /// The source line that is meant, without its line end.
  public var sourceLine: String?
  /// What to write instead, where the message does not say it.
  public var remedy: String?

  /// A finding for the overlay.
  public init(
    _ diagnostic: Diagnostic, page: String? = nil, sourceLine: String? = nil, remedy: String? = nil
  ) {
    self.diagnostic = diagnostic
    self.page = page
    self.sourceLine = sourceLine
    self.remedy = remedy
  }

  /// True for a finding about the page, or about all.
  func concerns(_ page: String) -> Bool { self.page == nil || self.page == page }

  /// One object, on one line. Unknown members are left out.
  var json: String {
    let place = diagnostic.location
    // A caret under the column needs the text before it: bytes mean nothing to a browser.
    let before = sourceLine.flatMap { line in
      place?.column.map { String(decoding: line.utf8.prefix(max(0, $0 - 1)), as: UTF8.self) }
    }
    let members: [(String, String?)] = [
      ("severity", diagnostic.severity.rawValue.quotedJSON),
      ("code", diagnostic.code.rawValue.quotedJSON),
      ("message", diagnostic.message.quotedJSON),
      ("place", place?.description.quotedJSON),
      ("source", sourceLine?.quotedJSON),
      ("before", before?.quotedJSON),
      ("remedy", remedy?.quotedJSON),
    ]
    let known = members.compactMap { name, value in value.map { "\(name.quotedJSON):\($0)" } }
    return "{" + known.joined(separator: ",") + "}"
  }
}

extension String {
  /// The text as a JSON string. U+2028 and U+2029, which end a line for some readers, are escaped as well.
  fileprivate var quotedJSON: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{00}"..<" ", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
