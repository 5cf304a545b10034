/// What is wrong with files and folders that are read.
extension DiagnosticExplanation {
  static let ofFiles: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "binary-file", .error, meaning: "the file is not text",
      example: "content/figure.png", remedy: "move it out of the content folder",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "content-folder", .error, meaning: "the content folder is missing, or is no folder",
      example: "kb build --content artciles",
      remedy:
        "name the folder that holds the articles with `--content`, or as `content` in `kb.yml`",
      page: "build"),
    DiagnosticExplanation(
      "empty-file", .error, meaning: "the file is empty", example: "a file of 0 bytes",
      remedy: "delete it or restore its text", isRemedyInMessage: true),
    DiagnosticExplanation(
      "incomplete-content", .error,
      meaning:
        "a file or folder could not be read, and the site would lose pages: the old site stays as it was",
      example: "a folder of content that another user may not enter",
      remedy: "mend what is reported as `unreadable-file`, then build again",
      isRemedyInMessage: true, page: "build"),
    DiagnosticExplanation(
      "no-articles", .error,
      meaning: "the content folder holds no file; a site without articles does not replace one",
      example: "content is a submodule that was not fetched",
      remedy: "begin an article with `kb new`, or name another folder with `--content`",
      isRemedyInMessage: true,
      page: "build"),
    DiagnosticExplanation(
      "unknown-format", .error, meaning: "the content is no known format",
      example: "a README without front matter in the content folder",
      remedy:
        "move it out of the content folder, or make it an article with `kb new ID --from FILE`",
      page: "formats"),
    DiagnosticExplanation(
      "unreadable-file", .error, meaning: "the file or folder cannot be read",
      example: "cannot read the file: Permission denied",
      remedy: "mend its permissions or its name; delete a broken link", page: "build"),
    DiagnosticExplanation(
      "watch-limit", .warning,
      meaning:
        "the system has no watch left for the folders of a preview, so they are looked at again and again",
      example: "kb serve with 100,000 folders below content",
      remedy: "raise `fs.inotify.max_user_watches`"),
  ]
}
