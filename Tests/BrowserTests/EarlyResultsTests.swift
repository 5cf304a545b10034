import Testing

extension BrowserTests {
  /// What is heard of results before all is known.
  struct EarlyResultsTests {
    @Test func theOtherWordsFindSomethingWhileAMistypedOneIsMended() async throws {
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const ask = window.fetch;
          let wasEarly = false;
          let hear;
          const heard = new Promise((resolve) => (hear = resolve));
          // The words for corrections come only after a first result, or never.
          window.fetch = async (address, options) => {
            if (String(address).includes("spelling")) wasEarly = await Promise.race([heard, later(false)]);
            return ask(address, options);
          };
          const later = (value) => new Promise((resolve) => setTimeout(resolve, 5000, value));
          const found = await search("mailbux printer", { onResult: () => hear(true) });
          return [String(wasEarly), found.suggestion];
        })
        """
      #expect(try await answers(script) == ["true", "mailbox printer"])
    }

    @Test func whatArticlesTellIsShownWhileItIsLookedUpWhichMentionIt() async throws {
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const ask = window.fetch;
          let hear;
          const heard = new Promise((resolve) => (hear = resolve));
          // Nothing of mentions comes before a first result, or for five seconds.
          let wasEarly;
          window.fetch = async (address, options) => {
            if (String(address).includes("mentioned")) {
              wasEarly = await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 5000, false))]);
            }
            return ask(address, options);
          };
          const found = await search("everywhere oddaaa", { onResult: () => hear(true) });
          return [String(wasEarly), found[0].id];
        })
        """
      let stage = try Stage.require()
      let site = LargeArchive.site(in: stage.site)
      try await Stage.serving(site, below: "/") { root in
        let found = try await answers(script, below: root)
        #expect(found == ["true", "Q20501"])
      }
    }

    @Test func whoLooksForACodeLoadsNothingOfWords() async throws {
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const ask = window.fetch;
          const asked = [];
          window.fetch = (address, options) => {
            asked.push(new URL(address).pathname.split("/").at(-1));
            return ask(address, options);
          };
          const found = await search("0x8004010F");
          return [found.length ? "found" : "nothing", ...asked.filter((name) => name.includes("words"))];
        })
        """
      #expect(try await answers(script) == ["found"])
    }

    @Test func whatMendsWordsIsLoadedForThemAlone() async throws {
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const loaded = [];
          for (const query of ["frequent everywhere", "frequent everywhete"]) {
            await search(query);
            loaded.push(performance.getEntriesByType("resource").filter(({ name }) => name.includes("search-guess")).length);
          }
          return loaded.map(String);
        })
        """
      let stage = try Stage.require()
      try await Stage.serving(LargeArchive.site(in: stage.site), below: "/") { root in
        let loaded = try await answers(script, below: root)
        #expect(loaded == ["0", "1"])
      }
    }

    @Test func nothingIsHeardAfterTheSearchWasEnded() async throws {
      let script = """
        import(arguments[0]).then(async ({ search }) => {
          const ending = new AbortController();
          let late = 0;
          const ask = window.fetch;
          window.fetch = async (address, options) => {
            if (String(address).includes("spelling")) ending.abort();
            return ask(address, options);
          };
          const onResult = () => (late += ending.signal.aborted ? 1 : 0);
          const outcome = await search("mailbux printer", { onResult, signal: ending.signal }).catch((error) => error.name);
          await new Promise((resolve) => setTimeout(resolve, 300));
          return [String(outcome), String(late)];
        })
        """
      #expect(try await answers(script) == ["AbortError", "0"])
    }

    /// Runs a script in a fresh page, with the address of the search's module.
    private func answers(_ script: String, below root: String? = nil) async throws -> [String]? {
      let stage = try Stage.require()
      let root = root ?? stage.root
      try await stage.browser.open(root + "about/")
      return try await stage.browser.value(script, [root + "assets/search.js"]) as? [String]
    }
  }
}
