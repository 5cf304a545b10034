/// What is wrong with files and folders that are read.
extension DiagnosticExplanation {
  static let ofFiles: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "binary-file", .error, meaning: "the file is not text",
      example: "content/program.exe", remedy: "move it out of the content folder",
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
      meaning:
        "the content folder holds no file, or none that is an article; a site without articles does not replace one",
      example: "content is a submodule that was not fetched",
      remedy: "begin an article with `kb new`, or name another folder with `--content`",
      isRemedyInMessage: true,
      page: "build"),
    DiagnosticExplanation(
      "look-alike", .error,
      meaning:
        "the file shows an article's number as pages of the Knowledge Base do, but nothing else of such a page",
      example: "“Article ID: 174203” on a page of another company's support site",
      remedy:
        "move it out of the content folder; if it is an article, write “Title (123456)” as its first line and “The information in this article applies to:” below",
      page: "formats"),
    DiagnosticExplanation(
      "page-companion", .warning,
      meaning:
        "an image, a style sheet or a script, as saved web pages bring them along, was passed over",
      example: "content/kb/lamp.gif",
      remedy:
        "none needed where it belongs to a saved page, else move it out of the content folder",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "project-file", .note,
      meaning:
        "a file that projects have beside their articles was passed over, as its name says what it is",
      example: "content/README.md, or a LICENSE without an article in it", remedy: "none needed",
      page: "build"),
    DiagnosticExplanation(
      "quoted-article", .error, meaning: "an article is quoted inside another text",
      example: "a forum's post with the text of an article in it",
      remedy: "put the article into a file of its own, or move the file out of the content folder",
      isRemedyInMessage: true, page: "formats"),
    DiagnosticExplanation(
      "static-file", .error,
      meaning:
        "something in the folder `static` is not copied: the site has a file of that name already, or it is a link or cannot be read",
      example: "static/robots.txt", remedy: "do what the message says", isRemedyInMessage: true,
      page: "build"),
    DiagnosticExplanation(
      "unknown-format", .error, meaning: "the content is no known format",
      example: "a list of things to do in the content folder",
      remedy:
        "move it out of the content folder, name it below `ignore` in `kb.yml`, or make it an article with `kb new ID --from FILE`",
      page: "formats"),
    DiagnosticExplanation(
      "unknown-page", .error,
      meaning: "a page of HTML shows no article's number where sites of the Knowledge Base show it",
      example: "an index page of a mirror",
      remedy:
        "move it out of the content folder; if it is an article, write “Title (123456)” as its first line and “The information in this article applies to:” below",
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
