extension PageTemplate {
  /// Articles rewritten as documentation (learn.microsoft.com), from 2020 on.
  ///
  ///     Title
  ///     (a sentence that says what the article is about)
  ///     Applies to:   Windows Server 2012 R2
  ///     Original KB number:   154596
  static let documentation = PageTemplate(
    name: "documentation", summary: "an article rewritten as documentation",
    evidence: .head(.number), title: .first,
    header: [
      PageLabel("Applies to", .appliesTo), PageLabel("Original product version", .appliesTo),
      PageLabel("Original KB number", .number),
    ],
    ends: ["Feedback", "Submit and view feedback for"], sections: .anyCase)
}
