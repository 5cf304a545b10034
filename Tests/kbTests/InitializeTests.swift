import Foundation
import Testing

@testable import kb

/// `kb init`, `kb templates export` and `kb clean` as a user sees them.
@Suite struct InitializeTests {
  private let root = NSTemporaryDirectory() + "kb init " + UUID().uuidString

  private func run(_ arguments: String...) async -> (status: ExitCode, transcript: Transcript) {
    let transcript = Transcript()
    return (await Tool(console: transcript.console()).run(arguments), transcript)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + "/" + path)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: root) }

  @Test func aNewArchiveIsCompleteAndInOrder() async throws {
    defer { remove() }
    let (status, transcript) = await run("init", root, "--title", "My \"old\" articles")
    #expect(status == .success)
    let names = [".gitignore", "content/999/Q999001.md", "kb.yml"]
    #expect(transcript.output == names.map { "\(root)/\($0)\n" }.joined())
    #expect(transcript.error.contains("  kb serve --open -C '\(root)'\n"))
    let check = await run("check", "-C", root, "--strict", "--fidelity")
    #expect(check.status == .success, "\(check.transcript.error)")
    #expect(await run("build", "-C", root, "--strict", "-q").status == .success)
    #expect(try text("site/index.html").contains("My &quot;old&quot; articles"))
    for line in ["/site/", "/.kb-cache/"] { #expect(try text(".gitignore").contains(line + "\n")) }
  }

  @Test(arguments: [
    ("github", ".github/workflows/pages.yml", "actions/deploy-pages"),
    ("gitlab", ".gitlab-ci.yml", "--budget gitlab"),
  ])
  func aWorkflowOnRequest(_ name: String, _ path: String, _ content: String) async throws {
    defer { remove() }
    #expect(await run("init", "-C", root, "--workflow", name, "-q").status == .success)
    #expect(try text(path).contains(content))
  }

  @Test func nothingIsOverwritten() async throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try "title: Mine\n".write(toFile: root + "/kb.yml", atomically: true, encoding: .utf8)
    let (status, transcript) = await run("init", root)
    #expect(status == .failure && transcript.output.isEmpty)
    #expect(transcript.error.contains("kb.yml: error: this is here already"))
    #expect(try text("kb.yml") == "title: Mine\n")
    #expect(!exists(".gitignore") && !exists("content"))
  }

  @Test func oneFolderAtMost() async {
    let (status, transcript) = await run("init", "a", "b")
    #expect(status == .usage && transcript.error.contains("unexpected argument 'b'"))
  }

  @Test func exportedTemplatesMakeTheSameSite() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q", "-o", "first").status == .success)
    let (status, transcript) = await run("templates", "export", "templates", "-C", root)
    #expect(status == .success)
    #expect(transcript.error.contains("files written to \(root)/templates\n"))
    #expect(try text("templates/partials/foot.mustache").contains("</html>"))
    #expect(await run("build", "-C", root, "-q", "--strict", "-o", "second").status == .success)
    #expect(try text("first/index.html") == text("second/index.html"))

    try "{{site.title}}".write(
      toFile: root + "/templates/partials/foot.mustache", atomically: true, encoding: .utf8)
    let again = await run("templates", "export", "templates", "-C", root)
    #expect(again.status == .failure)
    #expect(try text("templates/partials/foot.mustache") == "{{site.title}}")
  }

  @Test(arguments: [["templates"], ["templates", "export"], ["templates", "import", "a"]])
  func misuseOfTemplates(_ arguments: [String]) async {
    let transcript = Transcript()
    #expect(await Tool(console: transcript.console()).run(arguments) == .usage)
  }

  @Test func cleaningTakesWhatBuildsMadeAndNothingElse() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q").status == .success)
    for path in ["site/CNAME", "site/kb/mine.txt", ".kb-cache/mine.txt"] {
      try "mine".write(toFile: root + "/" + path, atomically: true, encoding: .utf8)
    }
    try "edited".write(toFile: root + "/site/404.html", atomically: true, encoding: .utf8)

    let trial = await run("clean", "-C", root, "-n")
    #expect(trial.status == .success && trial.transcript.error.contains("would be deleted"))
    #expect(exists("site/index.html") && exists(".kb-cache/survey"))

    let (status, transcript) = await run("clean", "-C", root)
    #expect(status == .success)
    #expect(transcript.error.contains("site/404.html: warning: somebody changed this file"))
    for path in ["site/CNAME", "site/kb/mine.txt", "site/404.html", ".kb-cache/mine.txt"] {
      #expect(exists(path), "\(path)")
    }
    for path in ["site/index.html", "site/.kb-site", "site/assets", ".kb-cache/survey"] {
      #expect(!exists(path), "\(path)")
    }
    #expect(exists("content/999/Q999001.md") && exists("kb.yml"))
  }

  @Test func cleaningLeavesNoFolderBehindAndIsRepeatable() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q").status == .success)
    #expect(await run("clean", "-C", root).status == .success)
    #expect(!exists("site") && !exists(".kb-cache") && !exists(".site.kb-staging"))
    #expect(await run("clean", "-C", root).status == .success)
    #expect(!exists("site"))
  }

  @Test func aSiteThatTheCacheDoesNotKnowStays() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q").status == .success)
    try FileManager.default.removeItem(atPath: root + "/.kb-cache")
    let (status, transcript) = await run("clean", "-C", root)
    #expect(status == .failure && transcript.error.contains("[unknown-site]"))
    #expect(exists("site/index.html"))
  }

  @Test func aFolderOfOthersStays() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("clean", "-C", root, "-o", "content").status == .failure)
    #expect(exists("content/999/Q999001.md"))
  }

  @Test func oneOfTwoSites() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q").status == .success)
    #expect(await run("build", "-C", root, "-q", "-o", "other").status == .success)
    #expect(await run("clean", "-C", root).status == .success)
    #expect(!exists("site") && exists("other/index.html") && exists(".kb-cache/survey"))
    #expect(await run("clean", "-C", root, "-o", "other").status == .success)
    #expect(!exists("other") && !exists(".kb-cache"))
  }

  @Test func aSiteThatIsTooLargeForItsHostIsAnError() async throws {
    defer { remove() }
    #expect(await run("init", root, "-q").status == .success)
    let fits = await run("build", "-C", root, "--budget", "cloudflare")
    #expect(fits.status == .success)
    #expect(fits.transcript.error.contains("\nCloudflare Pages:\n  files "))
    let tar = root + "/site.tar"
    let rules = (1...2_001).map { "/\($0) /kb/ 301\n" }.joined()
    try rules.write(toFile: root + "/site/_redirects", atomically: true, encoding: .utf8)
    let over = await run("build", "-C", root, "--budget", "cloudflare", "--tar", "site.tar")
    #expect(!FileManager.default.fileExists(atPath: tar))
    #expect(over.status == .failure)
    #expect(over.transcript.error.contains("  over by 1\n"))
    #expect(over.transcript.error.contains("[over-budget]"))
    let packed = await run("build", "-C", root, "--budget", "netlify", "--tar", "site.tar", "-q")
    #expect(packed.status == .success && FileManager.default.fileExists(atPath: tar))
    #expect(await run("build", "-C", root, "--budget", "moon").status == .usage)
  }
}
