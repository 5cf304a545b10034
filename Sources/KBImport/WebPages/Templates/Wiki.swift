extension PageTemplate {
  /// Pages of the wiki's copy of the Knowledge Base, and prints from the CDs that it was made from.
  ///
  ///     Microsoft KB Archive/842284                 (the wiki's head; it shows no title)
  ///     From BetaArchive Wiki
  ///     Article ID: 842284                          (or `PSS ID Number: 842284`)
  ///     Article Last Modified on 6/18/2007
  ///     APPLIES TO                                  (or “The information in this article applies to:”)
  ///     …
  ///     This article was previously published under Q325044
  static let wiki = PageTemplate(
    name: "wiki", summary: "a page of a wiki's copy of the Knowledge Base, or a print from a CD",
    evidence: .all([
      .head(.number), .any([.head(.modified), .line("From BetaArchive Wiki")]),
      .any([.head(.modified), .head(.appliesTo), .head(.earlierNumber)]),
    ]),
    title: .aboveFields,
    header: [
      PageLabel("Microsoft KB Archive/", .number, .nothing), PageLabel("PSS ID Number", .number),
      PageLabel("Article ID", .number), PageLabel("Article Last Modified on", .modified, .blank),
      PageLabel("APPLIES TO", .appliesTo, .lineEnd),
      PageLabel("This article was previously published under", .earlierNumber, .blank),
    ] + PageLabel.archiveProducts,
    footer: PageLabel.archiveFooter,
    chrome: PageChrome.legalNotice + [
      .line("From BetaArchive Wiki"), .line("< Microsoft KB Archive"), .line("Knowledge Base"),
      .lineStart("Revision as of "), .lineStart("(diff) ← Older revision"),
    ],
    ends: ["Send feedback to Microsoft", "© Microsoft Corporation. All rights reserved."],
    sectionEnds: ["back to the top", "Back to the top"], contents: ["IN THIS TASK", "In this task"])
}
