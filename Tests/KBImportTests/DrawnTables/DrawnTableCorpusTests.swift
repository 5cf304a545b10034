import Foundation
import KBModel
import Testing

@testable import KBImport

/// Tables of a corpus of real articles against the lines from which they were read.
@Suite struct DrawnTableCorpusTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func drawingThemGivesTheLinesBack() async throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["KB_CORPUS"])
    let root = URL(filePath: corpus)
    let paths = (FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? [])
      .sorted()
    let size = max(1, paths.count / 64)
    let checks = await withTaskGroup(of: (tables: Int, wrong: [String]).self) { group in
      for start in stride(from: 0, to: paths.count, by: size) {
        let part = paths[start..<min(start + size, paths.count)]
        group.addTask {
          part.reduce(into: (0, [String]())) { checks, path in
            guard let file = try? Data(contentsOf: root.appending(path: path)) else { return }
            let found = DrawnTableCheck(Array(file))
            checks.0 += found.tables
            checks.1 += found.wrong.map { "\(path):\($0)" }
          }
        }
      }
      return await group.reduce(into: (0, [String]())) {
        $0.0 += $1.tables
        $0.1 += $1.wrong
      }
    }
    #expect(checks.0 > 0)
    #expect(checks.1.isEmpty, "\(checks.1.count)\n\(checks.1.sorted().joined(separator: "\n"))")
  }

  @Test func differencesAreFound() throws {
    let file = Array("DOCUMENT:Q12345\r\n".utf8)
    let drawing = Table.Drawing(columns: [.init(.left, at: 0), .init(.left, at: 4)])
    let table = Table(headerRows: 0, rows: [[[.text("a")], [.text("b")]]], drawing: drawing)
    let block = Block(.table(table), lines: LineRange(1, 1))
    #expect(DrawnTableCheck(file, blocks: [block]).wrong == ["1"])
    #expect(DrawnTableCheck(Array("  a   b \r\n".utf8), blocks: [block]).wrong.isEmpty)
  }
}

/// The drawn tables of a file, and those that do not give its lines back.
struct DrawnTableCheck {
  private(set) var tables = 0
  /// The number of the first line.
  private(set) var wrong: [String] = []
  private let lines: [String]

  init(_ file: [UInt8]) {
    let article = Importer().article(file, path: "file").value
    self.init(file, blocks: article.map { $0.preface + $0.body } ?? [])
  }

  init(_ file: [UInt8], blocks: [Block]) {
    let text = SourceText(path: "file", fileBytes: file)
    lines = text.lines.map { String(decoding: text.bytes[$0], as: UTF8.self) }
    check(blocks)
  }

  private mutating func check(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .table(let table): check(table, block.lines)
      case .list(let list): for item in list.items { check(item.blocks) }
      case .quote(_, let blocks), .note(_, let blocks): check(blocks)
      case .definitions(_, let definitions):
        for definition in definitions { check(definition.blocks) }
      case .heading, .paragraph, .preformatted, .rule: break
      }
    }
  }

  /// The columns left of a drawing are not the table's.
  private mutating func check(_ table: Table, _ range: LineRange) {
    guard let drawn = table.drawnLines else { return }
    tables += 1
    let source = lines[(range.first - 1)..<min(range.last, lines.count)]
      .map { $0.replacing(#/\s+$/#, with: "") }
    // The conversion put a tab before each line, and took one blank from each that had any.
    let restored = source.map { line in
      let text = line.drop { $0 == "\t" }
      let lacksBlank = text.first == " " || text.hasPrefix("- ")
      return text.count < line.count && lacksBlank ? " " + text : String(text)
    }
    let plain = source.map { String($0.drop { $0 == "\t" }) }
    if ![plain, restored].contains(where: { Self.withoutMargin($0) == drawn }) {
      wrong.append("\(range.first)")
    }
  }

  private static func withoutMargin(_ lines: [String]) -> [String] {
    let margin = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(margin)) }
  }
}
