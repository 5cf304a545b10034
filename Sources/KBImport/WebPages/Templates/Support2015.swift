extension PageTemplate {
  /// Pages of the support site of 2015–2016 (`/en-us/kb/287570`), which show a number only in the notice of the earlier
  /// number or, translated, in the link to the English article.
  ///
  ///     You are currently offline, waiting for your internet to reconnect
  ///     Title
  ///     This article was previously published under Q287570
  ///     This article has been archived. …
  ///     (body, mostly without its headings)
  static let support2015: PageTemplate = {
    var page = support(
      "support-2015", "a page of the support site of 2015–2016",
      evidence: .any([
        .line("You are currently offline, waiting for your internet to reconnect"),
        .head(.englishNumber),
        .all([.lineStart("This article has been archived."), .head(.earlierNumber)]),
      ]),
      title: .first, header: PageLabel.supportNotice + PageLabel.supportEnglish,
      chrome: [
        .line("You are currently offline, waiting for your internet to reconnect"),
        .lineStart("This article has been archived. It is offered"),
      ])
    page.sections = .anyCase
    page.takesNumberFromPath = true
    return page
  }()
}
