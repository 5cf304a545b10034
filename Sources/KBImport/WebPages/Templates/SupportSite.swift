/// What the pages of support.microsoft.com have in common, in every language.
extension PageLabel {
  private static func all(
    _ words: KeyPath<PageLanguage, [String]>, _ field: PageField, _ ending: Ending = .colon
  ) -> [PageLabel] {
    PageLanguage.all.flatMap { language in
      language[keyPath: words].map { PageLabel($0, field, ending, language: language.tag) }
    }
  }

  /// `Article ID: 208427`.
  static let supportNumber = all(\.number, .number)
  /// `Last Review: October 27, 2007`, `Revision: 3.5`.
  static let supportRevision = all(\.reviewed, .reviewed) + all(\.revision, .revision)
  /// `This article was previously published under Q208427`.
  static let supportNotice =
    all(\.earlierNumber, .earlierNumber, .blank) + all(\.earlierNumber, .earlierNumber)
  /// `La version anglaise de cet article est la suivante: 917047`.
  static let supportEnglish = all(\.englishNumber, .englishNumber)
  /// `APPLIES TO`, `Keywords:`, `Properties`.
  static let supportFooter =
    all(\.appliesTo, .appliesTo, .lineEnd) + all(\.keywords, .keywords)
    + all(\.properties, .ignored, .lineEnd) + supportNumber + supportRevision
}

extension PageTemplate {
  /// What the pages of the support site of all years, and copies of them, have in common.
  static func support(
    _ name: String, _ summary: String, evidence: PageEvidence, title: TitlePlace,
    header: [PageLabel] = PageLabel.supportNumber + PageLabel.supportRevision
      + PageLabel.supportNotice,
    chrome: [PageChrome] = []
  ) -> PageTemplate {
    PageTemplate(
      name: name, summary: summary, evidence: evidence, title: title, header: header,
      footer: PageLabel.supportFooter, chrome: PageChrome.support + chrome,
      ends: PageChrome.supportEnds, sectionEnds: PageLanguage.allSectionEnds,
      contents: PageLanguage.allContents)
  }
}

extension PageChrome {
  static let support: [PageChrome] = PageLanguage.all.flatMap(chrome) + supportNotices

  /// The links and menus of the pages in a language.
  private static func chrome(of language: PageLanguage) -> [PageChrome] {
    var lines = language.productsLink
    lines += language.expandAll
    lines += language.translations
    lines += language.translations.map { "\($0) \($0)" }
    lines += language.chrome
    return lines.map { PageChrome.line($0) }
  }

  /// What stands around an article for other reasons than its own.
  private static let supportNotices: [PageChrome] = [
    .line("DetailPage-MSS-KB"), .line("Knowledge Base"),
    .lineStart("Retired KB ArticleRetired KB Content Disclaimer"), .lineStart("System Tip"),
    .lineStart("This article applies to a different operating system than the one you are using."),
    .lineStart(
      "This article applies to a different version of Windows than the one you are using."),
    .lineStart("Visit the Windows XP Solution Center"),
    .lineStart("Visit the Windows 7 Solution Center"),
    .lineStart("Visit the Windows Vista Solution Center"),
    .line("Back to the topBack to the top | Give Feedback"),
    .prefix("Collapse this tableExpand this table"), .prefix("Collapse image"),
    .suffix("Print Print Email Email"),
  ]

  /// Lines from which on nothing belongs to the article.
  static let supportEnds = [
    "Article Translations", "Related Support Centers", "Other Support Options",
    "Provide feedback on this article", "Did this article help you", "Page Tools", "Give Feedback",
    "Need More Help?", "©2009 Microsoft", "© 2011 Microsoft", "© 2012 Microsoft",
    "© 2013 Microsoft",
    "©2008 Microsoft", "©2007 Microsoft", "©2005 Microsoft",
  ]
}

extension PageLanguage {
  static let allContents = all.flatMap(\.contents)
  static let allSectionEnds =
    all.flatMap(\.sectionEnds) + ["Back to the topBack to the top | Give Feedback"]
}
