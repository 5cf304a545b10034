extension PageTemplate {
  /// Pages of kbalertz.com under the names of articles (`/kbNamed_922643/922643.aspx`): the body alone.
  ///
  ///     (body without its headings; each section ends in “Back to the top”)
  ///     831418 (http://kbalertz.com/Feedback.aspx?kbNumber=831418/) Title of another article
  static let kbalertzNamed: PageTemplate = {
    var page = support(
      "kbalertz-named", "the body of a page of kbalertz.com",
      evidence: .all([
        .closedSections(1), .mention("kbalertz.com/Feedback.aspx?kbNumber="),
      ]),
      title: .absent, header: [])
    page.takesNumberFromPath = true
    return page
  }()
}
