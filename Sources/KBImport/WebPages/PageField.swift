/// What a label of a page says about the text behind it.
public enum PageField: Hashable, Sendable {
  /// The article's number.
  case number
  /// The number under which the article was published before, which may bear the letter of its language (`JP305313`).
  case earlierNumber
  /// The number of the English article that this one translates.
  case englishNumber
  case modified, reviewed, published, created
  case revision
  case keywords
  /// The heading or sentence above the list of products.
  case appliesTo
  case products, versions, operatingSystems, technologies, issueType, solutionType, queryWords
  /// Kept under its label.
  case other
  /// Says nothing about the article.
  case ignored
}

/// A label as a template writes it, and what it introduces.
public struct PageLabel: Hashable, Sendable {
  /// What stands behind the label's words.
  public enum Ending: Hashable, Sendable {
    /// A colon, with blanks around it or not.
    case colon
    /// A colon, but nothing else on the line: a value of other kinds stands in running text, too.
    case colonAtLineEnd
    /// Nothing but a blank: the value goes on with the sentence.
    case blank
    /// The end of the line, perhaps behind a colon.
    case lineEnd
    /// Anything: the value is glued to the label.
    case nothing
  }

  /// Without its colon.
  public let text: String
  /// What stands behind it.
  public let field: PageField
  /// How the value is told from the label.
  public let ending: Ending
  /// The language (BCP 47) of a page that has this label.
  public let language: String

  /// A label.
  public init(
    _ text: String, _ field: PageField, _ ending: Ending = .colon, language: String = "en"
  ) {
    self.text = text
    self.field = field
    self.ending = ending
    self.language = language
  }
}
