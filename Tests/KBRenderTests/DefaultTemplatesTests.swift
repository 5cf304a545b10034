import DefaultTemplates
import Foundation
import KBCatalog
import KBModel
import Mustache
import Testing

@testable import KBRender

struct DefaultTemplatesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Files below a folder of the package, by their path in it.
  private static func files(in folder: String) throws -> [String: [UInt8]] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        let url = base.appending(path: name)
        guard !url.hasDirectoryPath, name.contains("."), !name.hasPrefix(".") else { return nil }
        return (name, [UInt8](try Data(contentsOf: url)))
      })
  }

  @Test func embedEveryFileOfTheFolder() throws {
    var files = try Self.files(in: "templates")
    files["Templates.swift"] = nil
    #expect(files.keys.sorted() == DefaultTemplates.files.keys.sorted())
    for (path, bytes) in files { #expect(DefaultTemplates.files[path] == bytes, "\(path)") }
  }

  @Test func useKnownNamesOnly() throws {
    let library = try Library(SampleArchive.templates)
    #expect(library.unknownNames(known: PageRenderer.knownNames).isEmpty)
  }

  @Test func knownNamesAreThoseOfThePagesAndOfTheManual() throws {
    let sections = (0..<3).map { _ in
      Block(.heading(level: 2, [.text("A")]), lines: LineRange(1, 1))
    }
    var target = SampleArchive.article(10001, "XADM: A", keywords: ["kbusage"])
    target.body += sections
    target.metadata.appliesTo = [.init("A"), .init("B", level: 2)]
    target.metadata.copies[0].lost = [.footer]
    target.metadata.copies[0].supplied = [.title]
    target.metadata.issueType = "kbprb"
    let sources = (0..<600).map {
      SampleArchive.article(UInt32(20000 + $0), "B", citing: [10001, 10002])
    }
    let earlier = SampleArchive.article(30000, "C", day: "1-JAN-1998")
    var german = target
    german.metadata.language = "de"
    var archive = SampleArchive(articles: [target, german, earlier] + sources)
    archive.errors[target.id] = [SampleArchive.mention("0x8004010F", "A message")]
    var facts = ArticleFacts()
    facts.files = [FileMention(name: "Lamp.dll", isShipped: true)]
    archive.facts[target.id] = facts
    let renderer = try archive.renderer()
    let products = renderer.listing(.product)
    let entry = try #require(renderer.catalog[target.metadata.key])
    // More texts than are compared.
    let texts = ArticleTexts([target] + sources.prefix(20), of: entry)
    let contexts = [
      renderer.homeContext(), renderer.aboutContext(), renderer.notFoundContext(),
      renderer.searchContext(),
      renderer.indexContext(renderer.listing(.shard), .all),
      renderer.groupContext(products.index.groups[0], of: .product, part: 1),
      renderer.errorContext(renderer.errors[0], part: 1),
      renderer.entriesContext(.file, .all),
      renderer.wantedContext(part: 1), renderer.recentContext(), renderer.statisticsContext(),
      renderer.redirectContext(products.index.groups[0]),
      ArticlePage(texts, renderer.surroundings(of: target), renderer.frame).context,
      CopyPage.sample(renderer.frame).context,
    ]
    let names = contexts.reduce(into: Set<String>()) { $1.value.collectNames(into: &$0) }
    #expect(names == PageRenderer.knownNames)
    let manual = try String(
      contentsOf: Self.root.appending(path: "docs/templates.md"), encoding: .utf8)
    for name in names {
      let forms = ["`\(name)`", ".\(name)`", "`\(name)."]
      #expect(forms.contains { manual.contains($0) }, "\(name)")
    }
  }

  @Test func linkNothingThatIsNotThere() throws {
    var archive = SampleArchive(articles: [
      SampleArchive.article(10001, "XADM: A", citing: [10002], keywords: ["kbusage", "kbC++"]),
      SampleArchive.article(10002, "B", citing: [10001, 10003]),
    ])
    archive.articles += (0..<60).map {
      SampleArchive.article(UInt32(20000 + $0), "PRB: C", citing: [10001])
    }
    archive.errors[ArticleID(10001)] = [SampleArchive.mention("0x8004010F", "A message")]
    let pages = try archive.pages()
    for (path, html) in pages where path.hasSuffix(".html") {
      let base = URL(filePath: path == "404.html" ? "/base/404.html" : "/base/" + path)
      for attribute in ["href", "src", "action"] {
        for range in html.ranges(of: " \(attribute)=\"") {
          let address = String(html[range.upperBound...].prefix { $0 != "\"" })
          guard !address.hasPrefix("https://"), !address.hasPrefix("#") else { continue }
          let target = try #require(URL(string: address, relativeTo: base)?.absoluteURL.path())
          let file = target.hasSuffix("/") ? target + "index.html" : target
          let name = String(file.dropFirst("/base/".count))
          let exists = pages[name] != nil || DefaultTemplates.files[name] != nil
          #expect(exists, "\(address) in \(path)")
        }
      }
    }
  }

  @Test func askNothingOfOtherSites() throws {
    let archive = SampleArchive(
      articles: [SampleArchive.article(10001, "A")], settings: SiteSettings())
    for (path, html) in try archive.pages() { #expect(!html.contains("://"), "\(path)") }
    for name in ["assets/kb.css", "assets/copy.css", "assets/kb.js"] {
      let text = String(decoding: try #require(DefaultTemplates.files[name]), as: UTF8.self)
      #expect(!text.contains("://"), "\(name)")
    }
  }

  @Test func areSmall() throws {
    #expect(try #require(DefaultTemplates.files["assets/kb.css"]).count <= 15_360)
    let archive = SampleArchive(articles: [SampleArchive.article(10001, "A")])
    let html = try #require(try archive.pages()["kb/010/Q10001/index.html"])
    let article = try #require(html.between("<article", "</article>"))
    #expect(html.utf8.count - article.utf8.count <= 3_000)
  }
}

extension Value {
  fileprivate func collectNames(into names: inout Set<String>) {
    switch self {
    case .object(let members):
      names.formUnion(members.keys)
      for member in members.values { member.collectNames(into: &names) }
    case .list(let items): for item in items { item.collectNames(into: &names) }
    case .null, .bool, .text, .markup: break
    }
  }
}
