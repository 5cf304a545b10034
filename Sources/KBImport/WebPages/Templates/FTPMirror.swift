extension PageTemplate {
  /// Pages of Microsoft's FTP server of 2003–2006 (`MISC/KB/en-us/195/875.HTM`).
  ///
  ///     Title of the Article (195875)
  ///     The information in this article applies to:
  ///     - Product                                              (or `  • `; lost in some copies)
  ///     This article was previously published under Q195875    (not above about 330000)
  ///     (body: sections in capitals)
  ///     Modification Type: | Major | Last Reviewed: | 11/6/2003 |
  ///     ---|
  ///     Keywords: | kbprb KB195875 |
  ///
  /// In the dense extraction text may be glued to the notice of the earlier number. With blank lines between the blocks
  /// the footer's cells stand without anything between them (`Modification Type:MajorLast Reviewed:11/6/2003`).
  static let ftpMirror = PageTemplate(
    name: "footer-table", summary: "a page of Microsoft's FTP server",
    evidence: .any([
      .all([
        .any(footers.map { .lineStart("Modification Type:" + $0) }),
        .any([.head(.appliesTo), .head(.earlierNumber), .numberedTitle, .sections(1)]),
      ]),
      .all([.numberedTitle, .any([.head(.appliesTo), .head(.earlierNumber), .tail(.keywords)])]),
    ]),
    title: .first, hasLongTitles: true,
    header: [
      PageLabel("The information in this article applies to", .appliesTo),
      PageLabel("This article was previously published under", .earlierNumber, .blank),
    ],
    footer: [
      PageLabel("Modification Type", .other), PageLabel("Last Reviewed", .reviewed),
      PageLabel("Keywords", .keywords),
    ],
    sectionEnds: ["back to the top", "Back to the top"],
    contents: ["IN THIS TASK", "In this task"],
    takesNumberFromPath: true)

  /// What stands behind “Modification Type:” in each extraction.
  private static let footers = ["Major", "Minor"].flatMap { [$0, " " + $0, " | " + $0] }
}
