extension PageTemplate {
  /// Pages of kbalertz.com, which copied the support site's of its time.
  ///
  ///     Microsoft Knowledge Base Article
  ///     This article contents is Microsoft Copyrighted material.
  ///     Article ID: 824684 - Last Review: … - Revision: …
  ///     Title
  static let kbalertz = support(
    "kbalertz", "a page of kbalertz.com",
    evidence: .all([
      .any([
        .lineStart("This article contents is Microsoft Copyrighted material."),
        .lineStart("var kba = new KBAlertz"), .lineStart("Microsoft Knowledge Base Article"),
      ]), .head(.number),
    ]),
    title: .belowFields,
    chrome: [
      .line("Microsoft Knowledge Base Article"), .lineStart("var kba = new KBAlertz"),
      .lineStart("This article contents is Microsoft Copyrighted material."),
      .lineStart("©2005-©2007 Microsoft Corporation. All rights reserved."), .line("Terms"),
      .line("of Use |"), .line("Terms of Use |"), .line("Trademarks"),
      .line("Terms of Use | Trademarks"),
    ])
}
