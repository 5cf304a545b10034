/// What shows that a page was made from a template.
public indirect enum PageEvidence: Hashable, Sendable {
  /// A line near the top or the end is this.
  case line(String)
  /// A line near the top or the end begins so.
  case lineStart(String)
  /// A line near the top begins with a label of this field.
  case head(PageField)
  /// One line near the top has labels of all these fields.
  case headLine([PageField])
  /// The number behind its label near the top stands in another place, too, as articles write their own: `KB195875`,
  /// `Q195875`, `(195875)`.
  case repeatedNumber
  /// A line near the end begins with a label of this field.
  case tail(PageField)
  /// The first line ends in a number in parentheses.
  case numberedTitle
  /// The number near the top is followed by a dash and the link to the list of products.
  case productsLink
  /// The names of standard sections stand alone on lines, at least so many.
  case sections(Int)
  /// Lines of the template's that close a section, at least so many.
  case closedSections(Int)
  /// The page has this anywhere, in an address for example.
  case mention(String)
  case all([PageEvidence])
  case any([PageEvidence])
}
