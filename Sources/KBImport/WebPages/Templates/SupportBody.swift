extension PageTemplate {
  /// What is left of a page of the support site where an extraction lost title, number and headings: the links that
  /// closed its sections.
  static let supportBody = PageTemplate(
    name: "support-body", summary: "the body of a page of the support site",
    evidence: .any([.closedSections(2), .all([.closedSections(1), .sections(2)])]), title: .absent,
    footer: PageLabel.supportFooter, chrome: PageChrome.support, ends: PageChrome.supportEnds,
    sectionEnds: PageLanguage.allSectionEnds, contents: PageLanguage.allContents,
    takesNumberFromPath: true)
}
