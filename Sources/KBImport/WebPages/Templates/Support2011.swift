extension PageTemplate {
  /// Pages of the support site of 2011–2014.
  ///
  ///     Title
  ///     Article translations Article translations   (a menu's name and its picture's text)
  ///     Article ID: 314917 - View products that this article applies to.
  ///     This article was previously published under Q314917
  ///     Expand all | Collapse all
  ///     …
  ///     Properties
  ///     Article ID: 314917 - Last Review: September 11, 2012 - Revision: 18.0
  ///     Applies to
  ///     Keywords:
  ///     kbinfo KB314917
  static let support2011: PageTemplate = {
    var page = support(
      "support-2011", "a page of the support site of 2011–2014", evidence: .productsLink,
      title: .aboveFields, header: PageLabel.supportNumber + PageLabel.supportNotice)
    page.hasShortNumberLines = true
    return page
  }()
}
