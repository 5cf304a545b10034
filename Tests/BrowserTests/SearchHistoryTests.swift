import Testing

extension BrowserTests {
  struct SearchHistoryTests {
    @Test func backRestoresResultsAndPlace() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=spooler")
      try await page.settle()
      try await page.browser.click("#kb_more")
      try await page.expectStatus("25 articles")
      try await page.browser.value(
        "document.querySelector('#kb_results li:nth-child(20) a').scrollIntoView()")
      let place = try await page.browser.text("Math.round(scrollY)")
      #expect(place != "0")
      try await page.browser.click("#kb_results li:nth-child(20) a")
      try await page.browser.wait(until: "location.pathname.includes('/kb/015/')")
      try await page.browser.back()
      try await page.expectStatus("25 articles")
      try await page.browser.wait(until: "Math.abs(scrollY - arguments[0]) < 3", [Int(place) ?? 0])
    }

    @Test func backUndoesAFilter() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=printer")
      try await page.settle()
      try await page.browser.wait(
        until: "document.querySelector('#kb_facets input[value=exchange]')")
      try await page.browser.click("#kb_facets input[value=exchange]")
      try await page.expectStatus("1 article")
      try await page.browser.back()
      try await page.expectStatus("3 articles")
    }

    @Test func backLeadsToTheQueryBefore() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("calendar")
      try await page.expectFirst("Q25005")
      try await page.browser.press(.enter)
      try await page.paste("mailbox store")
      try await page.expectFirst("Q10001")
      try await page.browser.back()
      try await page.expectFirst("Q25005")
      #expect(
        try await page.browser.text("document.querySelector('main [name=q]').value") == "calendar")
    }
  }
}
