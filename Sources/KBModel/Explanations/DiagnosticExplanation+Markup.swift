/// What an author should know about the markup of a canonical article.
extension DiagnosticExplanation {
  static let ofMarkup: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "raw-html", .warning,
      meaning: "the text holds HTML, or a comment that is for nothing, which is shown as text",
      example: "press <kbd>F1</kbd>",
      remedy: "write Markdown instead; `\\<` where the text itself is meant", page: "editing"),
    DiagnosticExplanation(
      "unclosed-fence", .warning,
      meaning: "a fence begins code and nothing ends it, so all that follows is shown as code",
      example: "```\nDIR C:\\\n\nThis is no code any more.",
      remedy: "write a line of the same marks below the code", page: "editing"),
    DiagnosticExplanation(
      "undefined-reference", .warning,
      meaning: "what looks like a link is text, because nothing defines its label",
      example: "see [the list][list], and no line begins with `[list]:`",
      remedy: "define the label (`[list]: https://…`), or write `\\[` for a bracket",
      isRemedyInMessage: true, page: "editing"),
    DiagnosticExplanation(
      "unknown-anchor", .error, meaning: "a link leads to a heading that the article does not have",
      example: "[below](#more-informations)",
      remedy:
        "take one of the anchors that the message names; they are made from the headings' texts",
      isRemedyInMessage: true, page: "editing"),
    DiagnosticExplanation(
      "unread-markup", .warning,
      meaning:
        "the text uses Markdown of another dialect (footnotes, boxes, formulas …), which is shown as it is written, a row of a table that is too long, or a link that cannot be seen",
      example: "- [ ] an item with a box",
      remedy: "write what the message says", isRemedyInMessage: true, page: "editing"),
    DiagnosticExplanation(
      "unresolved-link", .error,
      meaning:
        "a link leads neither to an article nor to a heading nor to an address, so the page shows its text alone",
      example: "[Download the fix](files/fix.zip)",
      remedy:
        "write the number of an article (`Q123456`), a heading's anchor (`#summary`) or an address (`https://…`)",
      isRemedyInMessage: true, page: "editing"),
    DiagnosticExplanation(
      "unsupported-image", .error, .warning,
      meaning: "the text holds an image, of which the page shows the text alone, or a link to it",
      example: "![The dialog box](mouse.png)",
      remedy: "say in words what the image shows; an image on the web can be a link",
      isRemedyInMessage: true, page: "editing"),
    DiagnosticExplanation(
      "unused-definition", .warning,
      meaning: "a label is defined and no link leads there, so the page does not show the address",
      example: "[list]: https://example.org/list, and nowhere [text][list]",
      remedy: "link to it, or take the line away", isRemedyInMessage: true, page: "editing"),
  ]
}
