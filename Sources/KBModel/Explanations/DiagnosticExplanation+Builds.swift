/// What keeps a build from writing the site, or from writing it quickly.
extension DiagnosticExplanation {
  static let ofBuilds: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      "base-url", .error, meaning: "the base URL is not an address of the web",
      example: "base-url: example.org/archive",
      remedy: "write it as `https://example.org/archive`", isRemedyInMessage: true, page: "build"),
    DiagnosticExplanation(
      "cache", .warning,
      meaning: "what this build found could not be kept for the next one, which will take longer",
      example: "an archive on a disk that is read only",
      remedy: "let `kb` write the folder `.kb-cache`"),
    DiagnosticExplanation(
      "changed-file", .warning,
      meaning: "a page of the site is not as `kb` wrote it, and `kb clean` leaves it",
      example: "an editor that was set on site/index.html", remedy: "delete it yourself",
      isRemedyInMessage: true, page: "clean"),
    DiagnosticExplanation(
      "damaged-cache", .note, meaning: "the cache is damaged and is made anew",
      example: "a file in .kb-cache that lost its end", remedy: "none needed"),
    DiagnosticExplanation(
      "file-exists", .error,
      meaning: "a file that would be written is there already, with other bytes",
      example: "kb init, where there is a kb.yml",
      remedy: "move it away, or choose another folder", isRemedyInMessage: true, page: "init"),
    DiagnosticExplanation(
      "leftover", .warning,
      meaning: "the new site is in place, but the folder it was made in could not be deleted",
      example: "a folder of it that belongs to somebody else",
      remedy: "delete the folder named"),
    DiagnosticExplanation(
      "lost-site", .warning,
      meaning:
        "a build was ended while it published, and its site is no longer there; the site is made anew",
      example: "rm -r site, after a build that was killed", remedy: "none needed", page: "build"),
    DiagnosticExplanation(
      "missing-template", .error, meaning: "the templates folder cannot be read",
      example: "kb build --templates theem", remedy: "name it with `--templates`",
      isRemedyInMessage: true,
      page: "templates"),
    DiagnosticExplanation(
      "output-folder", .error,
      meaning:
        "the output folder holds other files, holds a folder that the build reads, or is the top of a file system; another build is writing it; or the folder that the site is made in did not come from a build of yours",
      example: "kb build --output .", remedy: "do what the message says", isRemedyInMessage: true,
      page: "build"),
    DiagnosticExplanation(
      "over-budget", .error,
      meaning: "the site has more of something than the host takes that `--budget` names",
      example: "kb build --budget cloudflare, with 25,000 files",
      remedy: "do what the message says",
      isRemedyInMessage: true, page: "publishing"),
    DiagnosticExplanation(
      "search-index", .error, meaning: "the search index of a site is missing or damaged",
      example: "kb search WORDS, where no site was built yet",
      remedy: "build the site with `kb build`", page: "search"),
    DiagnosticExplanation(
      "symbolic-link", .error, .warning,
      meaning:
        "a symbolic link stands where `kb` writes or deletes files, and is not followed; a warning where it is in nobody's way",
      example: "ln -s /mnt/pages site/kb",
      remedy: "delete the link, or move it away; the output folder itself may be a link",
      page: "build"),
    DiagnosticExplanation(
      "template", .error,
      meaning: "a template names something that does not exist, or is not well formed",
      example: "{{#articles}} without {{/articles}}", remedy: "mend the place named",
      isRemedyInMessage: true,
      page: "templates"),
    DiagnosticExplanation(
      "unknown-site", .error,
      meaning: "nothing tells `kb clean` which files of the site a build wrote",
      example: "kb clean, where .kb-cache was deleted",
      remedy: "build once more, then clean, or delete the folder yourself", isRemedyInMessage: true,
      page: "clean"),
    DiagnosticExplanation(
      "write-failed", .error,
      meaning:
        "the site could not be written: the old one is untouched, or, where the message says so, new in part until the next build; or an import could not, and what was imported before stays",
      example: "cannot write site/index.html: No space left on device",
      remedy: "make room, or choose another folder"),
  ]
}
