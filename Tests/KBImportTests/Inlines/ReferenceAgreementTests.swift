import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBImport

/// The survey finds citations in a body's bytes, the page in its blocks: they must be the same.
@Suite struct ReferenceAgreementTests {
  /// Articles that a file's blocks cite and its bytes do not, and the other way round.
  private func differences(_ file: [UInt8]) -> Set<ArticleID> {
    let importer = Importer()
    guard let article = importer.article(file, path: "file").value,
      let header = importer.header(file, path: "file").value
    else { return [] }
    var cited = Set((article.preface + article.body).flatMap(\.references))
    cited.remove(article.id)
    return cited.symmetricDifference(header.references)
  }

  @Test func listsWithoutLetters() {
    let text = """
      DOCUMENT:Q100004  21-NOV-1999  [msdos]
      TITLE   :A Title
      PRODUCT :Microsoft MS-DOS
      PROD/VER::6.0
      OPER/SYS:
      KEYWORDS:

      ======================================================================

      SUMMARY
      =======

      For more information, please see the following articles in the Microsoft
      Knowledge Base:

         170365 INFO: A Title That Goes on in the Line Below Because It Is So
         Very Long
         170366 INFO: Another

      See KB article 306460, Q123456 and support/kb/articles/q189/5/95.asp as
      well as www.example.com.

      """
    let file = Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    #expect(differences(file).isEmpty)
    let header = Importer().header(file, path: "file").value
    #expect(header?.references.map(\.number) == [170_365, 170_366, 306_460, 123_456, 189_595])
  }

  /// One file in ten of a corpus; addresses that the wrapping tore apart are the exceptions.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func corpus() throws {
    let root = URL(fileURLWithPath: ProcessInfo.processInfo.environment["KB_CORPUS"] ?? "")
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path } ?? []
    var different: [String] = []
    var count = 0
    for index in stride(from: 0, to: files.count, by: 10) {
      let differences = differences([UInt8](try Data(contentsOf: files[index])))
      count += 1
      if !differences.isEmpty {
        different.append("\(files[index].lastPathComponent): \(differences.sorted())")
      }
    }
    #expect(different.count * 1000 <= count, "\(different.joined(separator: "\n"))")
  }
}
