extension PageTemplate {
  /// Pages of the public text archive's own site.
  ///
  ///     KnowledgeBase Archive
  ///     An Archive of Early Microsoft KnowledgeBase Articles
  ///     View on GitHub
  ///     Q154607: Title                              (lost on some)
  ///     Article: Q154607
  ///     Product(s): Microsoft Exchange
  ///     …
  ///     Last Modified: 04-APR-1999
  ///     (the archive's text with its frame)
  static let kbarchive = PageTemplate(
    name: "kbarchive-page", summary: "a page of the public archive's site",
    evidence: .all([.head(.number), .head(.products), .head(.modified)]),
    title: .aboveFields,
    header: [
      PageLabel("Article", .number), PageLabel("Product(s)", .products),
      PageLabel("Version(s)", .versions), PageLabel("Operating System(s)", .operatingSystems),
      PageLabel("Keyword(s)", .keywords), PageLabel("Last Modified", .modified),
    ],
    chrome: [
      .line("KnowledgeBase Archive"), .line("An Archive of Early Microsoft KnowledgeBase Articles"),
      .line("View on GitHub"),
    ],
    body: .columns)
}
