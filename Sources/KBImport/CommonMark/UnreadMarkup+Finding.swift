import KBMarkup
import KBModel

/// Words what is to be said about markup that means nothing here, and what to write instead.
extension UnreadMarkup {
  func finding(in path: String) -> Diagnostic {
    func warning(_ code: Diagnostic.Code, _ message: String) -> Diagnostic {
      Diagnostic(
        .warning, code, message, at: SourceLocation(path: path, line: line, column: column))
    }
    func shown(_ name: String, _ remedy: String) -> Diagnostic {
      warning("unread-markup", "\(name) are shown as text: “\(text)”; \(remedy)")
    }
    switch kind {
    case .html:
      return warning(
        "raw-html",
        "HTML is shown as text: “\(text)”; write Markdown, or \\< if the text is meant")
    case .strayDirective:
      return warning(
        "raw-html",
        "this comment is shown as text, because no list or quotation that it is for follows;"
          + " take it away")
    case .unclosedFence:
      return warning(
        "unclosed-fence",
        "nothing closes the fence “\(text)”, so all that follows is code; close it with a line of"
          + " the same marks")
    case .undefinedReference(let label):
      let name = label.isEmpty ? text.dropFirst().prefix { $0 != "]" } : label[...]
      return warning(
        "undefined-reference",
        "“\(text)” is shown as text, because nothing defines “\(name)”; write a line"
          + " “[\(name)]: ADDRESS”, or \\[ for a bracket")
    case .unusedDefinition(let label) where label.hasPrefix("^"):
      return warning(
        "unused-definition",
        "the page does not show “\(text)”, because footnotes are not read; put the note into the text"
      )
    case .unusedDefinition(let label):
      return warning(
        "unused-definition",
        "the page has no link to “\(text)”, because no link has the label “\(label)”; write"
          + " [text][\(label)], or take the line away")
    case .linkWithoutText:
      return warning(
        "unread-markup",
        "the link to “\(text)” cannot be seen, because it has no text; write one between its"
          + " brackets")
    case .linkTitle:
      return warning(
        "unread-markup",
        "titles of links are not shown: “\(text)”; put it into the text if it matters")
    case .longRow:
      return warning(
        "unread-markup",
        "this row has more cells than the table's header: the rest stands in its last cell; write"
          + " \\| for a bar that is meant, or give the header more cells")
    case .footnote:
      return shown("footnotes", "put the note into the text, or write \\[ for a bracket")
    case .taskItem:
      return shown(
        "boxes of task lists", "write the item without a box, or \\[ for a bracket")
    case .strikethrough:
      return shown(
        "strokes through words",
        "say in words that they no longer hold, or write \\~ for a tilde")
    case .definitionList:
      return shown("lists of definitions", "write a list, each term in bold (**term**)")
    case .attributes:
      return shown(
        "attributes", "take them away; the anchor of a heading is made from its text")
    case .math:
      return shown(
        "formulas", "write it in words or as code (`x`), or \\$ for a dollar sign")
    case .alert, .container:
      return shown(
        "marks of notes like this one", "write a quotation that begins with a word: “> NOTE: …”")
    case .escapedPath:
      return warning(
        "unread-markup",
        "the page shows “\(text)” without a backslash, because one before a mark stands for the mark"
          + " alone; write it as code (`…`), or each backslash twice")
    case .wikiLink:
      return shown("links in double brackets", "write [text](Q123456), or \\[ for a bracket")
    case .contents:
      return shown(
        "marks for the contents", "take it away; the page lists its headings by itself")
    }
  }
}
