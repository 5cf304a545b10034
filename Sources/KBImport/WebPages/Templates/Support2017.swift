extension PageTemplate {
  /// Pages of the support site from 2017 on (`/help/824122/…`), which show no number.
  ///
  ///     Title                                       (lost in the dense extraction)
  ///     Applies to: Microsoft Office Outlook 2007Microsoft Office Outlook 2003
  ///     (body; headings lost in one extraction)
  static let support2017 = PageTemplate(
    name: "support-2017", summary: "a page of the support site from 2017 on",
    evidence: .head(.appliesTo), title: .first,
    header: [
      PageLabel("Applies to", .appliesTo), PageLabel("Applies To", .appliesTo, .nothing),
    ],
    chrome: PageChrome.support, ends: PageChrome.supportEnds,
    sectionEnds: PageLanguage.allSectionEnds, contents: PageLanguage.allContents,
    sections: .anyCase, takesNumberFromPath: true)
}
