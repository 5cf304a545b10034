import Foundation
import Testing

extension BrowserTests {
  /// The tokenizer in JavaScript passes the cases that the one in Swift passes.
  struct TokenVectorTests {
    @Test func everyCaseGivesItsTerms() async throws {
      let stage = try Stage.require()
      let vectors = try vectors("tokens")
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

    @Test func everyMessageHasItsTerm() async throws {
      let stage = try Stage.require()
      let vectors = try vectors("messages")
      try await stage.browser.open(stage.root + "search/")
      let script = """
        import(arguments[0]).then(({ messageTerm }) => {
          // A term is its bytes, a character each.
          const read = (term) => new TextDecoder().decode(Uint8Array.from(term, (c) => c.charCodeAt(0)));
          return arguments[1].map(({ text }) => read(messageTerm(text) ?? ""));
        })
        """
      let module = stage.root + "assets/search-query.js"
      let found = try await stage.browser.value(script, [module, vectors]) as? [String]
      #expect(found == vectors.map { $0["term"] as? String ?? "" })
    }

    /// Who looks for some terms passes most words over unread, and finds what who reads all of them would: each in all forms
    /// that stemming can make of it, codes and numbers in theirs, beside signs and letters of all sorts.
    @Test func finderMissesNoWord() async throws {
      let stage = try Stage.require()
      let others = """
        Ones' one's 0x0000008E 0000008e 8e 0x8E KB123456 q123456 don't don\u{2019}t cant
        na\u{EF}ve cafe\u{301} \u{201C}error\u{201D} 'error' (errors) x\u{2014}error error\u{2014}x
        \(String(repeating: "long", count: 12))
        """
      let texts = try vectors("tokens").compactMap { $0["text"] as? String } + [others]
      try await stage.browser.open(stage.root + "search/")
      let script = """
        Promise.all(arguments[0].map((module) => import(module))).then(([{ scan, STOP_WORDS }, { Finder, Text }]) => {
          const forms = [...STOP_WORDS, "ski", "utility", "bus", "add"].flatMap((word) =>
            ["", word.at(-1)].flatMap((double) =>
              ["", "e", "ed", "ing", "eing", "y", "i"].flatMap((end) => ["", "s", "es"].map((s) => word + double + end + s))));
          const text = new Text([...arguments[1], ...forms].join(" "));
          const all = [];
          scan(text.bytes, (kind, ...word) => kind !== "compound" && all.push(word));
          const ways = [...new Set(all.map(([term]) => term))].map((term) => new Set([term]));
          ways.push(new Set(all.filter((_, i) => i % 7 === 0).map(([term]) => term)), new Set());
          const differing = ways.filter((terms) => {
            const { terms: found, starts, ends } = new Finder(terms).find(text);
            const words = found.map((term, i) => [term, starts[i], ends[i]]);
            return JSON.stringify(words) !== JSON.stringify(all.filter(([term]) => terms.has(term)));
          });
          return [[String(ways.length)], ...differing.map((terms) => [...terms])];
        })
        """
      let modules = ["tokens", "pages"].map { "\(stage.root)assets/search-\($0).js" }
      let found = try #require(
        try await stage.browser.value(script, [modules, texts]) as? [[String]])
      #expect(try #require(Int(found[0][0])) > 1000)
      #expect(Array(found.dropFirst()) == [])
    }

    private func vectors(_ name: String) throws -> [[String: Any]] {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "KBSearchTests/Vectors/\(name).json")
      let vectors = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
      #expect(vectors.count >= 20)
      return vectors
    }
  }
}
