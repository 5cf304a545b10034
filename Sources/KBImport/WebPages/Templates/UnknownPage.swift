extension PageTemplate {
  /// A page of HTML from an unknown site that shows the number of one article in two places. It is read, but marked as
  /// unverified. One place is not enough: other companies number the articles of their support sites, too.
  static let unknownPage: PageTemplate = {
    var page = support(
      "unknown-page", "a page of an unknown site", evidence: .repeatedNumber, title: .first,
      header: PageLabel.supportNumber + PageLabel.supportRevision + PageLabel.supportNotice
        + PageLabel.archiveProducts)
    page.sections = .anyCase
    page.isCertain = false
    return page
  }()
}
