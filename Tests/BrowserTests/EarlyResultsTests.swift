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
            if (String(address).includes("mentions")) {
              wasEarly = await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 5000, false))]);
            }
            return ask(address, options);
          };
          const found = await search("month", { onResult: () => hear(true) });
          return [String(wasEarly), found[0].id];
        })
        """
      #expect(try await answers(script) == ["true", "Q25005"])
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
    private func answers(_ script: String) async throws -> [String]? {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      return try await stage.browser.value(script, [stage.root + "assets/search.js"]) as? [String]
    }
  }
}
