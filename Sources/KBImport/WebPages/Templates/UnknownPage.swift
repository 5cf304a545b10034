extension PageTemplate {
  /// A page of HTML from an unknown site that shows the number of one article in two places. It is read, but marked as
  /// unverified. One place is not enough: other companies number the articles of their support sites, too.
  static let unknownPage = PageTemplate(
    name: "unknown-page", summary: "a page of an unknown site",
    evidence: .repeatedNumber, title: .first,
    header: PageLabel.supportNumber + PageLabel.supportRevision + PageLabel.supportNotice
      + PageLabel.archiveProducts,
    footer: PageLabel.supportFooter, chrome: PageChrome.support, ends: PageChrome.supportEnds,
    sectionEnds: PageLanguage.allSectionEnds, contents: PageLanguage.allContents,
    sections: .anyCase,
    isCertain: false)
}
