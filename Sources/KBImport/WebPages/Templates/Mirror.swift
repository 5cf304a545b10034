extension PageTemplate {
  /// Pages of the unofficial mirror of the support site (mskb.pkisolutions.com).
  ///
  ///     Notice: This website is an unofficial Microsoft Knowledge Base … archive …
  ///     Title
  ///     View products that this article applies to.            (the list itself is never there)
  ///     This article was previously published under Q131150    (in some)
  ///     Symptoms                                               (the first section may have no heading)
  ///     …
  ///     ↑ Back to the top                                      (below each section)
  ///     Keywords: KB810018, kbbug, kbfix
  ///     Article Info
  ///     Article ID : 810018
  ///     Revision : 8
  ///     Created on : 10/26/2006
  ///
  /// Copies in the dense extraction may hold nothing but the body, with the notice last.
  static let mirror = PageTemplate(
    name: "mirror", summary: "a page of a mirror of the support site",
    evidence: .any([
      .lineStart("Notice: This website is an unofficial Microsoft Knowledge Base"),
      .all([.line("Article Info"), .line("↑ Back to the top"), .tail(.number)]),
    ]),
    title: .first,
    header: [
      PageLabel("This article was previously published under", .earlierNumber, .blank)
    ],
    footer: [
      PageLabel("Keywords", .keywords), PageLabel("Article Info", .ignored, .lineEnd),
      PageLabel("Article ID", .number), PageLabel("Revision", .revision),
      PageLabel("Created on", .created), PageLabel("Published on", .published),
    ],
    chrome: [
      .paragraph(
        start: "Notice:", contains: "unofficial Microsoft Knowledge Base",
        end: "disclaimer for more"),
      .line("View products that this article applies to."),
    ],
    sectionEnds: ["↑ Back to the top", "Back to the top"], sections: .anyCase,
    absent: [.appliesTo], keepsUnknownFields: true, takesNumberFromPath: true)
}
