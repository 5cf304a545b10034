/// What several files say about one article, and what an import meets.
extension DiagnosticExplanation {
  static let ofArchives: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "archive", .error, meaning: "an archive is damaged, or far larger than articles need",
      example: "a .zip file whose end is missing", remedy: "get it again; see the message",
      page: "import"),
    DiagnosticExplanation(
      "archive-entry", .error,
      meaning:
        "an entry of an archive has a path that leads out of it, or is packed in a way that is not read",
      example: "an entry called ../../etc/motd", remedy: "unpack it by hand", page: "import"),
    DiagnosticExplanation(
      "article-exists", .error,
      meaning: "`kb new` was given a number that a file has already, in whatever format",
      example: "kb new Q198657 TITLE, and content/txt/198/Q198657.TXT is there",
      remedy: "edit that file, or choose another number", isRemedyInMessage: true, page: "new"),
    DiagnosticExplanation(
      "copy", .note, meaning: "another file holds the same article and is shown",
      example: "txt/168/Q168734.TXT beside kb/168/Q168734/README.md", remedy: "none needed",
      page: "build"),
    DiagnosticExplanation(
      "duplicate-file", .warning,
      meaning: "two files that a person wrote are the same, byte for byte",
      example: "cp content/articles/Q999001.md content/drafts/",
      remedy: "delete one of them: once one is edited, they contradict each other",
      isRemedyInMessage: true, page: "build"),
    DiagnosticExplanation(
      "edited-file", .error,
      meaning: "an import met a file that a person wrote or changed, or another article's file",
      example: "kb import OLD --into content, over an article with a new paragraph",
      remedy: "keep the file, or import with `--force`", page: "import"),
    DiagnosticExplanation(
      "id-conflict", .error,
      meaning: "two files with one number were both written by hand, or are different articles",
      example: "id: Q999001 in “Cleaning a Mouse” and in “Cleaning a Keyboard”",
      remedy: "bring both together in one file, or give one of them its own number",
      isRemedyInMessage: true, page: "build"),
    DiagnosticExplanation(
      "import-source", .error,
      meaning: "a source of an import does not exist, or holds the folder that is imported into",
      example: "kb import . --into content", remedy: "name another source", page: "import"),
    DiagnosticExplanation(
      "title-differs", .note, meaning: "a copy of the article has another title",
      example: "“How to Print” in one file, “How To: Print” in the other",
      remedy: "mend one of them, if it is wrong"),
  ]
}
