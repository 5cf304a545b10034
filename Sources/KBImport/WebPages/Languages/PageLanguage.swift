/// The words with which the support site wrote its pages in one language.
public struct PageLanguage: Sendable {
  /// BCP 47 language tag.
  public let tag: String
  /// The label of the article's number.
  public let number: [String]
  /// The label of the date of the last review.
  public var reviewed: [String] = []
  /// The label of the revision.
  public var revision: [String] = []
  /// The link to the list of products.
  public var productsLink: [String] = []
  /// The sentence before the number of earlier days.
  public var earlierNumber: [String] = []
  /// The label before the number of the English article.
  public var englishNumber: [String] = []
  /// The heading of the list of products.
  public var appliesTo: [String] = []
  /// The label of the keywords.
  public var keywords: [String] = []
  /// The heading of the fields below the article.
  public var properties: [String] = []
  /// The menu of languages.
  public var translations: [String] = []
  /// “Expand all | Collapse all”.
  public var expandAll: [String] = []
  /// The heading of the list of the page's own headings.
  public var contents: [String] = []
  /// The link that closes a section.
  public var sectionEnds: [String] = []
  /// The names of the standard sections, in the case in which pages write them.
  public var sections: [String] = []
  /// Further lines of the site.
  public var chrome: [String] = []
  /// How its dates are written.
  public var dates = PageDates.english
}

extension PageLanguage {
  /// Every language whose pages are known.
  public static let all: [PageLanguage] = [
    .english, .german, .french, .spanish, .italian, .portuguese, .dutch, .polish, .czech,
    .hungarian, .turkish,
    .swedish, .russian, .greek, .japanese, .simplifiedChinese, .traditionalChinese, .korean, .thai,
    .vietnamese, .hindi,
  ]
}
