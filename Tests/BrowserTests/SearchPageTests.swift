import Testing

extension BrowserTests {
  struct SearchPageTests {
    @Test func findsWhatIsTyped() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("mailbox store")
      try await page.expectFirst("Q10001")
      let item = try await page.browser.texts("#kb_results li")[0]
      #expect(item.contains("XADM: Mailbox Store Does Not Start"))
      #expect(item.contains("Exchange Server · 1999"))
      #expect(try await page.browser.texts("#kb_results li:first-child mark").contains("store"))
      #expect(try await page.browser.address() == page.root + "search/?q=mailbox+store")
    }

    @Test func anAddressCanBeShared() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=printer&year=2000")
      try await page.expectFirst("Q10002")
      try await page.expectStatus("1 article")
      let link = try await page.browser.text("document.querySelector('#kb_results a').href")
      #expect(link == page.root + "kb/010/Q10002/")
    }

    @Test func aNumberNeedsNoIndex() async throws {
      let stage = try Stage.require()
      let site = stage.site.copy()
      for path in site.paths where path.hasPrefix("search/index/") { site[path] = nil }
      try await Stage.serving(site, below: "/") { root in
        let page = try await SearchPage(stage, root: root)
        try await page.ask("kb10003")
        try await page.expectFirst("Q10003")
        try await page.browser.press(.enter)
        try await page.browser.wait(until: "location.pathname === '/kb/010/Q10003/'")
      }
    }

    @Test func numbersThatNobodyHasAreSearchedFor() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("Q999999")
      try await page.browser.press(.enter)
      try await page.expectStatus("No article found")
    }

    @Test func filtersNarrowDown() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=printer")
      try await page.settle()
      try await page.browser.wait(until: "document.querySelectorAll('#kb_facets label').length > 3")
      let labels = try await page.browser.texts("#kb_facets label")
      #expect(labels.contains { $0.hasPrefix("Windows NT") && $0.hasSuffix("2") })
      #expect(labels.contains { $0.hasPrefix("Problem") && $0.hasSuffix("2") })
      try await page.browser.click("#kb_facets input[value=exchange]")
      try await page.expectStatus("1 article")
      try await page.expectFirst("Q25005")
      #expect(try await page.browser.address().hasSuffix("?q=printer&product=exchange"))
      try await page.browser.wait(
        until: "document.querySelector('#kb_facets input[value=exchange]')?.checked")
      try await page.browser.click("#kb_facets input[value=exchange]")
      try await page.expectStatus("3 articles")
    }

    @Test func slipsAreForgiven() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("calendr wrong")
      try await page.expectFirst("Q25005")
      try await page.browser.wait(
        until: "document.querySelector('#kb_hints a')?.textContent === 'calendar wrong'")
      try await page.browser.click("#kb_hints a")
      try await page.browser.wait(
        until: "new URLSearchParams(location.search).get('q') === 'calendar wrong'")
      try await page.expectFirst("Q25005")
    }

    @Test func beginningsOfWordsAreEnough() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("calend")
      try await page.expectFirst("Q25005")
    }

    @Test func anEmptyResultSaysWhatToLoosen() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("zzyzx")
      try await page.expectStatus("No article found")
      try await page.browser.wait(
        until: "document.querySelector('#kb_hints').textContent.includes('“zzyzx”')")
      #expect(try await page.browser.texts("#kb_rest .ways a").contains("Products"))
    }

    @Test func anEmptyResultOfFiltersLeadsToAllArticles() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=mailbox+year:1980")
      try await page.expectStatus("No article found")
      try await page.browser.click("#kb_hints a")
      try await page.expectStatus("2 articles")
    }

    @Test func filtersThatNothingFitsAreNamed() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=product:exchange+year:1980")
      try await page.expectStatus("No article found")
      #expect(
        try await page.browser.texts("#kb_hints p")
          == ["No article fits all filters: leave one out, or choose another value."])
    }

    @Test func moreArticlesAreOneClickAway() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=spooler")
      try await page.expectStatus("The best 10 of 25 articles")
      try await page.browser.click("#kb_more")
      try await page.expectStatus("25 articles")
      #expect(try await Set(page.results()).count == 25)
    }

    @Test func aListOfWhatFiltersLeaveSaysItsOrder() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=type:info")
      try await page.expectStatus("10 of 25 articles, the highest number first")
      try await page.expectFirst("Q15024")
    }

    @Test func anotherLanguageIsSearchedByChoice() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=プリンタ")
      try await page.expectStatus("No article found")
      try await page.browser.wait(
        until: "document.querySelector('#kb_hints a')?.textContent === '1 article'")
      #expect(try await page.browser.texts("#kb_hints p").first == "1 article in 日本語.")
      try await page.browser.click("#kb_hints a")
      try await page.browser.wait(
        until: "new URLSearchParams(location.search).get('lang') === 'ja'")
      try await page.expectFirst("Q10003")
      let link = try await page.browser.text("document.querySelector('#kb_results a').href")
      #expect(link == page.root + "kb/010/Q10003/ja/")
      let choice = "document.querySelector('main select[name=lang]').value"
      #expect(try await page.browser.text(choice) == "ja")
      try await page.browser.value(
        """
        ((select) => { select.value = "en"; select.dispatchEvent(new Event("change", { bubbles: true })); })(
          document.querySelector("main select[name=lang]"))
        """, [])
      try await page.expectStatus("No article found")
    }

    @Test func theBoxOfAnyPageLeadsHere() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "kb/010/Q10003/")
      try await stage.browser.wait(until: "document.readyState === 'complete'")
      try await stage.browser.press(.slash)
      try await stage.browser.wait(until: "document.activeElement?.name === 'q'")
      try await stage.browser.type("calendar month")
      try await stage.browser.press(.enter)
      try await stage.browser.wait(until: "location.pathname.endsWith('/search/')")
      try await stage.browser.wait(
        until: "document.querySelector('#kb_results a')?.dataset.id === 'Q25005'")
    }

    @Test func theBoxOfAnyPageJumpsToNumbers() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      try await stage.browser.click(".site-header input[name=q]")
      try await stage.browser.type("25005")
      try await stage.browser.press(.enter)
      try await stage.browser.wait(until: "location.pathname.endsWith('/kb/025/Q25005/')")
    }
  }
}
