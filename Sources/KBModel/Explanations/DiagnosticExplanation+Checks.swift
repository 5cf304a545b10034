/// What only `kb check` looks for.
extension DiagnosticExplanation {
  static let ofChecks: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "absent-article", .note, meaning: "an article is cited that the archive lacks",
      example: "“see Q100000”, and no file has that number",
      remedy: "none needed; look for it elsewhere", page: "check"),
    DiagnosticExplanation(
      "altered-line", .warning,
      meaning: "a line with columns is neither preformatted nor a row of a table in the page",
      example: "kb check --fidelity, and a table that became a paragraph",
      remedy: "look at the page; report it if the columns matter", page: "check"),
    DiagnosticExplanation(
      "broken-link", .error,
      meaning: "a page leads to a page, a file or an anchor of the site that is not there",
      example: "<a href=\"../abuot/\"> in a template of your own",
      remedy: "mend the template that makes the link", page: "templates"),
    DiagnosticExplanation(
      "changed-number", .error,
      meaning: "an item of a list has another number in the page than in the file",
      example: "kb check --fidelity, and a list that starts with 4, not 1",
      remedy: "this is a defect of `kb`: report it with the file", page: "check"),
    DiagnosticExplanation(
      "invented-word", .error, meaning: "a word of the page is not in the file",
      example: "kb check --fidelity", remedy: "this is a defect of `kb`: report it with the file",
      page: "check"),
    DiagnosticExplanation(
      "lost-link", .error,
      meaning: "a destination that the file writes down is neither in the page nor in a message",
      example: "a template that shows the text of an article without its links",
      remedy: "this is a defect of `kb` or of a template: report it with the file", page: "check"),
    DiagnosticExplanation(
      "lost-word", .error, meaning: "a word of the file is not in the page",
      example: "a template that has no element of class kb-body",
      remedy:
        "this is a defect of `kb`, or of a template without `kb-body`: report it with the file",
      page: "check"),
    DiagnosticExplanation(
      "moved-text", .error,
      meaning: "text of the page stands at another place in the file, or not in one piece",
      example:
        "kb check --fidelity, and two paragraphs that changed places",
      remedy: "this is a defect of `kb`: report it with the file", page: "check"),
    DiagnosticExplanation(
      "no-product", .note, meaning: "the article names no product, so no product's index lists it",
      example: "front matter without `product` and `product-code`",
      remedy: "write `product: NAME` if you know it"),
    DiagnosticExplanation(
      "path-collision", .error,
      meaning: "two pages have paths that are one where capitals do not matter",
      example: "keyword/kbWin/ and keyword/kbwin/", remedy: "rename what one of them is about"),
    DiagnosticExplanation(
      "suspicious-date", .warning,
      meaning: "an article's date is in the future, or before the Knowledge Base began",
      example: "modified: 2099-01-01", remedy: "mend it"),
    DiagnosticExplanation(
      "unknown-issue-type", .note, meaning: "`issue-type` holds a word that is a technology",
      example: "issue-type: kbExchange550",
      remedy: "write `kbbug`, `kbprb`, `kbinfo` or `kbhowto`, and the word below `technology`"),
  ]
}
