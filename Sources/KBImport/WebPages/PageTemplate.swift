/// A generation of the Knowledge Base's web pages, as data: how such a page is known, where its fields stand, and what
/// on it is no part of the article.
///
/// The same template describes the page as HTML and its text in every extraction. To add one, write a file like those
/// in `Templates/` and name it in ``PageTemplates/all``.
public struct PageTemplate: Sendable {
  /// Where the title stands.
  public enum TitlePlace: Hashable, Sendable {
    /// Above the first line of fields.
    case aboveFields
    /// Below the first line of fields.
    case belowFields
    /// The first line.
    case first
    /// Pages of this template never show it.
    case absent
  }

  /// How the template writes the names of the standard sections.
  public enum SectionStyle: Hashable, Sendable {
    /// In capitals; the same name in lower case is a subsection.
    case upperCase
    case anyCase
  }

  /// What the body is.
  public enum Body: Hashable, Sendable {
    /// Text of a web page: one block, or one line of its source, a line.
    case flowing
    /// The archive's own text with its frame, wrapped at 80 columns.
    case columns
  }

  /// A short stable name for provenance and reports.
  public let name: String
  /// What such a page is, in words that follow “kb reads”.
  public let summary: String
  /// What shows that a page was made from it.
  public let evidence: PageEvidence
  /// Where the title stands.
  public let title: TitlePlace
  /// Whether the title may take several lines, up to its number or to the label below it.
  public var hasLongTitles = false
  /// Labels of the fields above the body.
  public var header: [PageLabel] = []
  /// Labels of the fields below the body.
  public var footer: [PageLabel] = []
  /// The site's own texts.
  public var chrome: [PageChrome] = []
  /// Lines behind the article, from which on nothing belongs to it.
  public var ends: [String] = []
  /// Lines that close a section.
  public var sectionEnds: [String] = []
  /// Lines above a list of the page's own headings.
  public var contents: [String] = []
  /// How the names of the standard sections are written.
  public var sections: SectionStyle = .upperCase
  /// What the body is.
  public var body: Body = .flowing
  /// Fields that pages of this template never have.
  public var absent: Set<PageField> = []
  /// Whether up to four lines without labels stand between the fields and the list of products: versions, systems,
  /// keywords.
  public var hasPreamble = false
  /// Whether further lines `name : value` below the first field of the footer are fields, too.
  public var keepsUnknownFields = false
  /// Whether `<label>: 314917 - <text>` holds the number whatever the label; else a date and a revision must follow.
  public var hasShortNumberLines = false
  /// Whether the number that a page shows is certain to be its own.
  public var isCertain = true
  /// Whether a page may take its number from the path of its file.
  public var takesNumberFromPath = false
  /// All labels, for checks of what a page shows.
  public var labels: [PageLabel] { header + footer }
}
