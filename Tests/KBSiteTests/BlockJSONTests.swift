import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite struct BlockJSONTests {
  private func json(_ content: Block.Content) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let block = BlockJSON(Block(content, lines: LineRange(3, 7)))
    return String(decoding: try encoder.encode(block), as: UTF8.self)
  }

  private let paragraph = Block(.paragraph([.text("b")]), lines: LineRange(5, 7))
  private let paragraphJSON = #"{"lines":[5,7],"text":"b","type":"paragraph"}"#

  @Test func codeNamesItsLanguage() throws {
    #expect(
      try json(.preformatted(.code(.vb), [.text("Dim a")]))
        == #"{"kind":"code","language":"vb","lines":[3,7],"text":"Dim a","type":"preformatted"}"#)
    #expect(
      try json(.preformatted(.code(nil), [.text("a")]))
        == #"{"kind":"code","lines":[3,7],"text":"a","type":"preformatted"}"#)
  }

  @Test func quotesSayWhoseWordsTheyHold() throws {
    for kind in Block.QuoteKind.allCases {
      #expect(
        try json(.quote(kind, [paragraph]))
          == #"{"blocks":[\#(paragraphJSON)],"kind":"\#(kind)","lines":[3,7],"type":"quote"}"#)
    }
  }

  @Test func definitions() throws {
    let term = Definition(term: [.text("a=1")], blocks: [paragraph], lines: LineRange(3, 7))
    #expect(
      try json(.definitions(.terms, [term]))
        == #"{"items":[{"blocks":[\#(paragraphJSON)],"lines":[3,7],"term":"a=1"}],"#
        + #""kind":"terms","lines":[3,7],"type":"definitions"}"#)
    let citing = Definition(
      term: [.reference(to: ArticleID(123_456), text: "Q123456")], blocks: [],
      lines: LineRange(3, 3))
    #expect(
      try json(.definitions(.questions, [citing]))
        == #"{"items":[{"blocks":[],"lines":[3,3],"references":["Q123456"],"term":"Q123456"}],"#
        + #""kind":"questions","lines":[3,7],"type":"definitions"}"#)
  }
}
