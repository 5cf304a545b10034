extension PageTemplate {
  /// What is left of a page of the support site where an extraction lost title, number and headings: the links that
  /// closed its sections.
  static let supportBody: PageTemplate = {
    var page = support(
      "support-body", "the body of a page of the support site",
      evidence: .any([.closedSections(2), .all([.closedSections(1), .sections(2)])]),
      title: .absent, header: [])
    page.takesNumberFromPath = true
    return page
  }()
}
