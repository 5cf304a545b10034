/// libyaml's problems in the project's words, with a remedy.
enum YAMLProblem {
  /// `context` is what libyaml was doing, if it says so. A problem without a wording keeps libyaml's words.
  static func wording(of problem: String, context: String?) -> String {
    wordings.first { problem.hasPrefix($0.problem) }?.wording
      ?? contextWordings.first { context?.hasPrefix($0.context) == true }?.wording
      ?? "not readable as YAML: \(problem); mend this line"
  }

  /// Whether the beginning of what was being read is the place to mend: libyaml notices what is left open only at
  /// the end of the text, or on the next line.
  static func liesInContext(_ problem: String) -> Bool {
    problem.hasPrefix("found unexpected end of stream")
      || problem.hasPrefix("found unexpected document indicator")
      || problem.hasPrefix("could not find expected ':'")
  }

  private static let wordings: [(problem: String, wording: String)] = [
    (
      "mapping values are not allowed",
      "a second ': ' in one value; put the value in double quotes"
    ),
    (
      "mapping keys are not allowed",
      "a key cannot stand here; check the indentation of this line"
    ),
    (
      "could not find expected ':'",
      "a key without ':'; write 'key: value', or indent the line if it continues a value"
    ),
    (
      "did not find expected key",
      "neither a key nor the end of the mapping; check the indentation, and quote values that begin with"
        + " a quote, '[' or '{'"
    ),
    (
      "did not find expected '-' indicator",
      "neither '- ' nor the end of the list; check the indentation of this line"
    ),
    (
      "block sequence entries are not allowed",
      "a list cannot begin here; put its '- ' on a line of its own"
    ),
    (
      "found character that cannot start any token",
      "a value cannot begin with this character; put the value in double quotes, and indent with spaces"
    ),
    (
      "found unexpected end of stream",
      "a quote that is never closed; end the value with the quote that begins it"
    ),
    (
      "found unexpected document indicator",
      "a quote that is never closed; end the value with the quote that begins it"
    ),
    (
      "found a tab character",
      "a tab in the indentation; indent with spaces"
    ),
    (
      "did not find expected ',' or ']'",
      "a list in brackets that is never closed; write ',' between values and ']' after the last"
    ),
    (
      "did not find expected ',' or '}'",
      "a mapping in braces that is never closed; write ',' between entries and '}' after the last"
    ),
    (
      "found unknown escape character",
      "an unknown escape in double quotes; write a backslash as '\\\\'"
    ),
    (
      "did not find expected <document start>",
      "text after the end of the document; check the indentation of this line"
    ),
    (
      "did not find expected node content",
      "a value is missing here; write one, or '\"\"' for an empty text"
    ),
    (
      "did not find expected hexdecimal number",
      "an escape in double quotes lacks its hexadecimal digits; write a backslash as '\\\\'"
    ),
    (
      "found invalid Unicode character escape code",
      "an escape in double quotes names no character; write a backslash as '\\\\'"
    ),
    (
      "control characters are not allowed",
      "a control character; write it as '\\xNN' in double quotes, or remove it"
    ),
    ("found unexpected ':'", "a ':' within brackets; put the value in double quotes"),
    ("found undefined tag handle", "a value cannot begin with '!'; put it in double quotes"),
    ("found incompatible YAML document", "a version that is not 1.1; remove the line"),
    ("found duplicate %", "a directive that stands already above; remove the line"),
    ("invalid leading UTF-8 octet", notUTF8),
    ("incomplete UTF-8 octet sequence", notUTF8),
    ("invalid trailing UTF-8 octet", notUTF8),
    ("invalid length of a UTF-8 sequence", notUTF8),
    ("invalid Unicode character", notUTF8),
  ]

  /// For problems that have the same remedy wherever they show.
  private static let contextWordings: [(context: String, wording: String)] = [
    ("while scanning an a", "a value cannot begin with '*' or '&'; put it in double quotes"),
    ("while scanning a tag", "a value cannot begin with '!'; put it in double quotes"),
    ("while parsing a tag", "a value cannot begin with '!'; put it in double quotes"),
    ("while scanning a directive", "a line cannot begin with '%'; put the value in double quotes"),
    ("while scanning a %", "a line cannot begin with '%'; put the value in double quotes"),
    (
      "while scanning a block scalar",
      "a value that begins with '|' or '>' stands on the lines below it; put it in double quotes"
    ),
  ]

  private static let notUTF8 = "a byte that is not UTF-8; save the file as UTF-8"
}
