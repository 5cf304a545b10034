import Foundation
import Testing

extension BrowserTests {
  /// The tokenizer in JavaScript passes the cases that the one in Swift passes.
  struct TokenVectorTests {
    @Test func everyCaseGivesItsTerms() async throws {
      let stage = try Stage.require()
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "KBSearchTests/Vectors/tokens.json")
      let vectors = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
      #expect(vectors.count >= 200)
      try await stage.browser.open(stage.root + "search/")
      let script = """
        import(arguments[0]).then(({ terms }) => {
          // A term is its bytes, a character each.
          const read = (term) => new TextDecoder().decode(Uint8Array.from(term, (c) => c.charCodeAt(0)));
          return arguments[1].map(({ text }) =>
            terms(text).map(({ kind, term }) => (kind === "word" ? "" : `${kind} `) + read(term)));
        })
        """
      let module = stage.root + "assets/search-tokens.js"
      let found = try await stage.browser.value(script, [module, vectors]) as? [[String]]
      for (vector, terms) in zip(vectors, try #require(found)) {
        #expect(vector["terms"] as? [String] == terms, "\(vector["text"] ?? "")")
      }
      #expect(found?.count == vectors.count)
    }
  }
}
