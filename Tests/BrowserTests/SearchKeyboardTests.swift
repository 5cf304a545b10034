import Testing

extension BrowserTests {
  struct SearchKeyboardTests {
    @Test func arrowsMoveAndEnterOpens() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("printer")
      try await page.settle()
      let ids = try await page.results()
      #expect(ids.count == 3)
      try await page.browser.press(.down)
      try await page.expectFocus(on: "#kb_results [data-id=\(ids[0])]")
      try await page.browser.press(.down)
      try await page.expectFocus(on: "#kb_results [data-id=\(ids[1])]")
      try await page.browser.press(.up)
      try await page.browser.press(.up)
      try await page.expectFocus(on: "main [name=q]")
      try await page.browser.press(.down)
      try await page.browser.press(.enter)
      try await page.browser.wait(until: "location.pathname.endsWith(arguments[0])", [ids[0] + "/"])
    }

    @Test func slashAndEscapeLeadToTheBox() async throws {
      let page = try await SearchPage(Stage.require())
      try await page.ask("printer")
      try await page.settle()
      try await page.browser.press(.down)
      try await page.browser.press(.escape)
      try await page.expectFocus(on: "main [name=q]")
      try await page.browser.press(.down)
      try await page.browser.press(.slash)
      try await page.expectFocus(on: "main [name=q]")
      try await page.browser.press(.escape)
      try await page.browser.wait(until: "!document.querySelector('main [name=q]').value")
      try await page.browser.wait(until: "!document.querySelector('#kb_results').children.length")
      #expect(try await page.browser.address() == page.root + "search/")
    }

    @Test func filtersKeepTheFocus() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=printer")
      try await page.settle()
      try await page.browser.wait(
        until: "document.querySelector('#kb_facets input[value=exchange]')")
      try await page.browser.value(
        "document.querySelector('#kb_facets input[value=exchange]').focus()")
      try await page.browser.press(.space)
      try await page.expectStatus("1 article")
      try await page.expectFocus(on: "#kb_facets input[value=exchange]:checked")
    }

    @Test func whatHappensIsAnnounced() async throws {
      let page = try await SearchPage(Stage.require(), query: "?q=printer")
      try await page.expectStatus("3 articles")
      #expect(try await page.browser.text("document.querySelector('#kb_status').role") == "status")
      let names =
        "[...document.querySelectorAll('main input')].filter((e) => !e.ariaLabel && !e.labels.length).length"
      #expect(try await page.browser.text(names) == "0")
    }
  }
}
