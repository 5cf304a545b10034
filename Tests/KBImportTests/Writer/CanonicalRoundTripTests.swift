import Foundation
import KBModel
import Testing
import TestSupport

@testable import KBImport

/// An article that is written in the canonical form and read again is the same article, and writing that gives the same
/// bytes.
@Suite struct CanonicalRoundTripTests {
  @Test func sampleArticles() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../content").standardized
    let files = try Self.files(in: content)
    #expect(files.count >= 20)
    for file in files { try Self.check(file) }
  }

  /// 2,000 articles of the archive; the same ones each time.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func archive() throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["KB_CORPUS"])
    var random = SplitMix64(seed: 3)
    for file in try Self.files(in: URL(filePath: corpus)).shuffled(using: &random).prefix(2000) {
      try Self.check(file)
    }
  }

  /// What no file of the archive has together.
  @Test func everyField() throws {
    var metadata = ArticleMetadata(id: ArticleID(123_456), title: "")
    metadata.products = ["A", "B: C"]
    metadata.productCode = ""
    metadata.versions = [":97; 2000", ""]
    metadata.operatingSystems = ["no"]
    metadata.keywords = ["kbfix"]
    metadata.technologies = ["kb, x"]
    metadata.issueType = "kbbug kbprb"
    metadata.solutionType = "~"
    metadata.queryWords = " a  b "
    metadata.otherFields = [
      .init(name: "Keywords", value: "a"), .init(name: "- x", value: ""),
      .init(name: "Keywords", value: "b: c"),
    ]
    metadata.appliesTo = [
      .init("A"), .init("B", level: 3), .init("C", level: 2), .init("when used with:", level: 2),
      .init("D"),
    ]
    metadata.dates = [
      ArticleDate(.modified, raw: ""), ArticleDate(.reviewed, raw: "soon"),
      ArticleDate(.published, raw: "1999-04-18"), ArticleDate(.published, raw: "1998-04-18"),
    ]
    metadata.revision = "1.10"
    metadata.language = "pt-BR"
    let first = Copy(
      path: "a/ü: b.TXT", format: "mirror", extraction: .dense, encoding: .codePage437,
      lost: [.title, .lists], sha256: "00ff")
    let second = Copy(path: "b", format: "document", encoding: .utf8, sha256: "1e5")
    metadata.copies = [first]
    metadata.copies[0].sources = [first, second]
    try Self.check(Article(metadata: metadata, body: []), "every field")
  }

  private static func files(in folder: URL) throws -> [URL] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { !$0.hasPrefix(".") }.sorted()
      .map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
  }

  private static func check(_ file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let article = try #require(
      Importer().article(bytes, path: file.lastPathComponent).value, "\(file.path)")
    try check(article, file.path)
  }

  private static func check(_ article: Article, _ name: String) throws {
    let written = CanonicalWriter().text(of: article)
    let result = Importer().article(written, path: "again.md")
    let again = try #require(result.value, "\(name): \(result.diagnostics)")
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(name)")
    #expect(again.preface.map(\.withoutLines) == article.preface.map(\.withoutLines), "\(name)")
    #expect(again.body.map(\.withoutLines) == article.body.map(\.withoutLines), "\(name)")
    var (expected, found) = (article.metadata, again.metadata)
    let isCanonical = article.metadata.copies.first?.origin.format == "canonical"
    expected.copies = isCanonical ? [] : expected.copies.flatMap(\.origins)
    found.copies = isCanonical ? [] : found.copies.flatMap(\.origins)
    #expect(found == expected, "\(name)")
    #expect(CanonicalWriter().text(of: again) == written, "\(name)")
    #expect(CanonicalWriter.isUnchanged(written) == !isCanonical, "\(name)")
  }
}

extension Block {
  /// The block as if it had been read from nowhere.
  fileprivate var withoutLines: Block {
    let nowhere = LineRange(0, 0)
    var block = self
    block.lines = nowhere
    switch content {
    case .list(var list):
      list.items = list.items.map {
        List.Item(blocks: $0.blocks.map(\.withoutLines), lines: nowhere)
      }
      block.content = .list(list)
    case .definitions(let kind, let definitions):
      block.content = .definitions(
        kind,
        definitions.map {
          Definition(term: $0.term, blocks: $0.blocks.map(\.withoutLines), lines: nowhere)
        })
    case .quote(let kind, let blocks):
      block.content = .quote(kind, blocks.map(\.withoutLines))
    case .note(let kind, let blocks): block.content = .note(kind, blocks.map(\.withoutLines))
    case .heading, .paragraph, .preformatted, .table, .rule: break
    }
    return block
  }
}
