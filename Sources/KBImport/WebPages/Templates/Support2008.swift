extension PageTemplate {
  /// Pages of the support site of 2008–2010, and of its branch for small businesses, which shows no title.
  ///
  ///     Article ID: 208427 - Last Review: October 27, 2007 - Revision: 3.5
  ///     Title
  ///     This article was previously published under Q208427
  ///     Expand all | Collapse all
  ///     …
  ///     APPLIES TO
  ///     Keywords:
  ///     kbinfo KB208427
  static let support2008 = support(
    "support-2008", "a page of the support site of 2008–2010",
    evidence: .headLine([.number, .reviewed, .revision]), title: .belowFields)
}
