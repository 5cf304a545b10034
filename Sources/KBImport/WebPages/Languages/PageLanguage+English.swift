extension PageLanguage {
  static let english = PageLanguage(
    tag: "en", number: ["Article ID"],
    reviewed: ["Last Review", "Last Reviewed"], revision: ["Revision"],
    productsLink: ["View products that this article applies to."],
    earlierNumber: ["This article was previously published under"],
    englishNumber: [],
    appliesTo: ["APPLIES TO", "Applies to"], keywords: ["Keywords"], properties: ["Properties"],
    translations: ["Article translations", "Article Translations"],
    expandAll: ["Expand all | Collapse all"], contents: ["On This Page", "IN THIS TASK"],
    sectionEnds: ["Back to the top", "↑ Back to the top", "back to the top"],
    sections: [
      "SUMMARY", "INTRODUCTION", "SYMPTOMS", "CAUSE", "RESOLUTION", "WORKAROUND", "STATUS",
      "MORE INFORMATION", "REFERENCES",
    ],
    chrome: [
      "Help and Support", "Hotfix Download Available", "View and request hotfix downloads",
      "Retired KB Content Disclaimer", "this article may not be relevant to you.",
    ])
}
