import Testing

extension BrowserTests {
  struct HostileQueryTests {
    static let queries = [
      #"<img src=x onerror="document.title='injected'"><script>document.title='injected'</script>"#,
      #"(.*)+$^[a-z]{9,}\1|?**++\\"#,
      "שלום עולם \u{202E}txt.exe\u{202C} مرحبا",
      "👩‍👩‍👧‍👦🏳️‍🌈 🇺🇳 ́́́\u{FEFF}",
      #"""" "" - -" product: year: type: product:<b> year:-1 -"-"""#,
      "\u{0}\u{1}\u{7F}\t\n%00%ff%",
      "__proto__ constructor hasOwnProperty toString",
      String(repeating: "printer a<b&c\"' ", count: 640),
      String(repeating: "\"", count: 10_240),
      String(repeating: "ß", count: 10_240),
      String(repeating: "a.b.", count: 2_560),
    ]

    @Test(arguments: queries.indices)
    func breakNothing(index: Int) async throws {
      let query = Self.queries[index]
      let page = try await SearchPage(Stage.require())
      let scripts = try await page.browser.text("document.scripts.length")
      try await page.paste(query)
      try await page.browser.wait(
        until:
          "location.search.length > 1 && document.querySelector('#kb_results').ariaBusy === 'false'"
      )
      #expect(try await page.browser.text("document.scripts.length") == scripts)
      #expect(
        try await page.browser.text("document.querySelectorAll('main img, main b b').length") == "0"
      )
      #expect(try await !page.browser.text("document.title").hasPrefix("injected"))
      let status = try await page.browser.texts("#kb_status")[0]
      #expect(!status.hasPrefix("The search failed"), "\(status)")
      // The page still works.
      try await page.paste("calendar month")
      try await page.expectFirst("Q25005")
    }

    @Test func markupInArticlesIsText() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=dialog")
      try await page.expectFirst("Q10004")
      #expect(try await page.browser.texts("#kb_results .excerpt")[0].contains("<b>may</b> &"))
    }
  }
}
