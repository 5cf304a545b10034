/// What is wrong with YAML: the front matter of an article, or `kb.yml`.
extension DiagnosticExplanation {
  static let ofFrontMatter: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "draft", .note, meaning: "the site leaves out an article that its author has not finished",
      example: "draft: true", remedy: "take the line away when the article is to be published",
      isRemedyInMessage: true, page: "formats"),
    DiagnosticExplanation(
      "invalid-configuration", .error, meaning: "a value of `kb.yml` is of the wrong kind",
      example: "title: [My, archive]", remedy: "write what the message asks for",
      isRemedyInMessage: true, page: "build"),
    DiagnosticExplanation(
      "invalid-id", .error, meaning: "`id` is no article number",
      example: "id: Q12", remedy: "write it as `Q123456`, with four to seven digits",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "invalid-yaml", .error, meaning: "the front matter or `kb.yml` is not YAML",
      example: "title: XADM: Outlook 98",
      remedy: "mend the line named; a text that holds “: ” stands in double quotes",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "unclosed-front-matter", .error,
      meaning: "the line `---` that ends the front matter is missing",
      example: "---\nid: Q123456\ntitle: \"…\"\n\n## SUMMARY",
      remedy: "write `---` below the last field", isRemedyInMessage: true),
    DiagnosticExplanation(
      "unknown-key", .error, meaning: "a key of the front matter or of `kb.yml` is unknown",
      example: "keyword: [kbhowto]",
      remedy: "take the suggestion; a field of your own goes below `fields:`",
      isRemedyInMessage: true, page: "formats"),
    DiagnosticExplanation(
      "wrong-value", .error, meaning: "a value of the front matter is of the wrong kind",
      example: "title: [a, list]",
      remedy: "write a text or a list, as the message says", isRemedyInMessage: true,
      page: "formats"),
  ]
}
