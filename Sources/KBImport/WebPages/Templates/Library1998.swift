extension PageTemplate {
  /// Pages of the MSDN and TechNet libraries of 1996–1998.
  ///
  ///     Title
  ///     Last reviewed: July 22, 1997
  ///     Article ID: Q148304
  ///     1.00                                        (a preamble in some: versions, systems, keywords)
  ///     WINDOWS
  ///     kbsetup kbprb
  ///     The information in this article applies to:
  ///     …
  ///     Additional reference words: 1.00
  ///     KBCategory: kbsetup kbprb
  ///     Keywords            : kb16bitonly
  ///     (legal notice, the date again, © 1998)
  static let library1998 = PageTemplate(
    name: "library-1998", summary: "a page of the developers' library of 1996–1998",
    evidence: .all([.head(.reviewed), .head(.number)]),
    title: .aboveFields,
    header: [PageLabel("Last reviewed", .reviewed), PageLabel("Article ID", .number)]
      + PageLabel.archiveProducts,
    footer: PageLabel.archiveFooter + [PageLabel("Last reviewed", .reviewed)],
    chrome: PageChrome.legalNotice + [
      .lineStart("© 1998 Microsoft Corporation"), .lineStart("© 1997 Microsoft Corporation"),
      .lineStart("© 1996 Microsoft Corporation"),
    ],
    hasPreamble: true)
}
