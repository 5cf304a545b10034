extension PageTemplate {
  /// Pages of the support site of 2005–2007.
  ///
  ///     Title
  ///     View products that this article applies to.
  ///     Article ID : 208427
  ///     Last Review : October 27, 2007
  ///     Revision : 3.4
  ///     This article was previously published under Q208427
  ///     …
  ///     APPLIES TO                                  (items without marks in some extractions)
  ///     Keywords:
  ///     kbinfo KB208427
  static let support2005 = support(
    "support-2005", "a page of the support site of 2005–2007",
    evidence: .all([.head(.number), .head(.reviewed), .head(.revision)]), title: .aboveFields)
}
