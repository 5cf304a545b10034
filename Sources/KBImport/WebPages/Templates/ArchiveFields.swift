extension PageLabel {
  /// The fields below the articles of the libraries on CD, which they share with the archive's own text files.
  static let archiveFooter: [PageLabel] = [
    PageLabel("Additional query words", .queryWords),
    PageLabel("Additional reference words", .queryWords),
    PageLabel("Keywords", .keywords), PageLabel("KBCategory", .keywords),
    PageLabel("KBSubcategory", .other),
    PageLabel("Component", .other), PageLabel("Version", .versions),
    PageLabel("Platform", .operatingSystems),
    PageLabel("Hardware", .other), PageLabel("Technology", .technologies),
    PageLabel("Issue type", .issueType),
    PageLabel("Resolution Type", .other), PageLabel("Solution Type", .solutionType),
  ]

  /// The sentence above the list of products, in its wordings.
  static let archiveProducts: [PageLabel] = [
    PageLabel("The information in this article applies to", .appliesTo),
    PageLabel("The following information applies to", .appliesTo),
    PageLabel("This article applies to", .appliesTo, .colonAtLineEnd),
  ]
}

extension PageChrome {
  /// The legal notice of the archive.
  static let legalNotice: [PageChrome] = [
    .paragraph(
      start: "THE INFORMATION PROVIDED", contains: "MICROSOFT KNOWLEDGE BASE", end: "MAY NOT APPLY."
    )
  ]
}
