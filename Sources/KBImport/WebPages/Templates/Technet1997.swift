extension PageTemplate {
  /// Pages of the TechNet CD of 1997.
  ///
  ///     Title
  ///     Article ID: Q123978
  ///     Creation Date: 14-DEC-1994
  ///     Revision Date: 30-APR-1997
  ///     The information in this article applies to:
  static let technet1997 = PageTemplate(
    name: "technet-1997", summary: "a page of the TechNet CD of 1997",
    evidence: .all([.head(.number), .head(.created), .head(.modified)]),
    title: .aboveFields,
    header: [
      PageLabel("Article ID", .number), PageLabel("Creation Date", .created),
      PageLabel("Revision Date", .modified),
    ] + PageLabel.archiveProducts,
    footer: PageLabel.archiveFooter, chrome: PageChrome.legalNotice)
}
