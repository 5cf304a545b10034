extension PageTemplate {
  /// Pages of the MSDN library of 2000.
  ///
  ///     Title
  ///     ID: Q123265
  ///     The information in this article applies to:
  ///     …
  ///     Additional query words:
  ///     Keywords : kbusage
  ///     Version : WINDOWS:4.0,5.0
  ///     Platform : WINDOWS
  ///     Issue type :
  ///     Last Reviewed: March 31, 1999
  ///     © 2000 Microsoft Corporation. All rights reserved. Terms
  static let library2000 = PageTemplate(
    name: "library-2000", summary: "a page of the developers' library of 2000",
    evidence: .all([
      .head(.number), .any([.head(.appliesTo), .lineStart("© 2000 Microsoft Corporation")]),
    ]),
    title: .aboveFields,
    header: [PageLabel("ID", .number)] + PageLabel.archiveProducts,
    footer: PageLabel.archiveFooter + [
      PageLabel("Last Reviewed", .reviewed), PageLabel("Last reviewed", .reviewed),
    ],
    chrome: PageChrome.legalNotice + [
      .lineStart("© 2000 Microsoft Corporation"), .lineStart("© 1999 Microsoft Corporation"),
      .lineStart("Microsoft KB Archive/"), .line("From BetaArchive Wiki"),
      .line("< Microsoft KB Archive"),
    ])
}
