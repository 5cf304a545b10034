import Foundation
import KBModel
import KBSite
import Testing

/// Articles in several languages: input files in, the site's pages out.
@Suite struct LanguageTests {
  private static func text(
    _ id: String, _ title: String, _ language: String?, body: String = "Text."
  ) -> String {
    canonical(
      id, title,
      fields: "modified: 2001-02-03\n" + (language.map { "language: \($0)\n" } ?? ""), body: body)
  }

  private static let files = [
    "content/305/en.md": text("Q305313", "The Service Stops", nil, body: "See Q305314."),
    "content/305/de.md": text(
      "Q305313", "Der Dienst endet", "de", body: "Siehe Q305314 und Q305315."),
    "content/305/ja.md": text(
      "Q305313", "サービスが停止する", "ja", body: "フォルダを開くとサービスが停止します。"),
    "content/305/other.md": text("Q305314", "Another Article", nil),
    "content/305/nur.md": text(
      "Q305315", "Nur auf Deutsch", "de", body: "Das Druckerfenster schließt."),
  ]

  private static let base = "https://example.org"

  private func built() async throws -> Archive {
    let archive = try Archive(Self.files)
    let report = try await archive.build { $0.baseURL = Self.base }
    #expect(report.findings(in: archive) == [])
    #expect(report.articles == 5)
    return archive
  }

  @Test func eachLanguageHasItsPage() async throws {
    let archive = try await built()
    let english = try archive.page("kb/305/Q305313/index.html")
    let german = try archive.page("kb/305/Q305313/de/index.html")
    let japanese = try archive.page("kb/305/Q305313/ja/index.html")
    #expect(english.contains("<h1>The Service Stops</h1>"))
    #expect(german.contains("<h1>Der Dienst endet</h1>"))
    #expect(japanese.contains("data-article-id=\"Q305313\" lang=\"ja\""))
    #expect(!english.contains("data-article-id=\"Q305313\" lang="))
    // Each leads to the others and says so to search engines.
    #expect(english.contains("<a href=\"../../../kb/305/Q305313/de/\" hreflang=\"de\" lang=\"de\""))
    #expect(german.contains("<a href=\"../../../../kb/305/Q305313/\" hreflang=\"en\" lang=\"en\""))
    #expect(german.contains("<a href=\"../../../../kb/305/Q305313/ja/\" hreflang=\"ja\""))
    for page in [english, german, japanese] {
      for (language, folder) in [("en", ""), ("de", "de/"), ("ja", "ja/")] {
        #expect(
          page.contains(
            "<link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(Self.base)/kb/305/Q305313/\(folder)\">"
          ))
      }
    }
    #expect(german.contains("<link rel=\"canonical\" href=\"\(Self.base)/kb/305/Q305313/de/\">"))
    #expect(!(try archive.page("kb/305/Q305314/index.html")).contains("hreflang"))
  }

  @Test func theNumberOfAnArticleWithoutAnEnglishTextLeadsToIt() async throws {
    let archive = try await built()
    let page = try archive.page("kb/305/Q305315/index.html")
    #expect(page.contains("url=../../../kb/305/Q305315/de/"))
    #expect(page.contains("is in German; this archive lacks the English text."))
    // What refers to the number leads to the article at once.
    #expect(
      try archive.page("kb/305/Q305313/de/index.html")
        .contains("href=\"../../../../kb/305/Q305315/de/\""))
    try archive.write(Self.text("Q305315", "Now in English", nil), to: "content/305/new.md")
    _ = try await archive.build { $0.baseURL = Self.base }
    #expect(try archive.page("kb/305/Q305315/index.html").contains("<h1>Now in English</h1>"))
    #expect(try archive.page("kb/305/Q305315/de/index.html").contains("Nur auf Deutsch"))
  }

  @Test func listsNameTheLanguage() async throws {
    let archive = try await built()
    let list = try archive.page("language/de/index.html")
    #expect(list.contains("<span lang=\"de\">Der Dienst endet</span>"))
    #expect(list.contains("href=\"../../kb/305/Q305315/de/\" hreflang=\"de\""))
    #expect(!list.contains("The Service Stops"))
    let numbers = try archive.page("kb/305/index.html")
    #expect(numbers.contains("サービスが停止する") && numbers.contains("(Japanese)"))
    let sitemap = try archive.page("sitemap.xml")
    #expect(sitemap.contains("/kb/305/Q305313/ja/</loc>"))
    #expect(!sitemap.contains("/kb/305/Q305315/</loc>"))
    #expect(sitemap.contains("/kb/305/Q305315/de/</loc>"))
  }

  @Test func anArchiveOfOneLanguageHasNothingOfOthers() async throws {
    let archive = try Archive(["content/en.md": Self.text("Q305313", "The Service", nil)])
    _ = try await archive.build()
    #expect(try archive.site().keys.allSatisfy { !$0.hasPrefix("language/") })
    #expect(!(try archive.page("search/index.html")).contains("name=\"lang\""))
  }

  @Test(arguments: [
    ("Druckerfenster", nil, ["kb/305/Q305315/de/"]),
    ("フォルダ", nil, ["kb/305/Q305313/ja/"]),
    ("停止", "ja", ["kb/305/Q305313/ja/"]),
    ("Druckerfenster", "ja", []),
    ("service stops", nil, ["kb/305/Q305313/"]),
    ("Q305313", "de", ["kb/305/Q305313/de/"]),
    ("305315", nil, ["kb/305/Q305315/de/"]), ("Q305315", nil, ["kb/305/Q305315/de/"]),
  ])
  func eachLanguageIsSearched(query: String, language: String?, urls: [String]) async throws {
    let archive = try await built()
    var request = BuildRequest()
    request.root = archive.root
    let report = searchSite(request, for: query, limit: 10, language: language)
    #expect(report.diagnostics.isEmpty)
    #expect(report.articles.map(\.url) == urls)
  }

  @Test func aLanguageThatTheSiteLacksIsNamed() async throws {
    let archive = try await built()
    var request = BuildRequest()
    request.root = archive.root
    let report = searchSite(request, for: "x", limit: 10, language: "fr")
    #expect(report.diagnostics.first?.message.contains("it has en, de, ja") == true)
  }

  @Test func anEditOfOneLanguageLeavesTheIndicesOfOthersAlone() async throws {
    let archive = try await built()
    try archive.write(
      Self.text("Q305313", "Der Dienst endet", "de", body: "Anders: Netzwerkkarte."),
      to: "content/305/de.md")
    let report = try await archive.build { $0.baseURL = Self.base }
    let index = report.changes.map(\.path).filter { $0.hasPrefix("search/index/") }
    #expect(!index.isEmpty)
    #expect(index.allSatisfy { $0.hasPrefix("search/index/de/") })
    let incremental = try archive.site()
    let full = try Archive(Self.files)
    try full.write(
      Self.text("Q305313", "Der Dienst endet", "de", body: "Anders: Netzwerkkarte."),
      to: "content/305/de.md")
    _ = try await full.build { $0.baseURL = Self.base }
    #expect(try full.site() == incremental)
    try archive.remove("content/305/ja.md")
    _ = try await archive.build { $0.baseURL = Self.base }
    #expect(try archive.site().keys.allSatisfy { !$0.contains("/ja/") })
  }

  @Test func theFidelityCheckKnowsTheNameOfALanguage() async throws {
    let archive = try Archive([
      "content/en.md": Self.text("Q305313", "The Service", "en", body: "One<br/>two<BR>three."),
      "content/de.md": Self.text("Q305314", "Der Dienst", "de"),
    ])
    var request = CheckRequest(BuildRequest())
    request.build.root = archive.root
    request.fidelity = true
    let report = try await check(request)
    #expect(report.findings(in: archive) == [])
  }
}
