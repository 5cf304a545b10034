/// One Knowledge Base article, whatever form it survived in.
public struct Article: Hashable, Sendable {
  /// What the article says about itself.
  public var metadata: ArticleMetadata
  /// What stands above the list of products that the article applies to: an editor's note, a warning that the article
  /// is old. Usually empty.
  public var preface: [Block]
  /// Its text, section after section.
  public var body: [Block]

  /// The article's number.
  public var id: ArticleID { metadata.id }

  /// An article.
  public init(metadata: ArticleMetadata, preface: [Block] = [], body: [Block]) {
    self.metadata = metadata
    self.preface = preface
    self.body = body
  }
}

/// Everything that an article says about itself outside its body.
///
/// A field that is empty was empty in the source; a field that the source once had but whose text was lost on the way
/// here is named in the `lost` set of its ``Copy``.
public struct ArticleMetadata: Hashable, Sendable {
  /// The article's number.
  public var id: ArticleID
  /// The title, without the number that some formats put before it.
  public var title: String
  /// The product names as the header gives them, usually one ("Microsoft Exchange").
  public var products: [String]
  /// The short code of the product (`exchange`), where the source has it or it is known from the name.
  public var productCode: String?
  /// Versions as written, one entry a platform: `winnt:5.5`, `:97; 2000` gives two.
  public var versions: [String]
  /// Operating systems as the header names them.
  public var operatingSystems: [String]
  /// Keywords, as spelled.
  public var keywords: [String]
  /// Keywords of the technologies that the article is about (`kbExchange550`).
  public var technologies: [String]
  /// `kbbug`, `kbprb`, `kbinfo`, `kbhowto`, or several of them.
  public var issueType: String?
  /// `kbfix`, `kbpending`, `kbnofix`.
  public var solutionType: String?
  /// "Additional query words", as one line.
  public var queryWords: String?
  /// Fields that have no place of their own, verbatim and in order (`Hardware`, `KBSubcategory`, …).
  public var otherFields: [Field]
  /// The products that the article applies to, in order.
  public var appliesTo: [AppliesTo]
  /// In the order of ``ArticleDate/Kind``.
  public var dates: [ArticleDate]
  /// The revision as the page states it (`3.4`, `8`).
  public var revision: String?
  /// BCP 47 language tag; the archive is English unless it says otherwise.
  public var language: String
  /// Whether its author has not finished it: a build leaves it out, the preview shows it.
  public var isDraft = false
  /// Where this text came from; more than one where several files hold the article.
  public var copies: [Copy]

  /// Metadata that hold nothing but number and title.
  public init(id: ArticleID, title: String) {
    self.id = id
    self.title = title
    products = []
    versions = []
    operatingSystems = []
    keywords = []
    technologies = []
    otherFields = []
    appliesTo = []
    dates = []
    language = "en"
    copies = []
  }

  /// A field that is kept as it stands.
  public struct Field: Hashable, Sendable {
    /// As the source spells it.
    public var name: String
    /// As the source spells it.
    public var value: String

    /// A field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A line of the list of products that the article applies to; `level` 1 is the outermost.
  public struct AppliesTo: Hashable, Sendable {
    /// The product, its versions, or a condition.
    public var text: String
    /// From 1.
    public var level: Int

    /// A line of the list.
    public init(_ text: String, level: Int = 1) {
      self.text = text
      self.level = level
    }
  }

  /// What identifies the article.
  public var key: ArticleKey { ArticleKey(id, language: language) }

  /// The title's prefix in capitals (`XADM`, `OL2000`, `PRB`), which says product or kind of article.
  public var prefix: String? { TitlePrefix(of: title)?.name }

  /// Whether there is a title: some readers put the number in the place of one that is lost.
  public var hasTitle: Bool { id.isTitled(title) }

  /// The date to show and sort by: last modified, else reviewed, else published or created.
  public var date: ArticleDate? { dates.preferred }
}
