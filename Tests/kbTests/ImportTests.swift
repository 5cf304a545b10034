import KBModel
import KBSite
import Testing

@testable import kb

@Suite struct ImportTests {
  @Test func options() throws {
    let arguments = try ArgumentParser(command: .importArticles).parse([
      "a", "--into", "b", "-n", "--keep-originals", "--force", "-j2", "c.zip",
    ])
    let request = ImportOptions(arguments).request
    #expect(request.sources == ["a", "c.zip"])
    #expect(request.destination == "b")
    #expect(request.isDryRun && request.keepsOriginals && request.isForced)
    #expect(request.jobs == 2)
  }

  @Test func defaults() throws {
    let arguments = try ArgumentParser(command: .importArticles).parse(["a"])
    let request = ImportOptions(arguments).request
    #expect(request.destination == nil && request.archive.root == ".")
    #expect(!request.isDryRun && !request.keepsOriginals && !request.isForced)
    #expect(throws: UsageError.self) { try ArgumentParser(command: .importArticles).parse([]) }
  }

  private var report: ImportReport {
    var report = ImportReport()
    report.destination = "content"
    report.files = 1203
    report.articles = 1200
    report.copies = 2
    report.formats = ["document": 1000, "jekyll": 200]
    report.encodings = ["US-ASCII": 1200]
    report.lost = [.productCode: 200]
    report.outcomes = [.written: 1100, .conflict: 100]
    report.originals = 1202
    report.examples = [.written: [ArticleKey(ArticleID(198_657), language: "de")]]
    report.new = [ArticleKey(ArticleID(198_657), language: "de")]
    var images = ImportReport.Skipped()
    for number in 1...30 { images.add("old.zip/\(number).gif") }
    report.skipped = [.image: images]
    report.doubtful = (1...21).map { .init(path: "\($0)", reasons: ["a", "b"], code: "c") }
    report.refused = [
      .init(path: "x", reasons: ["no number"], code: "missing-id"),
      .init(path: "y", reasons: ["two numbers"], code: "id-mismatch"),
      .init(path: "z", reasons: ["two numbers"], code: "id-mismatch"),
    ]
    return report
  }

  @Test func summary() {
    var request = ImportRequest()
    let text = ImportSummary(report: report, request: request).text(details: false)
    #expect(
      text.hasPrefix(
        """
        1,203 files, 1,200 articles, 2 further copies
          format: 1,000 document, 200 jekyll
          encoding: 1,200 US-ASCII
          lost: 200 product code
        in content:
          1,100  new: the archive did not have them
            100  left alone, as somebody changed them
          1,202  originals kept
        passed over:
             30  images
        needs a look: 21 (21 [c])
          1: a; b

        """))
    #expect(
      text.hasSuffix(
        """
          20: a; b
          … and 1 more; -v lists all
        not imported: 3 (2 [id-mismatch], 1 [missing-id])
          x: no number
          y: two numbers
          z: two numbers

        """))
    request.isDryRun = true
    let detailed = ImportSummary(report: report, request: request).text(details: true)
    #expect(detailed.contains("would be in content:") && detailed.contains("\n  21: a; b\n"))
    #expect(
      detailed.contains("did not have them\n      Q198657.de\n      … and 1,099 more\n")
        && detailed.contains("\n      old.zip/20.gif\n      … and 10 more\n"))
  }

  @Test func json() throws {
    let text = try report.json()
    #expect(text.hasPrefix(#"{"articles":1200,"copies":2,"#))
    #expect(
      text.contains(
        #""outcomes":{"added":0,"conflict":100,"kept":0,"unchanged":0,"updated":0,"written":1100}"#
      ))
    #expect(
      text.contains(#""refused":[{"code":"missing-id","path":"x","reasons":["no number"]},"#))
    #expect(text.contains(#""new":["Q198657.de"],"#))
    #expect(text.contains(#""skipped":{"image":{"count":30,"examples":["old.zip/1.gif","#))
  }
}
