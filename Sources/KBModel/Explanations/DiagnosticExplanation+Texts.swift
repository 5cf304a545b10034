/// What is wrong with the text of an article, whatever its format.
extension DiagnosticExplanation {
  static let ofTexts: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "charset-mismatch", .warning,
      meaning: "a web page declares a character encoding that is unknown, or that it is not in",
      example: "`charset=utf-8` above text in windows-1252",
      remedy: "look at the article's special characters; save the page as UTF-8 and declare that",
      page: "formats"),
    DiagnosticExplanation(
      "control-character", .note,
      meaning: "a control character is shown by its picture, or left out at a line's end",
      example: "a form feed between two sections: ␌", remedy: "none needed"),
    DiagnosticExplanation(
      "cut-off-page", .warning,
      meaning: "a web archive says that the crawler stopped before the end of this page",
      example: "WARC-Truncated: length", remedy: "import the page from another copy, too",
      page: "import"),
    DiagnosticExplanation(
      "id-mismatch", .error,
      meaning: "the number is written in two ways inside the file, or its name says another",
      example: "“DOCUMENT:Q198657” in a file called Q198675.TXT",
      remedy: "find out which number is right, and make the others agree", isRemedyInMessage: true),
    DiagnosticExplanation(
      "long-article", .error,
      meaning: "the file has more than 20,000 lines; it is read all the same",
      example: "all articles of a year, one below the other, in one file",
      remedy: "put each article into a file of its own", isRemedyInMessage: true),
    DiagnosticExplanation(
      "several-articles", .error,
      meaning: "the file goes on with another article; neither is read",
      example: "a note with two pages of the support site, one below the other",
      remedy: "put each article into a file of its own", isRemedyInMessage: true),
    DiagnosticExplanation(
      "long-page", .error,
      meaning: "a web page has more than 1,000,000 elements and texts; what follows is not read",
      example: "all articles of a year in one page, or a page that was made to harm",
      remedy: "put each article into a file of its own", isRemedyInMessage: true),
    DiagnosticExplanation(
      "long-line", .error,
      meaning: "a line has more than 100,000 bytes; it is read all the same",
      example: "a text whose line ends were lost on the way", remedy: "restore the line ends",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "lost-characters", .warning, .note,
      meaning:
        "characters were lost or changed before the text reached the archive; a note where they were apostrophes only",
      example: "`syst?me`, `giÓ`, `Caf\u{FFFD}`, `doesn?t`",
      remedy: "restore them from another copy", page: "formats"),
    DiagnosticExplanation(
      "lost-title", .warning,
      meaning: "the text holds no title, though its format has a place for one",
      example: "title: \"\"", remedy: "write it from another copy where the message says",
      isRemedyInMessage: true),
    DiagnosticExplanation(
      "missing-id", .error, meaning: "nothing in the file says which article it is",
      example: "front matter without `id`", remedy: "add the number where the message says",
      isRemedyInMessage: true,
      page: "formats"),
    DiagnosticExplanation(
      "missing-title", .error, .warning, meaning: "there is no title",
      example: "title:", remedy: "write one: `title: \"How to …\"`", isRemedyInMessage: true,
      page: "formats"),
    DiagnosticExplanation(
      "no-footer", .note, meaning: "a `DOCUMENT:` file ends without footer fields",
      example: "a file that ends with its last paragraph", remedy: "none needed"),
    DiagnosticExplanation(
      "number-by-path", .note,
      meaning: "the text shows no number, and the file's path gave it",
      example: "195/875.HTM whose footer is lost",
      remedy: "none needed; the article's page says so",
      page: "formats"),
    DiagnosticExplanation(
      "repaired-characters", .note,
      meaning: "text that was encoded twice was put right", example: "userâ€™s, read as user’s",
      remedy: "none needed; look at the text, and save the file as UTF-8 once", page: "formats"),
    DiagnosticExplanation(
      "truncated-header", .error, meaning: "the header ends before all that an article needs",
      example: "a `DOCUMENT:` line without a `TITLE   :` line below it",
      remedy: "add the field that the message names", isRemedyInMessage: true, page: "formats"),
    DiagnosticExplanation(
      "undecodable-byte", .warning,
      meaning:
        "a byte means nothing in the file's encoding and was read as another encoding has it",
      example: "byte 0x81 in a text of windows-1252",
      remedy: "look at the character shown; save the file as UTF-8", page: "formats"),
    DiagnosticExplanation(
      "unread-line", .note,
      meaning: "a line among the fields of a page is no field, and was left out",
      example: "“Was this helpful?” between Keywords and KB Number",
      remedy: "none needed; move it into the text if it belongs there"),
    DiagnosticExplanation(
      "unreadable-date", .warning,
      meaning: "a date is in no known spelling, or no day of the calendar",
      example: "modified: 1999-02-30", remedy: "write it as `1999-11-21`", isRemedyInMessage: true,
      page: "formats"),
  ]
}
